import { decodeText } from '../core/feed/charset-decoding.js';
import { joinChunks } from '../core/feed/document.js';
import { list, record, string } from '../core/feed/json-value.js';
import { wordpress } from '../core/feed/wordpress.js';
import { tagKey } from '../core/rank/query.js';
import { htmlRules } from '../core/text/html-rules.js';
import { plainText } from '../core/text/html-to-text.js';
import { installRules } from '../core/text/rules.js';
import { wordpressPostId } from '../page/wordpress-post-id.js';
import { loadFeed } from './feed-cache.js';
import type { LoadedFeed, SourceOptions } from './feed-request.js';
import { credentials, fetchWithRetry } from './fetch-with-retry.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { loadMultilingual } from './load-multilingual.js';

/** The fields that cards and ranking need. WordPress returns at most 100 posts per page. */
const POSTS_QUERY = {
  per_page: '100',
  _embed: 'author,wp:featuredmedia,wp:term',
  _fields:
    'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,related_posts_reading_time,_links,_embedded',
};

/** Minimum number of posts in the article's categories. With fewer, all posts are read. */
const MIN_CATEGORY_POSTS = 12;

/**
 * Loads the posts of a WordPress site: those in the categories of the current post, if the page identifies it, plus all
 * others if there are too few.
 *
 * @param root The URL of the REST API, from the page's head.
 * @param page The page of the current post, if the block is on it.
 * @throws Like `loadFeed`.
 */
export async function loadWordPress(
  root: string,
  page: Document | undefined,
  options: SourceOptions,
): Promise<LoadedFeed> {
  installRules(htmlRules);
  // WordPress's posts don't contain their language.
  void loadMultilingual();
  const id = page ? wordpressPostId(page) : '';
  const feedOptions = { ...options, formats: [wordpress] };
  const allPostsUrl = restUrl(root, 'posts', POSTS_QUERY);
  const categories = id && (await loadCategories(root, id, feedOptions));
  if (!categories) return loadFeed({ ...feedOptions, url: allPostsUrl });
  const related = await loadFeed({
    ...feedOptions,
    url: restUrl(root, 'posts', { ...POSTS_QUERY, categories, exclude: id }),
  });
  if (related.feed.length >= MIN_CATEGORY_POSTS) return related;
  const others = await loadFeed({ ...feedOptions, url: allPostsUrl }).catch(() => undefined);
  if (!others) return related;
  const [first, rest] = await Promise.all([related.feed.getFeed(), others.feed.getFeed()]);
  return { ...related, feed: new InMemoryFeed({ ...first, posts: [...first.posts, ...rest.posts] }) };
}

/** The URL of a REST route, with pretty or plain permalinks (`?rest_route=/`). */
function restUrl(root: string, path: string, query: Record<string, string>): string {
  const url = new URL(root);
  const restRoute = url.searchParams.get('rest_route');
  if (restRoute === null) url.pathname = `${url.pathname.replace(/\/?$/, '/')}wp/v2/${path}`;
  else url.searchParams.set('rest_route', `${restRoute.replace(/\/?$/, '/')}wp/v2/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Timeout for the categories request, in milliseconds. */
const CATEGORIES_TIMEOUT = 5000;

/** The fields of the categories request if some of them are ignored by name. */
const CATEGORIES_WITH_NAMES = { _fields: 'categories,_links,_embedded', _embed: 'wp:term' };

/** Pending and finished category requests by URL, shared by all blocks. */
const categoryRequests = new Map<string, Promise<string>>();

/** The category IDs of a post, separated by commas; empty if they can't be loaded. */
async function loadCategories(root: string, id: string, options: SourceOptions): Promise<string> {
  const ignored = options.selection?.ignoreTags ?? [];
  const fields = ignored.length ? CATEGORIES_WITH_NAMES : { _fields: 'categories' };
  const url = restUrl(root, `posts/${id}`, fields);
  const key = [url, ...ignored].join();
  const request = categoryRequests.get(key) ?? fetchCategories(url, options, ignored);
  categoryRequests.set(key, request);
  const categories = await request;
  // Try again next time.
  if (!categories) categoryRequests.delete(key);
  options.signal.throwIfAborted();
  return categories;
}

async function fetchCategories(
  url: string,
  { timeout, withCredentials }: SourceOptions,
  ignored: readonly string[],
): Promise<string> {
  try {
    const signal = AbortSignal.timeout(Math.min(timeout, CATEGORIES_TIMEOUT));
    const { chunks } = await fetchWithRetry(
      url,
      { signal, credentials: credentials(withCredentials) },
      () => undefined,
    );
    const { categories, _embedded } = record(JSON.parse(decodeText(joinChunks(chunks))));
    const keys = new Set(ignored.map(tagKey));
    const terms = list(record(_embedded)['wp:term']).flatMap(list).map(record);
    const ignoredIds = terms
      .filter(({ name }) => keys.has(tagKey(plainText(string(name)))))
      .map(({ id }) => id);
    return list(categories)
      .filter((category) => Number.isInteger(category) && !ignoredIds.includes(category))
      .join(',');
  } catch {
    return '';
  }
}
