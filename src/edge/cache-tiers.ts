import type { Post } from '../core/post.js';
import type { Index } from './feed-index.js';
import type { Store } from './store.js';
import { withTimeout } from './with-timeout.js';

/** Base of cache keys, which the Cache API requires to be URLs. The host is reserved (RFC 6761). */
const KEYS = 'https://related-posts.invalid/';

/** The Cache API as a store, if the runtime has it. */
export function cacheStore(): Store | undefined {
  if (typeof caches === 'undefined') return undefined;
  const open = async () =>
    (caches as CacheStorage & { default?: Cache }).default ?? (await caches.open('related-posts'));
  const address = (key: string) => KEYS + encodeURIComponent(key);
  return {
    async get(key) {
      return (await (await open()).match(address(key)))?.text();
    },
    async put(key, value, { ttl }) {
      const headers = { 'content-type': 'application/json', 'cache-control': `public, max-age=${ttl}` };
      await (await open()).put(address(key), new Response(value, { headers }));
    },
    async delete(key) {
      await (await open()).delete(address(key));
    },
  };
}

/** The key contains a version, so that entries in an older format are not read. */
const keyOf = (address: string) => `related-posts-1 ${address}`;

/** Timeouts of a store, in milliseconds. Requests don't wait for `put`. */
const TIMEOUTS = { get: 2000, put: 20_000 };

/** Maximum clock difference between two machines, in milliseconds. */
const SAME_TIME = 60_000;

/** Reads the newest copy of a feed from all stores. Ignores stores that fail. */
export async function readTiers(address: string, stores: readonly Store[]): Promise<Index | undefined> {
  const found = await Promise.all(
    stores.map((store) => settleWithin(TIMEOUTS.get, take(store, keyOf(address)))),
  );
  return found.filter((index) => index !== undefined).sort((a, b) => b.readAt - a.readAt)[0];
}

/** Writes a feed to all stores. */
export async function writeTiers(
  address: string,
  index: Index,
  ttl: number,
  stores: readonly Store[],
): Promise<void> {
  if (!stores.length) return;
  const value = JSON.stringify(index);
  const put = async (store: Store) => store.put(keyOf(address), value, { ttl });
  await Promise.all(stores.map((store) => settleWithin(TIMEOUTS.put, put(store))));
}

/** Reads an entry, and deletes it if it is invalid. */
async function take(store: Store, key: string): Promise<Index | undefined> {
  const value = await store.get(key);
  const index = value ? parsed(value) : undefined;
  if (value && !index) await store.delete(key);
  return index;
}

function parsed(value: string): Index | undefined {
  try {
    const index = JSON.parse(value);
    const isIndex = Array.isArray(index?.posts) && index.posts.every((post: unknown) => isPost(post));
    return isIndex && index.readAt < Date.now() + SAME_TIME ? index : undefined;
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

function settleWithin<Result>(patience: number, work: Promise<Result>): Promise<Result | undefined> {
  return withTimeout<Result | undefined>(patience, work, () => undefined).catch(() => undefined);
}
