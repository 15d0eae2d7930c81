import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord } from './json-value.js';
import { wordpress } from './wordpress.js';

/** The formats beside JSON Feed that most sites have. */
export const commonFormats: readonly Format[] = [
  wordpress,
  { ...genericList, matches: (value) => genericList.matches(value) && !isOfAnotherFormat(value) },
];

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
