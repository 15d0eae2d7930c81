import { rule } from '../text/rules.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import { assertHasPosts } from './feed-error.js';
import { FEATURED, HTML, PUBLISHED, SLUG, SUMMARY, TITLE } from './field-names.js';
import type { Format } from './format.js';
import { fieldsOf, hasContent } from './generic-fields.js';
import { readItem } from './generic-item.js';
import { urlsOf } from './generic-urls.js';
import { isRecord, type JsonRecord, record, string } from './json-value.js';
import { readItems } from './make-post.js';

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
  const hasFeatured = Object.keys(record(value)).some((name) => FEATURED.test(name));
  // Otherwise, some items may contain lists of posts.
  if (
    !hasFeatured &&
    flatList?.every((entry) => !isRecord(entry) || (isListedPost(entry) && hasContent(entry)))
  )
    return flatList;
  const find = (isWanted: (entry: unknown) => boolean) => {
    const found = rule('findNestedPosts')?.(value, isWanted);
    return found?.length ? found : undefined;
  };
  return (
    find(isListedPost) ??
    flatList ??
    lists[0] ??
    find(isPostWithSlug) ??
    (isListedPost(value) && fieldsOf(value as JsonRecord)(PUBLISHED).length ? [value] : undefined)
  );
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
    (urlsOf(get, value).some(Boolean) || Boolean(postUrl && rule('postUrlFromPattern')?.(value, postUrl)))
  );
}
