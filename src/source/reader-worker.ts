import { FeedError } from '../core/feed/feed-error.js';
import { trustedScriptUrl } from '../page/trusted-types.js';
import { readerAddress } from './reader-address.js';
import type { WorkerRequests, WorkerResponse } from './worker-protocol.js';

/** A worker that hasn't begun by then never will; in milliseconds. */
const START_TIMEOUT = 3000;

/** `reader.js` as a worker, and what is asked of it. */
export class ReaderWorker {
  readonly #worker: Worker;
  /** Rejects with the reason, when it has one. */
  readonly #ended: Promise<never>;
  /** Nobody gets an answer any more. */
  end!: (reason?: unknown) => void;

  private constructor(worker: Worker, signal: AbortSignal) {
    this.#worker = worker;
    this.#ended = new Promise((_, reject) => {
      this.end = (reason) => {
        worker.terminate();
        reject(reason);
      };
    });
    this.#ended.catch(() => undefined);
    signal.addEventListener('abort', () => this.end(signal.reason));
    worker.onerror = (event) => {
      event.preventDefault();
      this.end(new FeedError('not-a-feed', `reading it broke off (${event.message})`));
    };
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
    const here = new Promise<ReaderWorker>((resolve) => {
      started.onmessage = () => resolve(worker);
    });
    const timer = setTimeout(worker.end, START_TIMEOUT);
    const begun = await Promise.race([here, worker.#ended]).catch(() => undefined);
    clearTimeout(timer);
    signal.throwIfAborted();
    return begun && worker;
  }

  /**
   * @param moved What of the question isn't needed here any more.
   * @throws {FeedError} What it says, or that it broke off; or the signal's reason.
   */
  async ask<Name extends keyof WorkerRequests>(
    name: Name,
    what: WorkerRequests[Name]['asked'],
    moved: Transferable[] = [],
  ): Promise<WorkerRequests[Name]['answer']> {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<WorkerResponse<Name>>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    this.#worker.postMessage({ name, what }, [port2, ...moved]);
    const data = await Promise.race([answer, this.#ended]).finally(() => port1.close());
    if ('error' in data) throw new FeedError(data.error.code, data.error.message);
    return data.answer;
  }
}

/** A script of another site is no worker of the page's, but one of the page's own may bring it in. */
function newWorker(): Worker | undefined {
  if (!readerAddress || typeof Worker !== 'function' || isHeldToHashes()) return undefined;
  const isOwn = new URL(readerAddress).origin === location.origin;
  const address = isOwn ? readerAddress : broughtIn(readerAddress);
  try {
    return new Worker(trustedScriptUrl(address), { type: isOwn ? 'module' : 'classic' });
  } catch {
    return undefined;
  } finally {
    if (!isOwn) setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

/** No import map reaches a worker: what the page holds to a hash would go unchecked there. */
function isHeldToHashes(): boolean {
  const maps = document.querySelectorAll('script[type="importmap" i]');
  return [...maps].some(({ textContent }) => textContent?.includes('"integrity"'));
}

function broughtIn(address: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(address)})`], { type: 'text/javascript' }),
  );
}
