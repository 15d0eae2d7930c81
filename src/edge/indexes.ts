import { FeedError } from '../core/feed/feed-error.js';
import { postKey } from '../core/text/urls.js';
import { type FeedIndex, readTiers, type Store, writeTiers } from './cache-tiers.js';
import type { Settings } from './options.js';
import { SingleFlight, type WaitUntil } from './single-flight.js';

/** The context of a request: the stores, and `waitUntil` for work after the response. */
export interface RequestContext {
  stores: readonly Store[];
  waitUntil: WaitUntil;
}

/** How long a failed feed is not requested again, in milliseconds. */
export const FAILURE_TTL = 5000;

/** Maximum number of cached engine results. The number of feeds is always smaller. */
const MAX_ENTRIES = 500;

/** How soon a feed with a failed page is requested again, in milliseconds. */
const PARTIAL_TTL = 60_000;

/**
 * Gets posts from memory, from the stores, or from their source. Stale posts are returned immediately and revalidated
 * in the background (stale-while-revalidate). If revalidation fails, they are used until `keep` expires
 * (stale-if-error).
 */
export class IndexCache {
  readonly #settings: Settings;
  readonly #indexes = new Map<string, FeedIndex>();
  readonly #failures = new Map<string, { error: unknown; at: number }>();
  readonly #singleFlight: SingleFlight;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#singleFlight = new SingleFlight(settings.timeout * 4);
  }

  /**
   * @param source The cache key: the URL of a feed, or an engine query.
   * @param read Loads the posts from the source.
   * @throws {FeedError} If the source can't be loaded and no copy exists.
   */
  async get(source: string, context: RequestContext, read: () => Promise<FeedIndex>): Promise<FeedIndex> {
    const failure = this.#failures.get(source);
    const hasFailed = failure && Date.now() - failure.at < FAILURE_TTL;
    let cached = this.#fromMemory(source);
    if (!cached && hasFailed) throw failure.error;
    cached ??= await this.#fromStores(source, context);
    if (cached && (hasFailed || this.isFresh(cached))) return cached;
    const revalidation = [
      `read ${source}`,
      context.waitUntil,
      () => this.#revalidate(source, context, read),
    ] as const;
    if (!cached) return this.#singleFlight.run(...revalidation);
    this.#singleFlight.runInBackground(...revalidation);
    return cached;
  }

  isFresh({ readAt, isPartial }: FeedIndex): boolean {
    const ttl = this.#settings.ttl * 1000;
    return Date.now() - readAt < (isPartial ? Math.min(ttl, PARTIAL_TTL) : ttl);
  }

  #fromMemory(source: string): FeedIndex | undefined {
    const index = this.#indexes.get(source);
    return index && Date.now() - index.readAt < this.#settings.keep * 1000 ? index : undefined;
  }

  #fromStores(source: string, { stores, waitUntil }: RequestContext): Promise<FeedIndex | undefined> {
    return this.#singleFlight.run(`look up ${source}`, waitUntil, async () => {
      const index = await readTiers(source, stores);
      if (index) remember(this.#indexes, source, index);
      return this.#fromMemory(source);
    });
  }

  async #revalidate(
    source: string,
    context: RequestContext,
    read: () => Promise<FeedIndex>,
  ): Promise<FeedIndex> {
    const cached = this.#fromMemory(source);
    // Another instance may have updated the stores in the meantime.
    const stored = cached && (await readTiers(source, context.stores));
    if (stored && this.isFresh(stored)) return this.#store(source, stored);
    try {
      const index = addMissingPosts(cached, reusePosts(cached, await read()));
      if (cached && !index.posts.length)
        throw new FeedError(
          'network',
          'The feed had posts before and is empty now. Check the program that generates it.',
        );
      context.waitUntil(writeTiers(source, index, this.#settings.keep, context.stores));
      return this.#store(source, index);
    } catch (error) {
      remember(this.#failures, source, { error, at: Date.now() });
      throw error;
    }
  }

  #store(source: string, index: FeedIndex): FeedIndex {
    this.#failures.delete(source);
    remember(this.#indexes, source, index);
    return index;
  }
}

/** Adds an entry and evicts the oldest one. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of [...map.keys()].slice(0, -MAX_ENTRIES)) map.delete(oldest);
}

/** Keeps the posts of the previous copy if the feed has not changed, so that cached rankings stay valid. */
function reusePosts(cached: FeedIndex | undefined, index: FeedIndex): FeedIndex {
  return index.digest && index.digest === cached?.digest ? { ...index, posts: cached.posts } : index;
}

/** Adds the previously known posts if a page failed. */
function addMissingPosts(cached: FeedIndex | undefined, index: FeedIndex): FeedIndex {
  if (!cached || !index.isPartial || index.posts === cached.posts) return index;
  const read = new Set(index.posts.map(({ url }) => postKey(url)));
  const { digest: _, ...rest } = index;
  return { ...rest, posts: [...index.posts, ...cached.posts.filter(({ url }) => !read.has(postKey(url)))] };
}
