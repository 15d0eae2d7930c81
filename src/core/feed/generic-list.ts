import { withScheme } from '../text/bare-domain.js';
import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { installed, rule } from '../text/rules.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import { toIsoWithUtc } from '../text/utc-offset.js';
import { assertHasPosts } from './feed-error.js';
import {
  AUTHORS,
  CATEGORY,
  HTML,
  IMAGE,
  LANGUAGE,
  PUBLISHED,
  READING_TIME,
  RICH_TEXT,
  SLUG,
  SUMMARY,
  TAGS,
  TEXT,
  TITLE,
  UPDATED,
  URL,
} from './field-names.js';
import type { FeedContext, Format } from './format.js';
import { fieldsOf, flatten, type GetFields, hasContent, text, unwrapList } from './generic-fields.js';
import { authorsOf, isTagName, tagsOf } from './generic-names.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, record, string } from './json-value.js';
import { type Draft, notPublicReason, readItems, readTags } from './make-post.js';

/** HTML; a body without it is plain text or Markdown. */
const MARKUP =
  /<\/?(?:p|div|br|h\d|[uo]l|li|img|figure|a|span|table|iframe|section|article)[\s/>]|&lt;|\[[a-z][\w-]*\s+[\w-]+=|\[\/[a-z]/;

/** A list of posts in no specific format: a site's own index, or an array of `Post`. */
export const genericList: Format = {
  name: 'a plain list of posts',

  matches: (value, context) => items(value, context?.postUrl) !== undefined,

  read(value, context) {
    const { url, postUrl } = context;
    const feed = isRecord(value) ? value : {};
    const language = string(feed['language']) || string(feed['lang']);
    const next = [feed['next_url'], feed['next'], record(feed['links'])['next']]
      .map((href) => absoluteUrl(href, url))
      .find(Boolean);
    const found = items(value, postUrl) ?? [];
    const read = readItems(found, context, (item) => readItem(item, language, context));
    // A list without objects, such as a list of numbers.
    if (!found.some(isRecord)) assertHasPosts(read);
    return {
      ...(string(feed['title']) && { title: plainOrHtml(string(feed['title'])) }),
      ...(language && { language }),
      ...(next && { next }),
      ...read,
    };
  },
};

/** Names of lists of posts in unknown formats. */
const LIST_NAMES = [
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

/** Finds the posts in a list or object. */
function items(value: unknown, postUrl: string | undefined): unknown[] | undefined {
  const isListedPost = (entry: unknown) => isPost(entry, postUrl);
  const lists = [value, ...(isRecord(value) ? LIST_NAMES.map((name) => value[name]) : [])].filter(
    Array.isArray,
  );
  const flatList = lists.find((list) => list.some(isListedPost));
  // Otherwise, some items may contain lists of posts.
  if (flatList?.every((entry) => !isRecord(entry) || (isListedPost(entry) && hasContent(entry))))
    return flatList;
  const find = (isWanted: (entry: unknown) => boolean) => {
    const found = rule('findNestedPosts')?.(value, isWanted);
    return found?.length ? found : undefined;
  };
  return find(isListedPost) ?? flatList ?? lists[0] ?? find(isPostWithSlug);
}

/** Whether a value is a post whose URL depends on `post-url`. */
function isPostWithSlug(value: unknown): boolean {
  return isRecord(value) && fieldsOf(value)(TITLE).length > 0 && fieldsOf(value)(SLUG).length > 0;
}

/** Values from scripts may throw when accessed. */
function isPost(value: unknown, postUrl: string | undefined): boolean {
  try {
    return isRecord(value) && hasTitleAndUrl(value, postUrl);
  } catch {
    return false;
  }
}

function hasTitleAndUrl(value: JsonRecord, postUrl: string | undefined): boolean {
  const get = fieldsOf(value);
  const isNamed = [TITLE, SUMMARY, HTML].some((names) => get(names).length > 0);
  return (
    isNamed &&
    (urls(get, value).some(Boolean) || Boolean(postUrl && rule('postUrlFromPattern')?.(value, postUrl)))
  );
}

/** The URLs of an item. A slug counts only if it is a path, because the folder of a bare name is unknown. */
function urls(get: GetFields, item: JsonRecord, base?: string): string[] {
  const [, linked = ''] = /^<a[^>]*?href="([^"]+)/.exec(first(get(TITLE))) ?? [];
  const [blog] = get(['blog']);
  const handle = first(get(['handle']));
  const known = [
    ...get(URL).map((value) => text(value)),
    first(get(['slug'])).replace(/^[^/].*/, ''),
    // Storyblok's `full_slug` is a path without the leading slash.
    first(get(['fullslug'])).replace(/^(?=[^/])/, '/'),
    // Shopify's articles have the handles of the blog and the article.
    handle && isRecord(blog) && string(blog['handle']) ? `/blogs/${string(blog['handle'])}/${handle}` : '',
    decodeEntities(linked),
  ];
  return known.some(Boolean)
    ? known.map((url) => withScheme(url, base))
    : (installed.findUrls?.(flatten(item)) ?? []);
}

/** The text of the first non-empty value. */
function first(values: readonly unknown[]): string {
  return values.map((value) => text(value)).find(Boolean) ?? '';
}

function readItem(
  item: JsonRecord,
  feedLanguage: string,
  { url: base, postUrl }: FeedContext,
): Draft | string {
  const own = flatten(item);
  const hidden =
    notPublicReason(own) ?? (/^drafts\./.test(string(own['_id'])) ? 'not public (a draft)' : undefined);
  if (hidden) return hidden;
  const get = fieldsOf(item);
  const postUrls = urls(get, own, base);
  const slug = first(get(SLUG));
  if (slug && !postUrl && !postUrls.some(Boolean))
    return `no URL, only "${slug.slice(0, 60)}". Set post-url to the pattern of the URLs, such as "/blog/{slug}/"`;
  const language = first(get(LANGUAGE)) || feedLanguage;
  const blocks = richTextOf(get([...TEXT, ...HTML]));
  const plainBody = blocks || first(get(TEXT));
  const html = blocks ? '' : first(get(HTML)) || richTextOf(get(RICH_TEXT));
  const isMarkdown = html && !MARKUP.test(html);
  // Don't split a single category at commas: it may be called "Food, Drink".
  const [written] = get(['categories']).filter((places) => typeof places === 'string');
  const categories = get(CATEGORY)
    .map((places) =>
      (places === written
        ? readTags(places)
        : unwrapList(places).flatMap((category) => readTags([category]))
      ).filter(isTagName),
    )
    .find(({ length }) => length);
  const tags = get(TAGS)
    .map(tagsOf)
    .find(({ length }) => length);
  return {
    id: first(get(['id', 'objectid', 'uuid', 'guid'])),
    urls: postUrls,
    title: plainOrHtml(first(get(TITLE))),
    summary: get(SUMMARY).map(summaryOf).find(hasWords) ?? '',
    body:
      plainBody || isMarkdown
        ? plainOrHtml(installed.markdownToText?.(plainBody || html) ?? (plainBody || html))
        : html,
    bodyIsText: Boolean(plainBody || isMarkdown),
    published:
      date(get(PUBLISHED), get(['dategmt']), language) ??
      date(installed.findDates?.(own) ?? [], [], language),
    updated: date(get(UPDATED), get(['modifiedgmt']), language),
    tags: [...(tags ?? []), ...(categories?.slice(1) ?? [])],
    category: categories?.[0],
    source: string(record(item['_related_posts'])['source']),
    authors:
      get(AUTHORS)
        .map((people) => authorsOf(people, base))
        .find(({ length }) => length) ?? [],
    image: imageOf(get, own, html, base),
    readingTime: minutes(get(READING_TIME)),
    language,
  };
}

function imageOf(get: GetFields, item: JsonRecord, body: string, base: string | undefined) {
  const images = get(IMAGE).flat();
  return (
    readImage(installed.standardImages?.(images) ?? images, base) ??
    readImage(installed.standardImages?.(installed.findImages?.(item)), base) ??
    installed.findMarkdownImage?.(body, base)
  );
}

/** The plain text of a summary, which may be a rich-text tree, contain shortcodes, or be escaped several times. */
function summaryOf(value: unknown): string {
  const written = text(value) || richTextOf([value]);
  const unescaped = /&amp;lt;\//.test(written) ? decodeEntities(written) : written;
  return /\[(?:\/[a-z]|[a-z][\w-]*\s+[\w-]+=)/.test(unescaped)
    ? plainText(unescaped)
    : plainOrHtml(unescaped);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A reading time in minutes: a number, a text such as "4 min read", or an object with `minutes`. */
function minutes([value]: readonly unknown[]): number {
  return Number.parseFloat(string(isRecord(value) ? value['minutes'] : value));
}

/** The text of the first value that is a rich-text tree. */
function richTextOf(values: readonly unknown[]): string {
  const trees = values.filter((value) => typeof value === 'object');
  return trees.map((value) => rule('richText')?.(value)).find(Boolean) ?? '';
}

function date(values: readonly unknown[], [gmt]: readonly unknown[], language: string): string | undefined {
  return values
    .flatMap((value) => [value, text(value), ...Object.values(record(value))])
    .map((value) => toIsoWithUtc(value, gmt, language))
    .find(Boolean);
}
