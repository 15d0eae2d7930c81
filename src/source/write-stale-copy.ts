import type { Feed } from '../core/post.js';

/** The name of the cache. */
export const CACHE_NAME = 'related-posts';
const KEPT_AT_MOST = 8;

/** Larger feeds are not worth a reader's storage; in characters. */
const LARGEST = 2_000_000;

/** Characters of a post besides its text. */
const LEAST = 200;

/**
 * Keeps a copy of a feed that could be read, for the day when it can't be had. Only where the browser has storage for
 * it, and never in the way of anything: it waits until the browser is idle.
 */
export function writeStaleCopy(url: string, feed: Feed): void {
  if (typeof caches === 'undefined') return;
  const whenIdle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  if (!unwritten.size) whenIdle(() => void writeAll());
  unwritten.delete(url);
  unwritten.set(url, feed);
  for (const oldest of [...unwritten.keys()].slice(0, -KEPT_AT_MOST)) unwritten.delete(oldest);
}

/** By address: a page that is never idle doesn't pile up feeds. */
const unwritten = new Map<string, Feed>();

async function writeAll(): Promise<void> {
  const feeds = [...unwritten];
  unwritten.clear();
  for (const [url, feed] of feeds) await write(url, feed).catch(() => undefined);
}

async function write(url: string, feed: Feed): Promise<void> {
  if (isLarge(feed)) return;
  const text = JSON.stringify(feed);
  const cache = await caches.open(CACHE_NAME);
  await cache.put(url, new Response(text, { headers: { 'content-type': 'application/json' } }));
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, -KEPT_AT_MOST)) await cache.delete(oldest);
}

/** Known before it is written: writing a large one would hold up the page. */
function isLarge({ posts }: Feed): boolean {
  let length = 0;
  return posts.some(({ title, summary, text = '' }) => {
    length += title.length + summary.length + text.length + LEAST;
    return length > LARGEST;
  });
}
