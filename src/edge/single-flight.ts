import { FeedError } from '../core/feed/feed-error.js';
import { withTimeout } from './with-timeout.js';

/** Lets work go on after the answer. */
export type WaitUntil = (work: Promise<unknown>) => void;

interface Running {
  result: Promise<unknown>;
  /** In milliseconds since 1970. */
  since: number;
}

/** Work that is done once for all requests that want it at the same time. */
export class SingleFlight {
  readonly #running = new Map<string, Running>();
  readonly #patience: number;

  /** @param patience How long it may take before it counts as lost, in milliseconds. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** What the work gives, whoever began it. */
  once<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const running = this.#inTime(key);
    if (!running) return this.#begin(key, waitUntil, work);
    // With a timer of the request's own: workerd gives up a request that waits for nothing of its own.
    return withTimeout(this.#patience, running.result as Promise<Result>, () => {
      throw new FeedError('timeout', `there was nothing within ${this.#patience} milliseconds`);
    });
  }

  /** Has it done, unless it is being done, for those who come later. */
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
    // The request that began it may be gone before it ends, while others wait.
    waitUntil(result.then(forget, forget));
    return result;
  }
}
