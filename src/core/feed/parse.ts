import { FeedError } from './feed-error.js';

/** Prefixes against JSON hijacking (XSSI). `trim` removes a byte-order mark. */
const XSSI_PREFIX = /^(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);)\s*/;

/** Whether a document is an HTML page. */
export function isHtml(document: string): boolean {
  return /^\s*(?:<!--[^>]*>\s*)*<(?:!doctype html|html)\b/i.test(document);
}

/**
 * Parses JSON; undefined if the text looks like XML.
 *
 * @throws {FeedError} `not-a-feed`, if it is neither.
 */
export function parseJson(text: string): unknown {
  const document = String(text ?? '')
    .trim()
    .replace(XSSI_PREFIX, '');
  if (!document) throw new FeedError('not-a-feed', 'The document is empty. Check the URL of the feed.');
  if (isHtml(document))
    throw new FeedError('not-a-feed', 'The document is an HTML page, not a feed. Check the URL of the feed.');
  if (/^(?:<|---\s)/.test(document)) return undefined;
  try {
    return JSON.parse(document);
  } catch (cause) {
    throw new FeedError(
      'not-a-feed',
      `The document is not valid JSON (${(cause as Error).message}). Check the URL of the feed.`,
      { cause },
    );
  }
}
