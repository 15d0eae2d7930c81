import type { Feed } from '../post.js';
import { atom } from './atom.js';
import { blogger } from './blogger.js';
import { drupal } from './drupal.js';
import { FeedError } from './feed-error.js';
import type { FeedContext, Format } from './format.js';
import { ghost } from './ghost.js';
import { jsonFeed } from './json-feed.js';
import { isRecord, list, record, string } from './json-value.js';
import { linkedData } from './linked-data.js';
import { plain } from './plain.js';
import { rss } from './rss.js';
import { searchHits } from './search-hits.js';
import { wordpress } from './wordpress.js';
import { wordpressCom } from './wordpress-com.js';
import { isXmlElement, parseXml } from './xml-tree.js';

/** Most particular first; the last takes any list. */
const formats: readonly Format[] = [
  jsonFeed,
  wordpress,
  wordpressCom,
  ghost,
  blogger,
  drupal,
  rss,
  atom,
  searchHits,
  linkedData,
  plain,
];

/** What servers put before JSON so that no script can include it; a byte-order mark is white space to `trim`. */
const XSSI_PREFIX = /^(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);)\s*/;

/**
 * Reads any supported feed.
 *
 * The format is told by what is in the text, never by a content type or a file name. A bad item never costs
 * the others: it is listed in `skipped`.
 *
 * @param text The whole document.
 * @param context `url`: the document's own address, which relative addresses are resolved against.
 * @throws {FeedError} With the code `not-a-feed` where the text is no feed.
 */
export function readFeed(text: string, context: FeedContext = {}): Feed {
  return readFeedValue(parse(text, context), context);
}

/** As `readFeed`, for a document that is JavaScript values already. */
export function readFeedValue(value: unknown, context: FeedContext = {}): Feed {
  const format = formatOf(value);
  return named(format.read(value, context), format.name);
}

/** What each feed was read as: nothing that its posts need, but what its owner likes to know. */
const names = new WeakMap<Feed, string>();

/** Keeps the name of the format that a feed was read from. */
export function named(feed: Feed, format: string): Feed {
  names.set(feed, format);
  return feed;
}

/** The name of the format that a feed was read from. */
export function formatName(feed: Feed): string {
  return names.get(feed) ?? 'a feed';
}

/** Text to values: XML's elements, or what JSON holds. */
function parse(text: string, context: FeedContext): unknown {
  const document = String(text ?? '')
    .trim()
    .replace(XSSI_PREFIX, '');
  if (!document) throw new FeedError('not-a-feed', 'the document is empty');
  if (/^(?:<!--[^>]*>\s*)*<(?:!doctype html|html)\b/i.test(document))
    throw new FeedError('not-a-feed', 'it is an HTML page');
  if (/^(?:<|---\s)/.test(document)) return parseXml(document, context.url);
  try {
    return JSON.parse(document);
  } catch (cause) {
    throw new FeedError('not-a-feed', `it is not valid JSON (${(cause as Error).message})`, { cause });
  }
}

function formatOf(value: unknown): Format {
  const format = formats.find((candidate) => matches(candidate, value));
  if (!format) throw new FeedError('not-a-feed', explain(value));
  return format;
}

/** One item that throws when it is looked at, as a script's own may, costs no other. */
function matches(format: Format, value: unknown): boolean {
  try {
    return format.matches(value);
  } catch {
    return false;
  }
}

/** Many an API answers an error with status 200: its own words help more than ours. */
function explain(value: unknown): string {
  if (isXmlElement(value)) return `it is XML, but no feed (<${value.name}>)`;
  if (!isRecord(value)) return 'it holds no list of posts';
  const [error] = list(value['error'] ?? value['errors']);
  const { message: said, reason, detail, title } = record(error);
  const message = [value['message'], said, reason, detail, title, error].map(string).find(Boolean);
  if (message) return `it is an error: ${message.slice(0, 200)}`;
  const keys = Object.keys(value).slice(0, 6).join(', ');
  return `it holds no list of posts (its fields: ${keys || 'none'})`;
}
