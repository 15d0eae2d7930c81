import { FeedError } from '../core/feed/feed-error.js';
import { withTimeout } from './with-timeout.js';

/** Keeps the runtime alive for work after the response. */
export type WaitUntil = (work: Promise<unknown>) => void;

interface PendingWork {
  result: Promise<unknown>;
  /** Start time, in milliseconds since the Unix epoch. */
  startTime: number;
}

/** Coalesces concurrent requests for the same work. */
export class SingleFlight {
  readonly #pending = new Map<string, PendingWork>();
  readonly #timeout: number;

  /** @param timeout Time after which pending work counts as lost, in milliseconds. */
  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  /** Returns the result of the work, which is shared by concurrent callers. */
  run<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const pending = this.#current(key);
    if (!pending) return this.#start(key, waitUntil, work);
    // Each request needs its own timer, because workerd cancels requests that wait only for other requests.
    return withTimeout(this.#timeout, pending.result as Promise<Result>, () => {
      throw new FeedError('timeout', `The feed was not ready within ${this.#timeout} ms. Try again later.`);
    });
  }

  /** Starts the work in the background, unless it is running. */
  runInBackground(key: string, waitUntil: WaitUntil, work: () => Promise<unknown>): void {
    if (!this.#current(key)) this.#start(key, waitUntil, work).catch(() => undefined);
  }

  #current(key: string): PendingWork | undefined {
    const pending = this.#pending.get(key);
    return pending && Date.now() - pending.startTime < this.#timeout ? pending : undefined;
  }

  #start<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    const entry = { result, startTime: Date.now() };
    this.#pending.set(key, entry);
    const forget = () => {
      if (this.#pending.get(key) === entry) this.#pending.delete(key);
    };
    // Other requests may still wait after the request that started the work has ended.
    waitUntil(result.then(forget, forget));
    return result;
  }
}
