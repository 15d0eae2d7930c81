import { toIso } from '../text/dates.js';
import { decodeEntities } from '../text/entities.js';
import { plainOrHtml } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';
import { assertHasPosts } from './feed-error.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { type Draft, readAuthors, readItems, readTags } from './make-post.js';

/** Where a list of posts is found in an object that is no known format. */
const LISTS = [
  'items',
  'posts',
  'pages',
  'articles',
  'entries',
  'results',
  'data',
  'hits',
  'documents',
  'stories',
  'related',
];

/**
 * What posts' fields are called, the usual first. Written with capitals, `_` or `-`, or behind `post_` and `field_`, as
 * search engines of WordPress and views of Drupal have them, they are the same.
 */
const names = (list: string) => list.split(' ');
const URL = names('url link permalink relpermalink href uri path externalurl viewnode');
const TITLE = names('title name headline');
const SUMMARY = names('summary excerpt description abstract dek standfirst teaser subtitle excerpttext');
const TEXT = names('contenttext text plaintext');
const HTML = names('contenthtml content contents html body');
const PUBLISHED = names('published date datepublished pubdate publishedat publishdate created createdat');
const UPDATED = names('updated modified lastmod lastmodifiedat updatedat datemodified changed');
const TAGS = names('tags tag keywords labels');
const CATEGORY = names('category section categories');
const AUTHORS = names('authors author byline');
const IMAGE = names(
  'image img thumbnail cover featuredimage featureimage bannerimage ogimage imageurl thumbnailurl coverimage images',
);

/** A list of posts of nobody's format: a site's own index, or an array of this package's `Post`. */
export const genericList: Format = {
  name: 'a plain list of posts',

  matches: (value) => items(value) !== undefined,

  read(value, { url }) {
    const feed = isRecord(value) ? value : {};
    const language = string(feed['language'] ?? feed['lang']);
    const next = absoluteUrl(feed['next_url'] ?? feed['next'], url);
    const found = items(value) ?? [];
    const read = readItems(found, url, (item) => readItem(item, language, url));
    // Numbers, names and the like.
    if (!found.some(isRecord)) assertHasPosts(read);
    return {
      ...(string(feed['title']) && { title: plainOrHtml(string(feed['title'])) }),
      ...(language && { language }),
      ...(next && { next }),
      ...read,
    };
  },
};

/** How deep a list of posts may lie in an object: Gatsby's pages are the deepest, `result.data.allPosts.edges`. */
const DEEPEST = 4;

/** The list itself, or the one that an object holds: under a usual name, or else where posts are found in it. */
function items(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const usual = LISTS.map((name) => value[name]).filter(Array.isArray);
  return [...usual, ...listsIn(value, DEEPEST)].find((list) => list.some(isPost)) ?? usual[0];
}

function listsIn(value: JsonRecord, depth: number): unknown[][] {
  const inner = Object.values(value);
  const deeper = depth > 1 ? inner.filter(isRecord).flatMap((one) => listsIn(one, depth - 1)) : [];
  return [...inner.filter(Array.isArray), inner, ...deeper];
}

function isPost(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const get = reader(value);
  return urls(get).some(Boolean) && Boolean(get(TITLE) ?? get(SUMMARY));
}

/** Gets the first of these fields that holds something. */
type Get = (names: readonly string[]) => unknown;

function reader(item: JsonRecord): Get {
  const fields = new Map<string, unknown>();
  for (const [written, value] of Object.entries(flat(item))) {
    const name = standardName(written);
    if (isEmpty(fields.get(name))) fields.set(name, value);
  }
  return (names) => names.map((name) => fields.get(name)).find((value) => !isEmpty(value));
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** `post_title`, `Title` → `title`. */
function standardName(written: string): string {
  return written.toLowerCase().replace(/^(?:post|field)_|[_-]/g, '');
}

/**
 * Gatsby wraps a post as `node` and keeps its fields apart, Eleventy keeps them under `data`, WordPress's search
 * engines its tags and categories under `terms` or `taxonomies`: the post's own win.
 */
function flat(item: JsonRecord): JsonRecord {
  const own = isRecord(item['node']) ? item['node'] : item;
  const apart = ['terms', 'taxonomies', 'fields', 'frontmatter', 'data'].map((name) => record(own[name]));
  return Object.assign({}, ...apart, own);
}

/** What a field says: `{rendered: …}`, `[{value: …}]` and `['…']` say what is in them. */
function text(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  const { rendered, processed, value: inner, alias } = record(one);
  return string(rendered ?? processed ?? inner ?? alias ?? one);
}

/** A slug is an address only where it is a path: a bare name lies in a folder that nobody knows. */
function urls(get: Get): string[] {
  const [, linked = ''] = /^<a[^>]*?href="([^"]+)/.exec(text(get(TITLE))) ?? [];
  return [
    ...URL.map((name) => text(get([name]))),
    text(get(['slug'])).replace(/^[^/].*/, ''),
    decodeEntities(linked),
  ];
}

function readItem(item: JsonRecord, feedLanguage: string, base: string | undefined): Draft {
  const get = reader(item);
  const plainBody = text(get(TEXT));
  // A category may well be called "Food, Drink".
  const categories = list(get(CATEGORY)).flatMap((category) => readTags([category]));
  return {
    id: text(get(['id', 'objectid', 'uuid', 'guid'])),
    urls: urls(get),
    title: plainOrHtml(text(get(TITLE))),
    summary: plainOrHtml(text(get(SUMMARY))),
    body: plainBody ? plainOrHtml(plainBody) : text(get(HTML)),
    bodyIsText: Boolean(plainBody),
    published: date(get(PUBLISHED), get(['dategmt'])),
    updated: date(get(UPDATED), get(['modifiedgmt'])),
    tags: [...readTags(get(TAGS)), ...categories.slice(1)],
    category: categories[0],
    authors: readAuthors(get(AUTHORS), base),
    image: readImage(get(IMAGE), base),
    language: text(get(['language', 'lang'])) || feedLanguage,
  };
}

function date(value: unknown, gmt: unknown): string | undefined {
  return toIso(value, gmt) ?? toIso(text(value), gmt);
}
