import type { Feed, Post } from '../core/post.js';
import { withTimeout } from './with-timeout.js';

/** Base of cache keys, which the Cache API requires to be URLs. The host is reserved (RFC 6761). */
const KEY_BASE_URL = 'https://related-posts.invalid/';

/** The Cache API as a store, if the runtime has it. */
export function cacheStore(): Store | undefined {
  if (typeof caches === 'undefined') return undefined;
  const open = async () =>
    (caches as CacheStorage & { default?: Cache }).default ?? (await caches.open('related-posts'));
  const keyUrl = (key: string) => KEY_BASE_URL + encodeURIComponent(key);
  return {
    async get(key) {
      return (await (await open()).match(keyUrl(key)))?.text();
    },
    async put(key, value, { ttl }) {
      const headers = { 'content-type': 'application/json', 'cache-control': `public, max-age=${ttl}` };
      await (await open()).put(keyUrl(key), new Response(value, { headers }));
    },
    async delete(key) {
      await (await open()).delete(keyUrl(key));
    },
  };
}

/** The key contains a version, so that entries in an older format are not read. */
const keyOf = (source: string) => `related-posts-1 ${source}`;

/** Timeouts of a store, in milliseconds. Requests don't wait for `put`. */
const TIMEOUTS = { get: 2000, put: 20_000 };

/** Maximum clock difference between two machines, in milliseconds. */
const MAX_CLOCK_SKEW = 60_000;

/** Reads the newest copy of a feed from all stores. Ignores stores that fail. */
export async function readTiers(source: string, stores: readonly Store[]): Promise<FeedIndex | undefined> {
  const copies = await Promise.all(
    stores.map((store) => settleWithin(TIMEOUTS.get, readEntry(store, keyOf(source)))),
  );
  return copies.filter((index) => index !== undefined).sort((a, b) => b.readAt - a.readAt)[0];
}

/** Writes a feed to all stores. */
export async function writeTiers(
  source: string,
  index: FeedIndex,
  ttl: number,
  stores: readonly Store[],
): Promise<void> {
  if (!stores.length) return;
  const value = JSON.stringify(index);
  const put = async (store: Store) => store.put(keyOf(source), value, { ttl });
  await Promise.all(stores.map((store) => settleWithin(TIMEOUTS.put, put(store))));
}

/** Reads an entry, and deletes it if it is invalid. */
async function readEntry(store: Store, key: string): Promise<FeedIndex | undefined> {
  const value = await store.get(key);
  const index = value ? parseIndex(value) : undefined;
  if (value && !index) await store.delete(key);
  return index;
}

function parseIndex(value: string): FeedIndex | undefined {
  try {
    const index = JSON.parse(value);
    const isIndex = Array.isArray(index?.posts) && index.posts.every((post: unknown) => isPost(post));
    return isIndex && index.readAt < Date.now() + MAX_CLOCK_SKEW ? index : undefined;
  } catch {
    return undefined;
  }
}

function isPost(value: unknown): boolean {
  const { url, title, tags, authors } = (value ?? {}) as Partial<Record<keyof Post, unknown>>;
  return (
    typeof url === 'string' && typeof title === 'string' && Array.isArray(tags) && Array.isArray(authors)
  );
}

function settleWithin<Result>(timeout: number, work: Promise<Result>): Promise<Result | undefined> {
  return withTimeout<Result | undefined>(timeout, work, () => undefined).catch(() => undefined);
}

/** The posts of a feed, as cached. */
export interface FeedIndex extends Pick<Feed, 'title' | 'url' | 'language' | 'posts'> {
  /** Milliseconds since the Unix epoch. */
  readAt: number;
  /** Whether a further page of the feed failed. */
  isPartial: boolean;
  /** Hash of the feed's documents; changes if any of them changes. */
  digest?: string;
}

/** Persistent storage for feeds, such as a key-value store or object storage. */
export interface Store {
  /** Returns the stored value; null or undefined if there is none. */
  get(key: string): Promise<string | null | undefined>;
  /** @param options.ttl How long to keep the value, in seconds. */
  put(key: string, value: string, options: { ttl: number }): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
