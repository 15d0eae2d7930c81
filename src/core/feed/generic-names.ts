import type { Author } from '../post.js';
import { rule } from '../text/rules.js';
import { unwrapList } from './generic-fields.js';
import { isRecord, string } from './json-value.js';
import { readAuthors, readTags } from './make-post.js';

/** Separators of tags in addition to commas and semicolons: `sea|tide`, `#sea #tide`. */
const OTHER_SEPARATOR = /\||\s(?=#)/g;

/** Tags, also in maps and nested objects. A single text in a list may contain several. */
export function tagsOf(value: unknown): string[] {
  // IDs.
  if (Array.isArray(value) && value.every((tag) => typeof tag === 'number')) return [];
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const isList = /^[[{]/.test(string(single));
  const tags = isList
    ? []
    : readTags(typeof single === 'string' ? single.replace(OTHER_SEPARATOR, ',') : unwrapList(value));
  return (tags.length ? tags : readTags(rule('extractNestedNames')?.(unwrapList(value)))).filter(isTagName);
}

/** IDs of tags, and the default category of WordPress. */
const NO_TAG = /^(?:[\da-f]{24}|[\da-f]{8}-[\da-f-]{27}|uncategori[sz]ed)$/i;

/** Whether a tag is a name. */
export function isTagName(tag: string): boolean {
  return !NO_TAG.test(tag);
}

/** People, also in maps and nested objects. */
export function authorsOf(value: unknown, base: string | undefined): Author[] {
  const people = unwrapList(value).flatMap((person) =>
    typeof person === 'string' ? splitNames(person) : [person],
  );
  const authors = readAuthors(people.map(person), base);
  return authors.length ? authors : readAuthors(rule('extractNestedNames')?.(people.filter(isRecord)), base);
}

/** A first and a last name, such as "Ada M. Fenn". */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** Maximum length of several names in one text, in characters. */
const MAX_NAMES_LENGTH = 200;

/** Splits "Ada Fenn, Bo Lind and Cy Marsh" if each part is a full name, unlike in "Fenn, Ada". */
function splitNames(written: string): string[] {
  if (written.length > MAX_NAMES_LENGTH || !/[,;&]|\sand\s/.test(written)) return [written];
  const names = written.replace(/^by\s+/i, '').split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+/);
  return names.length > 1 && names.every((name) => FULL_NAME.test(name)) ? names : [written];
}

/** What is not a name: an ID, a URL, or a value that was converted to text. */
const NO_NAME = /^(?:[\da-f-]{24,36}|\d+|null|undefined|https?:\S+)$/i;

/** An author with `name` and `url`, as input for `readAuthors`; undefined for an ID. */
function person(value: unknown): unknown {
  if (!isRecord(value)) return NO_NAME.test(string(value)) ? undefined : string(value).replace(/^by\s+/i, '');
  const of = (...names: string[]) => names.map((name) => string(value[name])).find(Boolean) ?? '';
  const name =
    of('display_name', 'displayName', 'name', 'full_name', 'fullName') ||
    [of('first_name', 'firstName', 'firstname'), of('last_name', 'lastName', 'lastname')]
      .filter(Boolean)
      .join(' ') ||
    of('login', 'username', 'title');
  return { ...value, name, url: of('html_url', 'url', 'link', 'uri') };
}
