import { toIso } from '../text/dates.js';
import { decodeEntities } from '../text/entities.js';
import { looksLikeHtml, plainOrHtml } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';
import { assertHasPosts } from './feed-error.js';
import type { Format } from './format.js';
import { FIELDS, fieldsOf, flat, type Get, text } from './generic-fields.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { type Draft, readAuthors, readItems, readTags } from './make-post.js';
import { notPublic } from './not-public.js';

/** Names of lists of posts in unknown formats. */
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
  'docs',
  'stories',
  'orderedItems',
  'related',
];

/** Names of other lists whose entries also have names and URLs. */
const NOT_POSTS =
  /^(?:authors?|users?|tags?|categor(?:y|ies)|taxonom(?:y|ies)|terms?|menus?|nav(?:igation)?|links?|images?|media|assets?|includes|comments?|languages?|translations?|social|config|index|meta|pagination)$/i;

/** A list of posts in no specific format: a site's own index, or an array of `Post`. */
export const genericList: Format = {
  name: 'a plain list of posts',

  matches: (value) => findItems(value) !== undefined,

  read(value, { url, postUrl }) {
    const feed = isRecord(value) ? value : {};
    const language = string(feed['language'] ?? feed['lang']);
    const next = absoluteUrl(feed['next_url'] ?? feed['next'], url);
    const found = findItems(value, postUrl) ?? [];
    const read = readItems(found, url, (item) => readItem(item, language, url, postUrl));
    // A list without objects.
    if (!found.some(isRecord)) assertHasPosts(read);
    return {
      ...(string(feed['title']) && { title: plainOrHtml(string(feed['title'])) }),
      ...(language && { language }),
      ...(next && { next }),
      ...read,
    };
  },
};

/** Maximum nesting depth of a list of posts; GraphQL results in framework data are the deepest. */
const DEEPEST = 8;

/** Finds the posts in a list or object: under a common name, or else anywhere. */
function findItems(value: unknown, postUrl?: string): unknown[] | undefined {
  if (Array.isArray(value)) return inParts(value, DEEPEST, postUrl) ?? value;
  if (!isRecord(value)) return undefined;
  const usual = LISTS.map((name) => value[name]).filter(Array.isArray);
  for (const list of usual) {
    const found = inParts(list, DEEPEST, postUrl);
    if (found) return found;
  }
  return inParts(value, DEEPEST, postUrl) ?? usual[0];
}

/** All posts in a value, in order, including other items in their list; undefined if there are none. */
function inParts(value: unknown, depth: number, postUrl: string | undefined): unknown[] | undefined {
  if (Array.isArray(value)) {
    if (value.some((item) => isPost(item, postUrl)))
      return value.flatMap((item) =>
        isPost(item, postUrl) || depth < 1 ? [item] : (inParts(item, depth - 1, postUrl) ?? [item]),
      );
    const found = depth < 1 ? [] : value.flatMap((item) => inParts(item, depth - 1, postUrl) ?? []);
    return found.length ? found : undefined;
  }
  if (!isRecord(value) || depth < 1) return undefined;
  const entries = entriesOf(value).filter(([name]) => !NOT_POSTS.test(name));
  if (!entries.length) return undefined;
  const keyed = entries.map(([key, item]) => withKey(key, item));
  if (keyed.some((item) => isPost(item, postUrl))) return keyed.filter(isRecord);
  const usual = LISTS.find((name) => isRecord(value[name]) || Array.isArray(value[name]));
  const first = usual && inParts(value[usual], depth - 1, postUrl);
  if (first) return first;
  const found = entries.flatMap(([, item]) => inParts(item, depth - 1, postUrl) ?? []);
  return found.length ? found : undefined;
}

/** Adds the key as the path to an item of an object that is keyed by paths. */
function withKey(key: string, item: unknown): unknown {
  return isRecord(item) && (item['slug'] === key || key.startsWith('/'))
    ? { path: `/${key.replace(/^\//, '')}`, ...item }
    : item;
}

function isPost(value: unknown, postUrl?: string): boolean {
  if (!isRecord(value)) return false;
  try {
    const item = flat(value);
    const get = fieldsOf(item);
    const hasUrl = urls(get).some(Boolean) || Boolean(postUrl && fillIn(postUrl, item));
    return hasUrl && Boolean(get(FIELDS.title) ?? get(FIELDS.summary));
  } catch {
    return false;
  }
}

/** Values from scripts may throw when accessed. */
function entriesOf(value: JsonRecord): [string, unknown][] {
  try {
    return Object.entries(value);
  } catch {
    return [];
  }
}

/** The URLs of an item. A slug counts only if it is a path, because the folder of a bare name is unknown. */
function urls(get: Get): string[] {
  const [, linked = ''] = /^<a[^>]*?href="([^"]+)/.exec(text(get(FIELDS.title))) ?? [];
  const slug = text(get(FIELDS.slug));
  return [
    ...FIELDS.url.map((name) => text(get([name]))),
    /^(?![\w-]+$)[^:]*\//.test(slug) ? `/${slug.replace(/^\//, '')}` : '',
    decodeEntities(linked),
  ];
}

/**
 * Fills a URL pattern such as `/blog/{slug}/`; empty if a field is missing. Values are percent-encoded. Nested fields
 * use a dot.
 */
function fillIn(pattern: string, item: JsonRecord): string {
  let isWhole = true;
  const filled = pattern.replace(/\{([^{}]+)\}/g, (_, path: string) => {
    const value = text(path.split('.').reduce<unknown>((of, name) => record(of)[name.trim()], item));
    isWhole &&= Boolean(value);
    return encodeURIComponent(value);
  });
  return isWhole ? filled : '';
}

function readItem(
  wrapped: JsonRecord,
  feedLanguage: string,
  base: string | undefined,
  postUrl: string | undefined,
): Draft | string {
  const item = flat(wrapped);
  const reason = notPublic(item);
  if (reason) return reason;
  const get = fieldsOf(item);
  const plainBody = text(get(FIELDS.text));
  const html = text(get(FIELDS.html));
  const isText = Boolean(plainBody) || !looksLikeHtml(html);
  // Don't split categories at commas: one may be called "Food, Drink".
  const categories = list(get(FIELDS.category)).flatMap((category) => readTags([category]));
  const language = text(get(FIELDS.language)) || feedLanguage;
  return {
    id: text(get(FIELDS.id)),
    urls: [postUrl && fillIn(postUrl, item), ...urls(get)],
    title: plainOrHtml(text(get(FIELDS.title))),
    summary: plainOrHtml(text(get(FIELDS.summary))),
    body: isText ? plainOrHtml(plainBody || html) : html,
    bodyIsText: isText,
    published: date(get(FIELDS.published), get(['dategmt']), language),
    updated: date(get(FIELDS.updated), get(['modifiedgmt']), language),
    tags: [...readTags(get(FIELDS.tags)), ...categories.slice(1)],
    category: categories[0],
    authors: readAuthors(get(FIELDS.authors), base),
    image: readImage(get(FIELDS.image), base),
    language,
  };
}

function date(value: unknown, gmt: unknown, language: string): string | undefined {
  return toIso(value, gmt, language) ?? toIso(text(value), gmt, language);
}
