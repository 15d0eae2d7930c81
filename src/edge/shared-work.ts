import { FeedError } from '../core/feed/feed-error.js';
import { within } from './within.js';

/** Lets work go on after the answer. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** Work that is done once for all requests that want it at the same time. */
export class SharedWork {
  readonly #running = new Map<string, { result: Promise<unknown>; since: number }>();
  readonly #patience: number;

  /** @param patience How long it may take before it counts as lost, in milliseconds. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  once<Result>(key: string, waitUntil: WaitUntil, work: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key);
    if (running && Date.now() - running.since < this.#patience) {
      return this.#waitFor(running.result as Promise<Result>);
    }
    const one = { result: work(), since: Date.now() };
    this.#running.set(key, one);
    const done = one.result.then(
      () => undefined,
      () => undefined,
    );
    // The request that began it may be gone before it ends, while others wait.
    waitUntil(
      done.then(() => {
        if (this.#running.get(key) === one) this.#running.delete(key);
      }),
    );
    return one.result;
  }

  /** With a timer of the request's own: a runtime gives up a request that waits for nothing of its own. */
  #waitFor<Result>(result: Promise<Result>): Promise<Result> {
    return within(this.#patience, result, () => {
      throw new FeedError('timeout', `there was nothing within ${this.#patience} milliseconds`);
    });
  }
}
