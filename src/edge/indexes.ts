import { FeedError } from '../core/feed/feed-error.js';
import { postKey } from '../core/text/urls.js';
import { readTiers, writeTiers } from './cache-tiers.js';
import type { Index } from './feed-index.js';
import type { Settings } from './options.js';
import { SingleFlight, type WaitUntil } from './single-flight.js';
import type { Store } from './store.js';

/** The context of a request: the stores, and `waitUntil` for work after the response. */
export interface Surroundings {
  stores: readonly Store[];
  waitUntil: WaitUntil;
}

/** How long a failed feed is not requested again, in milliseconds. */
export const FAILURE_LASTS = 5000;

/** Maximum number of cached engine results. The number of feeds is always smaller. */
const MOST_KNOWN = 500;

/** How soon a feed with a failed page is requested again, in milliseconds. */
const PARTIAL_LASTS = 60_000;

/**
 * Gets posts from memory, from the stores, or from their source. Stale posts are returned immediately and revalidated
 * in the background (stale-while-revalidate). If revalidation fails, they are used until `keep` expires
 * (stale-if-error).
 */
export class Indexes {
  readonly #settings: Settings;
  readonly #known = new Map<string, Index>();
  readonly #failed = new Map<string, { error: unknown; at: number }>();
  readonly #work: SingleFlight;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#work = new SingleFlight(settings.timeout * 4);
  }

  /**
   * @param source The cache key: the URL of a feed, or an engine query.
   * @param read Loads the posts from the source.
   * @throws {FeedError} If the source can't be loaded and no copy exists.
   */
  async get(source: string, around: Surroundings, read: () => Promise<Index>): Promise<Index> {
    const failure = this.#failed.get(source);
    const hasFailed = failure && Date.now() - failure.at < FAILURE_LASTS;
    let known = this.#inMemory(source);
    if (!known && hasFailed) throw failure.error;
    known ??= await this.#inStores(source, around);
    if (known && (hasFailed || this.isFresh(known))) return known;
    const renewal = [`read ${source}`, around.waitUntil, () => this.#renew(source, around, read)] as const;
    if (!known) return this.#work.once(...renewal);
    this.#work.meanwhile(...renewal);
    return known;
  }

  isFresh({ readAt, isPartial }: Index): boolean {
    const lasts = this.#settings.ttl * 1000;
    return Date.now() - readAt < (isPartial ? Math.min(lasts, PARTIAL_LASTS) : lasts);
  }

  #inMemory(source: string): Index | undefined {
    const index = this.#known.get(source);
    return index && Date.now() - index.readAt < this.#settings.keep * 1000 ? index : undefined;
  }

  #inStores(source: string, { stores, waitUntil }: Surroundings): Promise<Index | undefined> {
    return this.#work.once(`look up ${source}`, waitUntil, async () => {
      const index = await readTiers(source, stores);
      if (index) remember(this.#known, source, index);
      return this.#inMemory(source);
    });
  }

  async #renew(source: string, around: Surroundings, read: () => Promise<Index>): Promise<Index> {
    const known = this.#inMemory(source);
    // Another instance may have updated the stores in the meantime.
    const elsewhere = known && (await readTiers(source, around.stores));
    if (elsewhere && this.isFresh(elsewhere)) return this.#keep(source, elsewhere);
    try {
      const index = filledUp(known, unchanged(known, await read()));
      if (known && !index.posts.length)
        throw new FeedError(
          'network',
          'The feed had posts before and is empty now. Check the program that generates it.',
        );
      around.waitUntil(writeTiers(source, index, this.#settings.keep, around.stores));
      return this.#keep(source, index);
    } catch (error) {
      remember(this.#failed, source, { error, at: Date.now() });
      throw error;
    }
  }

  #keep(source: string, index: Index): Index {
    this.#failed.delete(source);
    remember(this.#known, source, index);
    return index;
  }
}

/** Adds an entry and evicts the oldest one. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of [...map.keys()].slice(0, -MOST_KNOWN)) map.delete(oldest);
}

/** Keeps the posts of the previous copy if the feed has not changed, so that cached rankings stay valid. */
function unchanged(known: Index | undefined, index: Index): Index {
  return index.digest && index.digest === known?.digest ? { ...index, posts: known.posts } : index;
}

/** Adds the previously known posts if a page failed. */
function filledUp(known: Index | undefined, index: Index): Index {
  if (!known || !index.isPartial || index.posts === known.posts) return index;
  const read = new Set(index.posts.map(({ url }) => postKey(url)));
  const { digest: _, ...rest } = index;
  return { ...rest, posts: [...index.posts, ...known.posts.filter(({ url }) => !read.has(postKey(url)))] };
}
