import type { Feed } from '../core/post.js';

/** The name of the cache. */
export const CACHE_NAME = 'related-posts';
const MAX_COPIES = 8;

/** Maximum size of a copy, in characters, to limit storage use. */
const MAX_COPY_LENGTH = 2_000_000;

/** Estimated size of a post without its text, in characters. */
const MIN_POST_LENGTH = 200;

/**
 * Stores a copy of a feed in the browser's cache storage, for when the feed is unavailable. Waits until the browser is
 * idle.
 */
export function writeStaleCopy(url: string, feed: Feed): void {
  if (typeof caches === 'undefined') return;
  const whenIdle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  if (!pendingCopies.size) whenIdle(() => void writeAll());
  pendingCopies.delete(url);
  pendingCopies.set(url, feed);
  for (const oldest of [...pendingCopies.keys()].slice(0, -MAX_COPIES)) pendingCopies.delete(oldest);
}

/** Pending copies by URL, so that they don't accumulate on a page that is never idle. */
const pendingCopies = new Map<string, Feed>();

async function writeAll(): Promise<void> {
  const feeds = [...pendingCopies];
  pendingCopies.clear();
  for (const [url, feed] of feeds) await write(url, feed).catch(() => undefined);
}

async function write(url: string, feed: Feed): Promise<void> {
  if (isLarge(feed)) return;
  const text = JSON.stringify(feed);
  const cache = await caches.open(CACHE_NAME);
  await cache.put(url, new Response(text, { headers: { 'content-type': 'application/json' } }));
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, -MAX_COPIES)) await cache.delete(oldest);
}

/** Estimates the size, because serializing a large feed would block the page. */
function isLarge({ posts }: Feed): boolean {
  let length = 0;
  return posts.some(({ title, summary, text = '' }) => {
    length += title.length + summary.length + text.length + MIN_POST_LENGTH;
    return length > MAX_COPY_LENGTH;
  });
}
