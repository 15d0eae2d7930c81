import { FeedError } from '../core/feed/feed-error.js';
import { withTimeout } from './with-timeout.js';

/** Keeps the runtime alive for work after the response. */
export type WaitUntil = (work: Promise<unknown>) => void;

interface Running {
  result: Promise<unknown>;
  /** Start time, in milliseconds since the Unix epoch. */
  since: number;
}

/** Coalesces concurrent requests for the same work. */
export class SingleFlight {
  readonly #running = new Map<string, Running>();
  readonly #patience: number;

  /** @param patience Time after which pending work counts as lost, in milliseconds. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Returns the result of the work, which is shared by concurrent callers. */
  once<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const running = this.#inTime(key);
    if (!running) return this.#begin(key, waitUntil, work);
    // Each request needs its own timer, because workerd cancels requests that wait only for other requests.
    return withTimeout(this.#patience, running.result as Promise<Result>, () => {
      throw new FeedError('timeout', `The feed was not ready within ${this.#patience} ms. Try again later.`);
    });
  }

  /** Starts the work in the background, unless it is running. */
  meanwhile(key: string, waitUntil: WaitUntil, work: () => Promise<unknown>): void {
    if (!this.#inTime(key)) this.#begin(key, waitUntil, work).catch(() => undefined);
  }

  #inTime(key: string): Running | undefined {
    const running = this.#running.get(key);
    return running && Date.now() - running.since < this.#patience ? running : undefined;
  }

  #begin<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    const one = { result, since: Date.now() };
    this.#running.set(key, one);
    const forget = () => {
      if (this.#running.get(key) === one) this.#running.delete(key);
    };
    // Other requests may still wait after the request that started the work has ended.
    waitUntil(result.then(forget, forget));
    return result;
  }
}
