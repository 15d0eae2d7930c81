import { FeedError } from '../core/feed/feed-error.js';
import { trustedScriptUrl } from '../page/trusted-types.js';
import { readerAddress } from './reader-address.js';
import type { WorkerRequests, WorkerResponse } from './worker-protocol.js';

/** Time to wait for the worker to start, in milliseconds. */
const START_TIMEOUT = 3000;

/** Client for `reader.js` as a worker. */
export class ReaderWorker {
  readonly #worker: Worker;
  /** Rejects when the worker ends. */
  readonly #ended: Promise<never>;
  /** Terminates the worker and rejects all pending requests. */
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
      this.end(
        new FeedError(
          'not-a-feed',
          `The worker failed while reading the feed: ${event.message}. Reload the page, or make the feed smaller.`,
        ),
      );
    };
  }

  /**
   * @param signal Terminates the worker when aborted.
   * @returns Undefined if no worker can be started.
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
   * @param moved Buffers to transfer instead of copying.
   * @throws {FeedError} If the worker reports an error or fails. If the signal is aborted, its reason.
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

/** A worker must be same-origin. If the script isn't, a same-origin `blob:` worker imports it. */
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

/** Import maps don't apply to workers, so a page's integrity hashes would not be checked there. */
function isHeldToHashes(): boolean {
  const maps = document.querySelectorAll('script[type="importmap" i]');
  return [...maps].some(({ textContent }) => textContent?.includes('"integrity"'));
}

function broughtIn(address: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(address)})`], { type: 'text/javascript' }),
  );
}
