import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/plain.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { field, isRecord, type JsonRecord, list, record, string } from './json-value.js';
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

const URL = ['url', 'link', 'permalink', 'href', 'uri', 'path', 'external_url'];
const TITLE = ['title', 'name', 'headline'];
const SUMMARY = ['summary', 'excerpt', 'description', 'abstract', 'dek', 'standfirst', 'teaser', 'subtitle'];
const TEXT = ['content_text', 'text', 'plaintext'];
const HTML = ['content_html', 'content', 'html', 'body'];
const PUBLISHED = [
  'published',
  'date',
  'date_published',
  'datePublished',
  'pubDate',
  'pub_date',
  'published_at',
  'created',
  'created_at',
];
const UPDATED = [
  'updated',
  'modified',
  'lastmod',
  'last_modified_at',
  'updated_at',
  'date_modified',
  'dateModified',
  'changed',
];
const TAGS = ['tags', 'keywords'];
const CATEGORY = ['category', 'section', 'categories'];
const AUTHORS = ['authors', 'author', 'byline'];
const IMAGE = [
  'image',
  'img',
  'thumbnail',
  'cover',
  'featured_image',
  'feature_image',
  'banner_image',
  'og_image',
  'image_url',
];

/** A list of posts of nobody's format: a site's own index, or an array of this package's `Post`. */
export const plain: Format = {
  name: 'a plain list of posts',

  matches: (value) => items(value) !== undefined,

  read(value, { url }) {
    const feed = isRecord(value) ? value : {};
    const language = string(feed['language'] ?? feed['lang']);
    const next = absoluteUrl(feed['next_url'] ?? feed['next'], url);
    return {
      ...(string(feed['title']) && { title: plainOrHtml(string(feed['title'])) }),
      ...(language && { language }),
      ...(next && { next }),
      ...readItems(items(value) ?? [], url, (item) => readItem(item, language, url)),
    };
  },
};

/** How deep a list of posts may lie in an object: GraphQL's answers are the deepest, `data.allPosts.edges`. */
const DEEPEST = 3;

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
  return [...inner.filter(Array.isArray), ...deeper];
}

function isPost(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const item = flat(value);
  return Boolean(field(item, URL) ?? path(item)) && Boolean(field(item, TITLE) ?? field(item, SUMMARY));
}

/** Gatsby wraps a post as `node` and keeps its fields apart, Eleventy keeps them under `data`: the post's own win. */
function flat(item: JsonRecord): JsonRecord {
  const own = isRecord(item['node']) ? item['node'] : item;
  return { ...record(own['fields']), ...record(own['frontmatter']), ...record(own['data']), ...own };
}

/** A slug is an address only where it is a path: a bare name lies in a folder that nobody knows. */
function path({ slug }: JsonRecord): string | undefined {
  return string(slug).startsWith('/') ? string(slug) : undefined;
}

function readItem(wrapped: JsonRecord, feedLanguage: string, base: string | undefined): Draft {
  const item = flat(wrapped);
  const text = string(field(item, TEXT));
  const html = string(field(item, HTML));
  // A category may well be called "Food, Drink".
  const categories = list(field(item, CATEGORY)).flatMap((category) => readTags([category]));
  return {
    id: string(field(item, ['id', 'objectID', 'uuid', 'guid'])),
    urls: [...URL.map((name) => item[name]), path(item)],
    title: plainOrHtml(string(field(item, TITLE))),
    summary: plainOrHtml(string(field(item, SUMMARY))),
    body: text ? plainOrHtml(text) : html,
    bodyIsText: Boolean(text),
    published: toIso(field(item, PUBLISHED)),
    updated: toIso(field(item, UPDATED)),
    tags: [...readTags(field(item, TAGS)), ...categories.slice(1)],
    category: categories[0],
    authors: readAuthors(list(field(item, AUTHORS)), base),
    image: readImage(field(item, IMAGE), base),
    language: string(item['language'] ?? item['lang']) || feedLanguage,
  };
}
