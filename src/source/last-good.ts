import type { Feed } from '../core/post.js';
import { readDocument } from './read-document.js';
import type { ReadFeed } from './read-feed.js';

const CACHE = 'related-posts';
const KEPT_AT_MOST = 8;

/** Storage that takes longer is stuck; in milliseconds. */
const PATIENCE = 2000;

/** Larger feeds are not worth a reader's storage; in characters. */
const LARGEST = 2_000_000;

/** Characters of a post besides its text. */
const LEAST = 200;

/**
 * Keeps a copy of a feed that could be read, for the day when it can't be had. Only where the browser has storage for
 * it, and never in the way of anything: it waits until the browser is idle.
 */
export function keepCopy(url: string, feed: Feed): void {
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
  const cache = await caches.open(CACHE);
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

/** The last good copy, if there is one. It is read like any feed: other scripts, or another version, may have left it. */
export async function lastGood(url: string, signal: AbortSignal): Promise<ReadFeed | undefined> {
  try {
    const text = await Promise.race([
      stored(url),
      new Promise<undefined>((done) => setTimeout(done, PATIENCE)),
    ]);
    const feed = text ? await readDocument(text, url, signal) : undefined;
    return feed?.length ? feed : undefined;
  } catch {
    return undefined;
  }
}

async function stored(url: string): Promise<string | undefined> {
  const response = await (await caches.open(CACHE)).match(url);
  return response?.text();
}
