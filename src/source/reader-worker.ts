import { FeedError } from '../core/feed/feed-error.js';
import type { Answer, Questions } from '../reader.js';
import { readerAddress } from './reader-address.js';

/** A worker that hasn't begun by then never will; in milliseconds. */
const PATIENCE = 3000;

/** `reader.js` as a worker, and what is asked of it. */
export class ReaderWorker {
  readonly #worker: Worker;
  readonly #failure: Promise<never>;
  #answered: Promise<unknown> = Promise.resolve();

  private constructor(worker: Worker, signal: AbortSignal) {
    this.#worker = worker;
    this.#failure = new Promise((_, reject) => {
      const fail = (reason: unknown) => {
        worker.terminate();
        reject(reason);
      };
      signal.addEventListener('abort', () => fail(signal.reason));
      worker.onerror = (event) => {
        event.preventDefault();
        fail(new FeedError('not-a-feed', `reading it broke off (${event.message})`));
      };
    });
    this.#failure.catch(() => undefined);
  }

  /**
   * @param signal Ends it, whatever it does.
   * @returns Nothing where there can be none.
   * @throws The signal's reason.
   */
  static async start(signal: AbortSignal): Promise<ReaderWorker | undefined> {
    signal.throwIfAborted();
    const started = newWorker();
    if (!started) return undefined;
    const worker = new ReaderWorker(started, signal);
    const isHere = await worker.#isHere();
    signal.throwIfAborted();
    if (isHere) return worker;
    started.terminate();
    return undefined;
  }

  #isHere(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      this.#worker.onmessage = () => resolve(true);
      this.#failure.catch(() => resolve(false)).finally(() => clearTimeout(timer));
    });
  }

  /**
   * @param moved What of the question isn't needed here any more.
   * @throws {FeedError} What it says, or that it broke off; or the signal's reason.
   */
  async ask<Name extends keyof Questions>(
    name: Name,
    what: Questions[Name]['asked'],
    moved: Transferable[] = [],
  ): Promise<Questions[Name]['answer']> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Answer<Name>>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    this.#worker.postMessage({ name, what }, [port2, ...moved]);
    const pending = Promise.race([answer, this.#failure]).finally(() => port1.close());
    this.#answered = Promise.allSettled([this.#answered, pending]);
    const data = await pending;
    if ('error' in data) throw new FeedError(data.error.code, data.error.message);
    return data.answer;
  }

  end(): void {
    this.#worker.terminate();
  }

  endWhenIdle(): void {
    void this.#answered.then(() => this.end());
  }
}

/** A script of another site is no worker of the page's, but one of the page's own may bring it in. */
function newWorker(): Worker | undefined {
  if (!readerAddress || typeof Worker !== 'function') return undefined;
  const isOwn = new URL(readerAddress).origin === location.origin;
  const address = isOwn ? readerAddress : broughtIn(readerAddress);
  try {
    return new Worker(vouched(address), { type: isOwn ? 'module' : 'classic' });
  } catch {
    return undefined;
  } finally {
    if (!isOwn) setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function broughtIn(address: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(address)})`], { type: 'text/javascript' }),
  );
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createScriptURL(address: string): unknown;
}

const PLAIN: Policy = { createScriptURL: (address) => address };

let policy: Policy | undefined;

/** Where a page wants each script's address vouched for (Trusted Types), if its policy allows that: for `reader.js` alone. */
function vouched(address: string): string {
  policy ??= policyOf((globalThis as { trustedTypes?: TrustedTypes }).trustedTypes);
  return policy.createScriptURL(address) as string;
}

function policyOf(types: TrustedTypes | undefined): Policy {
  try {
    return types?.createPolicy('related-posts', PLAIN) ?? PLAIN;
  } catch {
    return PLAIN;
  }
}
