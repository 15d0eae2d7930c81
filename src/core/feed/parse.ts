import { FeedError } from './feed-error.js';
import { isRecord, list, record, string } from './json-value.js';

/** What servers put before JSON so that no script can include it; a byte-order mark is white space to `trim`. */
const XSSI_PREFIX = /^(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);)\s*/;

/**
 * Text to what JSON holds; nothing where it is rather XML.
 *
 * @throws {FeedError} `not-a-feed`, where it is neither.
 */
export function parseJson(text: string): unknown {
  const document = String(text ?? '')
    .trim()
    .replace(XSSI_PREFIX, '');
  if (!document) throw new FeedError('not-a-feed', 'the document is empty');
  if (/^(?:<!--[^>]*>\s*)*<(?:!doctype html|html)\b/i.test(document))
    throw new FeedError('not-a-feed', 'it is an HTML page');
  if (/^(?:<|---\s)/.test(document)) return undefined;
  try {
    return JSON.parse(document);
  } catch (cause) {
    throw new FeedError('not-a-feed', `it is not valid JSON (${(cause as Error).message})`, { cause });
  }
}

/** Many an API answers an error with status 200: its own words help more than ours. */
export function explainJson(value: unknown): string {
  if (!isRecord(value)) return 'it holds no list of posts';
  const [error] = list(value['error'] ?? value['errors']);
  const { message: said, reason, detail, title } = record(error);
  const message = [value['message'], said, reason, detail, title, error].map(string).find(Boolean);
  if (message) return `it is an error: ${message.slice(0, 200)}`;
  const keys = Object.keys(value).slice(0, 6).join(', ');
  return `it holds no list of posts (its fields: ${keys || 'none'})`;
}
