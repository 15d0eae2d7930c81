import { decodeText } from '../core/feed/charset-decoding.js';
import { joined } from '../core/feed/document.js';
import { list, record, string } from '../core/feed/json-value.js';
import { wordpress } from '../core/feed/wordpress.js';
import { tagKey } from '../core/rank/query.js';
import { plainText } from '../core/text/html-to-text.js';
import { wordpressPostId } from '../page/wordpress-post-id.js';
import { type Loaded, loadFeed } from './feed-cache.js';
import { credentials, fetchWithRetry } from './fetch-with-retry.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { loadMultilingual } from './load-multilingual.js';
import type { Wanted } from './read-source.js';

/** The fields that cards and ranking need. WordPress returns at most 100 posts per page. */
const QUERY = {
  per_page: '100',
  _embed: 'author,wp:featuredmedia,wp:term',
  _fields:
    'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,related_posts_reading_time,_links,_embedded',
};

/** Minimum number of posts in the article's categories. With fewer, all posts are read. */
const ENOUGH = 12;

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
  asked: Wanted,
): Promise<Loaded> {
  // WordPress's posts don't contain their language.
  void loadMultilingual();
  const id = page ? wordpressPostId(page) : '';
  const wanted = { ...asked, formats: [wordpress] };
  const all = route(root, 'posts', QUERY);
  const categories = id && (await categoriesOf(root, id, wanted));
  if (!categories) return loadFeed({ ...wanted, url: all });
  const like = await loadFeed({
    ...wanted,
    url: route(root, 'posts', { ...QUERY, categories, exclude: id }),
  });
  if (like.feed.length >= ENOUGH) return like;
  const others = await loadFeed({ ...wanted, url: all }).catch(() => undefined);
  if (!others) return like;
  const [first, rest] = await Promise.all([like.feed.whole(), others.feed.whole()]);
  return { ...like, feed: new InMemoryFeed({ ...first, posts: [...first.posts, ...rest.posts] }) };
}

/** The URL of a REST route, with pretty or plain permalinks (`?rest_route=/`). */
function route(root: string, path: string, query: Record<string, string>): string {
  const url = new URL(root);
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = `${url.pathname.replace(/\/?$/, '/')}wp/v2/${path}`;
  else url.searchParams.set('rest_route', `${plain.replace(/\/?$/, '/')}wp/v2/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Timeout for the categories request, in milliseconds. */
const PATIENCE = 5000;

/** The fields of the categories request if some of them are ignored by name. */
const NAMED_CATEGORIES = { _fields: 'categories,_links,_embedded', _embed: 'wp:term' };

/** Pending and finished category requests by URL, shared by all blocks. */
const asked = new Map<string, Promise<string>>();

/** The category IDs of a post, separated by commas; empty if they can't be loaded. */
async function categoriesOf(root: string, id: string, wanted: Wanted): Promise<string> {
  const ignored = wanted.choice?.ignoreTags ?? [];
  const fields = ignored.length ? NAMED_CATEGORIES : { _fields: 'categories' };
  const url = route(root, `posts/${id}`, fields);
  const key = [url, ...ignored].join();
  const answer = asked.get(key) ?? ask(url, wanted, ignored);
  asked.set(key, answer);
  const categories = await answer;
  // Try again next time.
  if (!categories) asked.delete(key);
  wanted.signal.throwIfAborted();
  return categories;
}

async function ask(
  url: string,
  { timeout, withCredentials }: Wanted,
  ignored: readonly string[],
): Promise<string> {
  try {
    const signal = AbortSignal.timeout(Math.min(timeout, PATIENCE));
    const { chunks } = await fetchWithRetry(
      url,
      { signal, credentials: credentials(withCredentials) },
      () => undefined,
    );
    const { categories, _embedded } = record(JSON.parse(decodeText(joined(chunks))));
    const keys = new Set(ignored.map(tagKey));
    const terms = list(record(_embedded)['wp:term']).flatMap(list).map(record);
    const unwanted = terms
      .filter(({ name }) => keys.has(tagKey(plainText(string(name)))))
      .map(({ id }) => id);
    return list(categories)
      .filter((category) => Number.isInteger(category) && !unwanted.includes(category))
      .join(',');
  } catch {
    return '';
  }
}
