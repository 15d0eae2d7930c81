import { text } from './generic-fields.js';
import { isRecord, string } from './json-value.js';

/** Maximum nesting depth of a name. */
const MAX_DEPTH = 5;

/** Fields that contain a name, best first. */
const NAME_FIELDS =
  'name displayName display_name fullName full label title term tag text value nickname username tagName author rendered slug';

/** Fields that contain the first and the last name of a person. */
const FIRST_AND_LAST_NAME_FIELDS = [
  ['given', 'family'],
  ['given_name', 'family_name'],
  ['givenName', 'familyName'],
  ['fname', 'lname'],
  ['first', 'last'],
];

/**
 * Extracts the names of tags or people from values that are neither names nor simple objects: maps by name (`{oak: 3}`)
 * or index, nested objects (`{tags_id: {name}}`), and lists as text (`['oak', 'elm']`).
 */
export function extractNestedNames(value: unknown, depth = MAX_DEPTH): string[] {
  if (!depth) return [];
  if (Array.isArray(value)) return value.flatMap((item) => extractNestedNames(item, depth - 1));
  if (!isRecord(value)) return parseList(string(value));
  for (const [first = '', last = ''] of FIRST_AND_LAST_NAME_FIELDS)
    if (value[first] && value[last]) return [`${string(value[first])} ${string(value[last])}`];
  for (const name of NAME_FIELDS.split(' ')) {
    const found = text(value[name]) || extractNestedNames(value[name], depth - 1)[0];
    if (found) return [found];
  }
  const entries = Object.entries(value).filter(([, item]) => item);
  const nested = entries.filter(([name, item]) => typeof item === 'object' || /^\d+$/.test(name));
  if (nested.length) return nested.flatMap(([, item]) => extractNestedNames(item, depth - 1));
  const hasNamesAsKeys = entries.every(
    ([, item]) => typeof item !== 'string' || /^(?:https?:\/)?\//.test(item),
  );
  return hasNamesAsKeys ? entries.map(([name]) => name) : [];
}

/** Parses a list as text, with or without brackets and quotation marks. */
function parseList(text: string): string[] {
  const [, content] = /^[[{](.*)[\]}]$/s.exec(text) ?? [];
  const parts = content === undefined ? [text] : content.split(',');
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2')).filter(Boolean);
}
