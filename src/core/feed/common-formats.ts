import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord } from './json-value.js';
import { wordpress } from './wordpress.js';

/** The most common formats in addition to JSON Feed. */
export const commonFormats: readonly Format[] = [
  wordpress,
  { ...genericList, matches: (value) => genericList.matches(value) && !isOfAnotherFormat(value) },
];

/** Field names that indicate a format with its own parser. */
const NAMES = /^(?:@\w+|ID|_source|attributes|document|feed|hits|jsonapi|uuid|visibility)$/;

function isOfAnotherFormat(value: unknown): boolean {
  return [value, ...inside(value)].some(
    (part) => isRecord(part) && Object.keys(part).some((name) => NAMES.test(name)),
  );
}

/** The values one level below: for a list, the first object. */
function inside(value: unknown): unknown[] {
  if (Array.isArray(value)) return [value.find(isRecord)];
  return isRecord(value)
    ? Object.values(value).flatMap((part) => (Array.isArray(part) ? inside(part) : []))
    : [];
}
