import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** Returns the non-empty values of the fields with these names, in the order of the names. */
export type Get = (names: readonly string[]) => unknown[];

/**
 * The fields of an item by standard name. Comparison ignores case, `_`, `-`, `:` and `@`, and prefixes, unless there is
 * a field without one.
 */
export function fieldsOf(item: JsonRecord): Get {
  const known = read.get(item);
  if (known) return known;
  const fields = new Map<string, unknown>();
  for (const [written, value] of Object.entries(flat(item))) {
    const name = standardName(written);
    const isExact = written.length === name.length && !isEmpty(value);
    if (isExact || isEmpty(fields.get(name))) fields.set(name, value);
  }
  const get: Get = (names) => names.map((name) => fields.get(name)).filter((value) => !isEmpty(value));
  read.set(item, get);
  return get;
}

/** Cache of the fields of each item. */
const read = new WeakMap<JsonRecord, Get>();

/** Whether a value is empty or meaningless, such as `published: true` or `image: false`. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return !value.trim();
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== 'object') return typeof value !== 'number';
  return value === null || (!(value instanceof Date) && !Object.keys(value).length);
}

/**
 * Normalizes a field name: `Title`, `post_title` (in WordPress search engines), `field_title` (in Drupal's views),
 * `dc:title` and `meta_title` become `title`.
 */
export function standardName(written: string): string {
  return written
    .toLowerCase()
    .replace(/^(?:(?:post|field|article|meta|news|dc|itunes|media)[_:-])|[_:@-]/g, '');
}

/** Objects in which systems nest fields. */
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
 * Flattens an item. Gatsby nests posts in `node`; Eleventy nests fields in `data`, Strapi in `attributes`, Webflow in
 * `fieldData`, Storyblok in `content`, and search engines for WordPress nest tags and categories in `terms` or
 * `taxonomies`. Top-level fields take precedence.
 */
export function flat(item: JsonRecord): JsonRecord {
  const own = isRecord(item['node']) ? item['node'] : item;
  const apart = APART.map((name) => {
    const inner = record(own[name]);
    return name === 'content' && 'rendered' in inner ? {} : inner;
  });
  return Object.assign({}, ...apart, own);
}

/** Maximum nesting depth of a value. */
const DEEPEST = 6;

/** A locale as a key, as in Contentful's localized fields. */
const LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/;

/** The text of a field. Unwraps `{rendered: …}`, `[{value: …}]`, `{base: …, path: …}`, `['…']` and similar values. */
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

/** Unwraps the lists and objects of GraphQL and Strapi, such as `{nodes: […]}` and `{edges: [{node}]}`. */
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

/** Whether an item has a date or text in addition to a title and a URL. */
export function isTelling(entry: JsonRecord): boolean {
  return Object.entries(flat(entry)).some(
    ([name, value]) =>
      TELLING.test(name) && (typeof value === 'number' || (typeof value === 'string' && value)),
  );
}
