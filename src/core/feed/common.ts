import type { Feed } from '../post.js';
import { type FeedContext, type Format, readAs } from './format.js';
import { jsonFeed } from './json-feed.js';
import { isRecord } from './json-value.js';
import { parseJson } from './parse.js';
import { plain } from './plain.js';
import { wordpress } from './wordpress.js';

/** The formats that most sites have: the page's script brings their readers along, and gets the others if it must. */
const formats: readonly Format[] = [
  jsonFeed,
  wordpress,
  { ...plain, matches: (value) => plain.matches(value) && !isOfAnotherFormat(value) },
];

/**
 * As `readFeed`, where the document has a format that most sites have; nothing where it may have another.
 *
 * @throws {FeedError} `not-a-feed`, where it has none for certain.
 */
export function readCommonFeed(text: string, context: FeedContext): Feed | undefined {
  const value = parseJson(text);
  return value === undefined ? undefined : readCommonValue(value, context);
}

/** As `readCommonFeed`, for a document that is JavaScript values already. */
export function readCommonValue(value: unknown, context: FeedContext): Feed | undefined {
  return readAs(formats, value, context);
}

/** Names that lists of nobody's format don't use, and those with a reader of their own do, on their outside. */
const NAMES = /^(?:@\w+|ID|_source|attributes|document|feed|hits|jsonapi|uuid|visibility)$/;

function isOfAnotherFormat(value: unknown): boolean {
  return [value, ...inside(value)].some(
    (part) => isRecord(part) && Object.keys(part).some((name) => NAMES.test(name)),
  );
}

/** What is next within: of a list, the first that may be a post. */
function inside(value: unknown): unknown[] {
  if (Array.isArray(value)) return [value.find(isRecord)];
  return isRecord(value)
    ? Object.values(value).flatMap((part) => (Array.isArray(part) ? inside(part) : []))
    : [];
}
