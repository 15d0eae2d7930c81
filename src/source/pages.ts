import type { Feed } from '../core/post.js';
import { absoluteUrl } from '../core/text/urls.js';

/** Maximum number of pages: enough for 300 posts with WordPress's default of ten posts per page. */
const MAX_PAGES = 30;

/**
 * Reads a feed with its further pages, until there are enough posts or a page has no new ones. No page is read twice or
 * from another origin. If a page fails, the others are kept.
 *
 * @param maxPosts Number of posts after which no further pages are read. Each page is read completely.
 * @param read Fetches and parses one page.
 * @param onFirstPage Called with the feed after the first page; the object grows with each page.
 * @param maxPages Maximum number of pages.
 * @returns The feed. `next` is the first page that was not read, if there is one.
 */
export async function readPages(
  url: string,
  maxPosts: number,
  read: (url: string) => Promise<Page>,
  onFirstPage: (feed: Feed) => void,
  maxPages = MAX_PAGES,
): Promise<Feed> {
  const visited = new Set([url]);
  const first = await read(url);
  const feed = withNextPage(first);
  // After a redirect, the final origin counts.
  const { origin, protocol } = new URL(first.url);
  onFirstPage(feed);
  const knownUrls = new Set<string>();
  /** The posts that are not on an earlier page. Some servers return the last page for any higher number. */
  const newPostsOf = ({ posts }: Feed) => {
    const newPosts = posts.filter((post) => !knownUrls.has(post.url));
    for (const post of newPosts) knownUrls.add(post.url);
    return newPosts;
  };
  const nextUrlOf = ({ next }: Feed) => {
    // A server behind a proxy may generate http links although the page was requested with https.
    const url = next?.replace(/^https?:/, protocol);
    return url && !visited.has(url) ? url : undefined;
  };
  let next = newPostsOf(feed).length ? nextUrlOf(feed) : undefined;
  while (next && feed.posts.length < maxPosts && visited.size < maxPages && new URL(next).origin === origin) {
    visited.add(next);
    const page = await read(next).then(withNextPage, () => undefined);
    if (!page) break;
    const posts = newPostsOf(page);
    next = posts.length ? nextUrlOf(page) : undefined;
    const before = feed.posts.length + feed.skipped.length;
    feed.posts = feed.posts.concat(posts);
    feed.skipped = feed.skipped.concat(page.skipped.map((item) => ({ ...item, index: item.index + before })));
  }
  if (next) feed.next = next;
  else delete feed.next;
  return feed;
}

/** A page of a feed with its response headers. */
export interface Page<Read = Feed> {
  feed: Read;
  /** The final URL, after redirects. */
  url: string;
  headers: Headers;
}

/** Adds the next page from the response headers, if the feed itself has none. */
export function withNextPage<Read extends Pick<Feed, 'next'>>({ feed, url, headers }: Page<Read>): Read {
  const next = feed.next ?? nextFromLinkHeader(headers, url) ?? nextFromWordPressHeader(headers, url);
  if (next) feed.next = next;
  return feed;
}

/** `Link: <…>; rel="next"` (RFC 8288). */
function nextFromLinkHeader(headers: Headers, base: string): string | undefined {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(headers.get('link') ?? '');
  return absoluteUrl(link?.[1], base);
}

/** WordPress sends the number of pages. The current page is in the URL. */
function nextFromWordPressHeader(headers: Headers, pageUrl: string): string | undefined {
  const url = new URL(pageUrl);
  const page = Number(url.searchParams.get('page') ?? 1) + 1;
  if (!(page <= Number(headers.get('x-wp-totalpages')))) return undefined;
  url.searchParams.set('page', String(page));
  return url.href;
}
