import type { Feed } from '../core/post.js';
import { type Page, withNext } from './next-page.js';

export { withNext };

/** WordPress gives ten posts a page where nobody asks for more: these are enough for the default of 300. */
const MOST_PAGES = 30;

/**
 * A feed with its further pages, until there are posts enough or a page has none that is new. A page is never read
 * twice, never from another origin than the first, and one that fails costs only itself.
 *
 * @param maxPosts How many are enough; a page is always read whole.
 * @param read Gets and reads one page.
 * @param reading Told of the feed as soon as there is a page of it; it grows from then on.
 * @param mostPages Where nobody waits, there may be more.
 * @returns `next`: the page that was left unread, where there is one.
 */
export async function readPages(
  url: string,
  maxPosts: number,
  read: (url: string) => Promise<Page>,
  reading: (feed: Feed) => void,
  mostPages = MOST_PAGES,
): Promise<Feed> {
  const visited = new Set([url]);
  const first = await read(url);
  const feed = withNext(first);
  // A server may have sent the asker elsewhere: that is where the feed is at home.
  const { origin, protocol } = new URL(first.url);
  reading(feed);
  const known = new Set<string>();
  /** The posts that no page had before; some servers answer any number of a page with their last one. */
  const newOf = ({ posts }: Feed) => {
    const fresh = posts.filter((post) => !known.has(post.url));
    for (const post of fresh) known.add(post.url);
    return fresh;
  };
  const after = ({ next }: Feed) => {
    // A server behind a proxy may not know that it is asked by https.
    const address = next?.replace(/^https?:/, protocol);
    return address && !visited.has(address) ? address : undefined;
  };
  let next = newOf(feed).length ? after(feed) : undefined;
  while (
    next &&
    feed.posts.length < maxPosts &&
    visited.size < mostPages &&
    new URL(next).origin === origin
  ) {
    visited.add(next);
    const page = await read(next).then(withNext, () => undefined);
    if (!page) break;
    const posts = newOf(page);
    next = posts.length ? after(page) : undefined;
    const before = feed.posts.length + feed.skipped.length;
    feed.posts = feed.posts.concat(posts);
    feed.skipped = feed.skipped.concat(page.skipped.map((item) => ({ ...item, index: item.index + before })));
  }
  if (next) feed.next = next;
  else delete feed.next;
  return feed;
}
