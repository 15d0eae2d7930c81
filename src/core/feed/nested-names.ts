import { text } from './generic-fields.js';
import { isRecord, string } from './json-value.js';

/** Maximum nesting depth of a name. */
const DEEPEST = 5;

/** Fields that contain a name, best first. */
const NAMES =
  'name displayName display_name fullName label title term tag text value nickname username tagName rendered slug';

/** Fields that contain the parts of a person's name. */
const PARTS = [
  ['given', 'family'],
  ['given_name', 'family_name'],
  ['givenName', 'familyName'],
  ['fname', 'lname'],
];

/**
 * The names of tags or people in values that are neither names nor simple objects: a map by name (`{oak: 3}`) or index,
 * nested objects (`{tags_id: {name}}`), and lists in text (`['oak', 'elm']`).
 */
export function namesWithin(value: unknown, depth = DEEPEST): string[] {
  if (!depth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => namesWithin(one, depth - 1));
  if (!isRecord(value)) return inText(string(value));
  for (const [first = '', last = ''] of PARTS)
    if (value[first] && value[last]) return [`${string(value[first])} ${string(value[last])}`];
  for (const name of NAMES.split(' ')) {
    const found = text(value[name]) || namesWithin(value[name], depth - 1)[0];
    if (found) return [found];
  }
  const entries = Object.entries(value).filter(([, one]) => one);
  const inner = entries.filter(([name, one]) => typeof one === 'object' || /^\d+$/.test(name));
  if (inner.length) return inner.flatMap(([, one]) => namesWithin(one, depth - 1));
  const isByName = entries.every(([, one]) => typeof one !== 'string' || /^(?:https?:\/)?\//.test(one));
  return isByName ? entries.map(([name]) => name) : [];
}

/** Removes the signs of a list from a text. */
function inText(text: string): string[] {
  const [, inside] = /^[[{](.*)[\]}]$/s.exec(text) ?? [];
  const parts = inside === undefined ? [text] : inside.split(',');
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2')).filter(Boolean);
}
