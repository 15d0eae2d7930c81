import { isRecord, type JsonRecord, record, string } from './json-value.js';

/**
 * Names of fields, most common first. Comparison ignores case, `_`, `-`, `@`, and the prefixes `post_` and `field_`,
 * which WordPress search engines and Drupal's views add.
 */
const names = (list: string) => list.split(' ');

export const FIELDS = {
  url: names(
    'htmlurl fullurl canonicalurl weburl posturl publicurl url link permalink relpermalink href uri path externalurl viewnode loc ref u',
  ),
  slug: names('slug fullslug urlid handle'),
  title: names('title name headline t tagname'),
  summary: names(
    'summary excerpt description abstract dek standfirst teaser subtitle brief intro lead lede summaryhtml excerpttext',
  ),
  text: names('contenttext text plaintext'),
  html: names('contenthtml content contents html bodyhtml body'),
  published: names(
    'published date datepublished pubdate pubdatetime publishedat publishdate publisheddate publishon publishedon publicationdate firstpublishedat firstpublisheddate firstpublicationdate postdate timestamp datetime isodate created createdat createdon createddate datecreated lastpublished',
  ),
  updated: names(
    'updated modified lastmod lastmodified lastmodifiedat updatedat updatedon updateddate dateupdated datemodified modifieddate changed editedat lastupdated lastpublicationdate',
  ),
  tags: names('tags tag taglist keywords labels topics hashtags'),
  category: names('category section categories primarycategory'),
  authors: names('authors author byline user creator writer createdby'),
  image: names(
    'image img thumbnail cover featuredimage featureimage bannerimage banner ogimage socialimage heroimage hero mainimage imageurl thumbnailurl coverimage asseturl urltoimage picture photo images',
  ),
  language: names('language lang locale langcode'),
  id: names('id objectid uuid guid documentid'),
};

/** Returns the first of these fields with a value. */
export type Get = (names: readonly string[]) => unknown;

/** Creates a function that reads the fields of an item under any of their names. */
export function fieldsOf(item: JsonRecord): Get {
  const fields = new Map<string, unknown>();
  for (const [written, wrapped] of Object.entries(item)) {
    const name = standardName(written);
    const value = unwrapped(wrapped);
    if (isEmpty(fields.get(name))) fields.set(name, value);
  }
  return (names) => names.map((name) => fields.get(name)).find((value) => !isEmpty(value));
}

/** Whether a value is empty, so that the next name should be tried. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return !value.trim();
  return typeof value === 'object' && !(value instanceof Date) && !Object.keys(value).length;
}

/** `post_title`, `Title`, `@title` → `title`. */
function standardName(written: string): string {
  return written.toLowerCase().replace(/^(?:post|field)_|[^\p{L}\p{N}]/gu, '');
}

/** Unwraps GraphQL values: `{node}`, `{nodes: […]}`, `{edges: [{node}]}`. */
function unwrapped(value: unknown): unknown {
  const { node, nodes, edges } = record(value);
  if (isRecord(node)) return node;
  if (Array.isArray(nodes)) return nodes;
  return Array.isArray(edges) ? edges.map((edge) => record(edge)['node'] ?? edge) : value;
}

/** Objects in which systems nest fields. Top-level fields take precedence. */
const APART = names('terms taxonomies sys content data frontmatter fields fieldData attributes');

/**
 * Flattens an item. Gatsby and GraphQL nest posts in `node`, ActivityPub in `object`; Strapi nests fields in
 * `attributes`, Contentful in `fields` and `sys`, Eleventy in `data`.
 */
export function flat(item: JsonRecord): JsonRecord {
  const own = [item['node'], item['object']].find(isRecord) ?? item;
  const apart = APART.map((name) => own[name]).filter((value) => isRecord(value) && !isText(value));
  return Object.assign({}, ...apart, own);
}

const isText = (value: unknown) => ['rendered', 'processed', 'value'].some((name) => name in record(value));

/** The text of a field. `{rendered: …}`, `[{value: …}]` and `['…']` are unwrapped. */
export function text(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  const { rendered, processed, value: inner, alias, current, base, path } = record(one);
  return string(
    rendered ?? processed ?? inner ?? alias ?? current ?? (path ? string(base) + string(path) : one),
  );
}
