import { FeedError } from '../core/feed/feed-error.js';
import type { Settings } from './options.js';
import { type Index, readWholeFeed } from './read-feed.js';
import { SharedWork, type WaitUntil } from './shared-work.js';
import { lookUp, putAway, type Store } from './shelves.js';

/** What a request brings: where indexes are kept, and who lets work go on after the answer. */
export interface Surroundings {
  stores: readonly Store[];
  waitUntil: WaitUntil;
}

/** A feed that failed is left alone for so long, in milliseconds. */
export const FAILURE_LASTS = 5000;

/** A feed of which a page failed is asked for again so soon, in milliseconds. */
const PARTIAL_LASTS = 60_000;

/**
 * The feeds' posts, from memory, from the stores, from the feeds themselves. What is no longer fresh is given at once
 * and read anew meanwhile; what can't be read anew is given as long as it is worth keeping.
 */
export class FeedIndexes {
  readonly #settings: Settings;
  readonly #known = new Map<string, Index>();
  readonly #failed = new Map<string, { error: unknown; at: number }>();
  readonly #work: SharedWork;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#work = new SharedWork(settings.timeout * 4);
  }

  /** @throws {FeedError} Where the feed can't be had, and never could. */
  async get(address: string, around: Surroundings): Promise<Index> {
    const failure = this.#failed.get(address);
    const hasFailed = failure && Date.now() - failure.at < FAILURE_LASTS;
    let known = this.#inMemory(address);
    if (!known && hasFailed) throw failure.error;
    known ??= await this.#inStores(address, around);
    if (known && (hasFailed || this.isFresh(known))) return known;
    const read = [`read ${address}`, around.waitUntil, () => this.#renew(address, around)] as const;
    if (!known) return this.#work.once(...read);
    this.#work.meanwhile(...read);
    return known;
  }

  isFresh({ readAt, isPartial }: Index): boolean {
    const lasts = this.#settings.ttl * 1000;
    return Date.now() - readAt < (isPartial ? Math.min(lasts, PARTIAL_LASTS) : lasts);
  }

  #inMemory(address: string): Index | undefined {
    const index = this.#known.get(address);
    return index && Date.now() - index.readAt < this.#settings.keep * 1000 ? index : undefined;
  }

  #inStores(address: string, { stores, waitUntil }: Surroundings): Promise<Index | undefined> {
    return this.#work.once(`look up ${address}`, waitUntil, async () => {
      const index = await lookUp(address, stores);
      if (index) this.#known.set(address, index);
      return this.#inMemory(address);
    });
  }

  async #renew(address: string, around: Surroundings): Promise<Index> {
    const known = this.#inMemory(address);
    // Another instance may have read it meanwhile.
    const elsewhere = known && (await lookUp(address, around.stores));
    if (elsewhere && this.isFresh(elsewhere)) return this.#keep(address, elsewhere);
    try {
      const index = await readWholeFeed(address, this.#settings);
      if (known && isLoss(known, index)) throw new FeedError('network', 'only a part of it could be had');
      around.waitUntil(putAway(address, index, this.#settings.keep, around.stores));
      return this.#keep(address, index);
    } catch (error) {
      this.#failed.set(address, { error, at: Date.now() });
      throw error;
    }
  }

  #keep(address: string, index: Index): Index {
    this.#failed.delete(address);
    this.#known.set(address, index);
    return index;
  }
}

/** A feed that is empty all of a sudden, or cut short by a page that failed, is a broken one. */
function isLoss(known: Index, { posts, isPartial }: Index): boolean {
  return posts.length < known.posts.length && (isPartial || !posts.length);
}
