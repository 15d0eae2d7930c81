import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** Gets what the fields of these names hold, the first name first; nothing that is no answer. */
export type Get = (names: readonly string[]) => unknown[];

/**
 * A post's fields by what they are called. Written with capitals, `_` or `-`, or behind `post_` and `field_`, as search
 * engines of WordPress and views of Drupal have them, they are the same.
 */
export function fieldsOf(item: JsonRecord): Get {
  const known = read.get(item);
  if (known) return known;
  const fields = new Map<string, unknown>();
  for (const [written, value] of Object.entries(flat(item))) {
    const name = standardName(written);
    if (isEmpty(fields.get(name))) fields.set(name, value);
  }
  const get: Get = (names) => names.map((name) => fields.get(name)).filter((value) => !isEmpty(value));
  read.set(item, get);
  return get;
}

/** An entry is looked at more than once. */
const read = new WeakMap<JsonRecord, Get>();

/** Whether a field says nothing that a reader could use: `published: true` is no date, `image: false` no picture. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return !value.trim();
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== 'object') return typeof value !== 'number';
  return value === null || (!(value instanceof Date) && !Object.keys(value).length);
}

/** `post_title`, `Title` → `title`. */
export function standardName(written: string): string {
  return written.toLowerCase().replace(/^(?:post|field)[_-]|[_:@-]/g, '');
}

/** What systems keep a post's fields under. */
const APART = [
  'sys',
  'terms',
  'taxonomies',
  'content',
  'fields',
  'fieldData',
  'frontmatter',
  'attributes',
  'data',
];

/**
 * Gatsby wraps a post as `node` and keeps its fields apart, Eleventy keeps them under `data`, Strapi under
 * `attributes`, Webflow under `fieldData`, Storyblok under `content`, WordPress's search engines its tags and
 * categories under `terms` or `taxonomies`: the post's own win.
 */
export function flat(item: JsonRecord): JsonRecord {
  const own = isRecord(item['node']) ? item['node'] : item;
  const apart = APART.map((name) => {
    const inner = record(own[name]);
    return name === 'content' && 'rendered' in inner ? {} : inner;
  });
  return Object.assign({}, ...apart, own);
}

/** How deep a value may lie in what says it. */
const DEEPEST = 6;

/** A language in which a text is given, as Contentful has them. */
const LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/;

/** What a field says: `{rendered: …}`, `[{value: …}]`, `{base: …, path: …}` and `['…']` say what is in them. */
export function text(value: unknown, depth = DEEPEST): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (!isRecord(one) || !depth) return string(one);
  if (string(one['base']) && string(one['path']))
    return string(one['base']).replace(/\/$/, '') + string(one['path']);
  for (const name of [
    'rendered',
    'processed',
    'value',
    'current',
    'alias',
    'href',
    'url',
    '#text',
    '_',
    '$t',
  ]) {
    const inner = text(one[name], depth - 1);
    if (inner) return inner;
  }
  const [language] = Object.keys(one);
  return language && LANGUAGE.test(language) ? text(one[language], depth - 1) : '';
}

/** What GraphQL and Strapi wrap around the things that a post has. */
export function unwrapped(value: unknown, depth = DEEPEST): unknown[] {
  return list(value).flatMap((one) => {
    if (!isRecord(one) || !depth) return [one];
    const inner = ['nodes', 'edges', 'node', 'data', 'attributes', 'items', 'fields']
      .map((name) => one[name])
      .find((within) => typeof within === 'object' && within !== null);
    return inner === undefined ? [one] : unwrapped(inner, depth - 1);
  });
}

const TELLING =
  /^(?:date|published|pub_?date|publish|created|lastmod|modified|updated|summary|excerpt|description|body|content|text)/i;

/** Whether an entry says more of itself than a name and an address. */
export function isTelling(entry: JsonRecord): boolean {
  return Object.entries(flat(entry)).some(
    ([name, value]) =>
      TELLING.test(name) && (typeof value === 'number' || (typeof value === 'string' && value)),
  );
}
