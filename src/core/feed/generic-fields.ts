import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** Returns the non-empty values of the fields with these names, in the order of the names. */
export type GetFields = (names: readonly string[]) => unknown[];

/**
 * The fields of an item by standard name. Comparison ignores case, `_`, `-`, `:` and `@`, and prefixes, unless there is
 * a field without one. Fields of media, metadata and the blog come after all others.
 */
export function fieldsOf(item: JsonRecord): GetFields {
  const cached = getters.get(item);
  if (cached) return cached;
  const fields = new Map<string, unknown>();
  const secondary = new Map<string, unknown>();
  for (const [written, value] of Object.entries(flatten(item))) {
    if (isEmpty(value)) continue;
    const name = standardName(written);
    const group = SECONDARY_PREFIX.test(written) ? secondary : fields;
    if (written.length === name.length || !group.has(name)) group.set(name, value);
  }
  const groups = [fields, secondary].filter(({ size }) => size);
  const get: GetFields = (names) => {
    const values: unknown[] = [];
    for (const group of groups) for (const name of names) if (group.has(name)) values.push(group.get(name));
    return values;
  };
  getters.set(item, get);
  return get;
}

/** Cache of the fields of each item. */
const getters = new WeakMap<JsonRecord, GetFields>();

/** Whether a value is empty or meaningless, such as `published: true` or `image: false`. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*(?:null|undefined|NaN)?\s*$/.test(value);
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value !== 'object') return typeof value !== 'number';
  return value === null || (!(value instanceof Date) && !Object.keys(value).length);
}

/**
 * Normalizes a field name: `Title`, `post_title` (in WordPress search engines), `field_title` (in Drupal's views),
 * `dc:title` and `meta_title` become `title`.
 */
export function standardName(written: string): string {
  return written.toLowerCase().replace(PREFIX, '');
}

const PREFIX =
  /^(?:(?:post|field|article|page|story|regular|news|dc|itunes|media|meta|seo|blog)[_:-])|[_:@-]/g;
const SECONDARY_PREFIX = /^(?:media|meta|seo|blog)[_:-]/i;

/** Objects in which systems nest fields. Later ones take precedence. */
const NESTED_FIELDS = [
  'value',
  'meta',
  '_meta',
  'metadata',
  'sys',
  'terms',
  'taxonomies',
  'content',
  'system',
  'elements',
  'properties',
  'fields',
  'fieldData',
  'frontmatter',
  'frontMatter',
  'attributes',
  'data',
  'record',
  'doc',
  'post',
];

/**
 * Flattens an item. Gatsby nests posts in `node`; Eleventy nests fields in `data`, Strapi in `attributes`, Webflow in
 * `fieldData`, Storyblok in `content`, Lemmy in `post`, and search engines for WordPress nest tags and categories in
 * `terms` or `taxonomies`. Directus nests texts in a list of `translations`, Hygraph in `localizations`. Top-level
 * fields take precedence.
 */
export function flatten(item: JsonRecord): JsonRecord {
  const own = isRecord(item['node']) ? item['node'] : item;
  const nested = NESTED_FIELDS.map((name) => {
    const inner = record(own[name]);
    return name === 'content' && 'rendered' in inner ? {} : inner;
  });
  const hasTitle = own['title'] || own['name'] || own['headline'];
  const [translation] = hasTitle ? [] : list(own['translations'] ?? own['localizations']);
  const description = record(own['seo'])['description'];
  return Object.assign(
    {},
    record(firstLocale(translation) ?? translation),
    description && { seo_description: description },
    ...nested,
    withoutLocales(own),
  );
}

/** DatoCMS's fields with the values of all languages: `_allTitleLocales: [{locale, value}]`. */
const ALL_LOCALES = /^_all(\w+)Locales$/;

/** Replaces lists of values in all languages with the first value. */
function withoutLocales(item: JsonRecord): JsonRecord {
  if (!Object.keys(item).some((name) => name.startsWith('_all'))) return item;
  const values = Object.entries(item).flatMap(([written, locales]) => {
    const [, name] = ALL_LOCALES.exec(written) ?? [];
    return name ? [[name, record(list(locales)[0])['value']]] : [];
  });
  return { ...Object.fromEntries(values), ...item };
}

/** Maximum nesting depth of a value. */
const MAX_DEPTH = 6;

/** A locale as a key, as in Contentful's localized fields. */
const LOCALE_KEY = /^[a-z]{2}(?:[-_][a-z\d]{2,4})?$/i;

/** The value in the first language of an object with a value for each; undefined for any other value. */
export function firstLocale(value: unknown): unknown {
  const { _type, ...languages } = record(value);
  const keys = Object.keys(languages);
  return keys[0] && keys.every((key) => LOCALE_KEY.test(key)) ? languages[keys[0]] : undefined;
}

/** Fields that contain the text of a field, best first. */
const TEXT_FIELDS =
  'rendered processed value current alias href url html text markdown code #text _ $t @href @_href $ path full basic'.split(
    ' ',
  );

/** The text of a field. Unwraps `{rendered: …}`, `[{value: …}]`, `{base: …, path: …}`, `['…']` and similar values. */
export function text(value: unknown, depth = MAX_DEPTH): string {
  const item = Array.isArray(value) ? value[0] : value;
  if (!isRecord(item) || !depth) return string(item);
  if (string(item['base']) && string(item['path']))
    return string(item['base']).replace(/\/$/, '') + string(item['path']);
  for (const name of TEXT_FIELDS) {
    const inner = text(item[name], depth - 1);
    if (inner) return inner;
  }
  return text(firstLocale(item), depth - 1);
}

/** The text of the first non-empty value. */
export function firstText(values: readonly unknown[]): string {
  return values.map((value) => text(value)).find(Boolean) ?? '';
}

/** Unwraps the lists and objects of GraphQL and Strapi, such as `{nodes: […]}` and `{edges: [{node}]}`. */
export function unwrapList(value: unknown, depth = MAX_DEPTH): unknown[] {
  return list(value).flatMap((item) => {
    if (!isRecord(item) || !depth) return [item];
    const inner = ['nodes', 'edges', 'node', 'data', 'attributes', 'items', 'fields']
      .map((name) => item[name])
      .find((within) => typeof within === 'object' && within !== null);
    return inner === undefined ? [item] : unwrapList(inner, depth - 1);
  });
}

const CONTENT_FIELD =
  /^(?:date|published|pub_?date|publish|created|lastmod|modified|updated|summary|excerpt|description|body|content|text)/i;

/** Whether an item has a date or text in addition to a title and a URL. */
export function hasContent(entry: JsonRecord): boolean {
  return Object.entries(flatten(entry)).some(
    ([name, value]) =>
      CONTENT_FIELD.test(name) && (typeof value === 'number' || (typeof value === 'string' && value)),
  );
}
