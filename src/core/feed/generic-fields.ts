import { isRecord, type JsonRecord, record, string } from './json-value.js';

/**
 * What posts' fields are called, the usual first. Written with capitals, `_`, `-` or `@`, or behind `post_` and `field_`, as
 * search engines of WordPress and views of Drupal have them, they are the same.
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

/** Gets the first of these fields that holds something. */
export type Get = (names: readonly string[]) => unknown;

/** Reads the fields of an item, under whatever of their names they stand. */
export function fieldsOf(item: JsonRecord): Get {
  const fields = new Map<string, unknown>();
  for (const [written, wrapped] of Object.entries(item)) {
    const name = standardName(written);
    const value = unwrapped(wrapped);
    if (isEmpty(fields.get(name))) fields.set(name, value);
  }
  return (names) => names.map((name) => fields.get(name)).find((value) => !isEmpty(value));
}

/** What says nothing in a field: the next name for it may say more. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return !value.trim();
  return typeof value === 'object' && !(value instanceof Date) && !Object.keys(value).length;
}

/** `post_title`, `Title`, `@title` → `title`. */
function standardName(written: string): string {
  return written.toLowerCase().replace(/^(?:post|field)_|[^\p{L}\p{N}]/gu, '');
}

/** GraphQL's wrappings of one value and of several: `{node}`, `{nodes: […]}`, `{edges: [{node}]}`. */
function unwrapped(value: unknown): unknown {
  const { node, nodes, edges } = record(value);
  if (isRecord(node)) return node;
  if (Array.isArray(nodes)) return nodes;
  return Array.isArray(edges) ? edges.map((edge) => record(edge)['node'] ?? edge) : value;
}

/** Where systems keep a post's fields: its own win over all of these. */
const APART = names('terms taxonomies sys content data frontmatter fields fieldData attributes');

/**
 * The item with all its fields on one level. Gatsby and GraphQL wrap a post as `node`, ActivityPub as `object`, Strapi keeps
 * its fields under `attributes`, Contentful under `fields` and `sys`, Eleventy under `data`.
 */
export function flat(item: JsonRecord): JsonRecord {
  const own = [item['node'], item['object']].find(isRecord) ?? item;
  const apart = APART.map((name) => own[name]).filter((value) => isRecord(value) && !isText(value));
  return Object.assign({}, ...apart, own);
}

const isText = (value: unknown) => ['rendered', 'processed', 'value'].some((name) => name in record(value));

/** What a field says: `{rendered: …}`, `[{value: …}]` and `['…']` say what is in them. */
export function text(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  const { rendered, processed, value: inner, alias, current, base, path } = record(one);
  return string(
    rendered ?? processed ?? inner ?? alias ?? current ?? (path ? string(base) + string(path) : one),
  );
}
