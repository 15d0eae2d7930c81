import { FeedError } from '../core/feed/feed-error.js';
import { trustedScriptUrl } from '../page/trusted-types.js';
import { readerUrl } from './reader-url.js';
import type { WorkerRequests, WorkerResponse } from './worker-protocol.js';

/** Time to wait for the worker to start, in milliseconds. */
const START_TIMEOUT = 3000;

/** Client for `reader.js` as a worker. */
export class ReaderWorker {
  readonly #worker: Worker;
  /** Rejects when the worker ends. */
  readonly #failure: Promise<never>;
  /** Terminates the worker and rejects all pending requests. */
  terminate!: (reason?: unknown) => void;

  private constructor(worker: Worker, signal: AbortSignal) {
    this.#worker = worker;
    this.#failure = new Promise((_, reject) => {
      this.terminate = (reason) => {
        worker.terminate();
        reject(reason);
      };
    });
    this.#failure.catch(() => undefined);
    signal.addEventListener('abort', () => this.terminate(signal.reason));
    worker.onerror = (event) => {
      event.preventDefault();
      this.terminate(
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
    const started = createWorker();
    if (!started) return undefined;
    const worker = new ReaderWorker(started, signal);
    const ready = new Promise<ReaderWorker>((resolve) => {
      started.onmessage = () => resolve(worker);
    });
    const timer = setTimeout(worker.terminate, START_TIMEOUT);
    const isReady = await Promise.race([ready, worker.#failure]).catch(() => undefined);
    clearTimeout(timer);
    signal.throwIfAborted();
    return isReady && worker;
  }

  /**
   * @param transfer Buffers to transfer instead of copying.
   * @throws {FeedError} If the worker reports an error or fails. If the signal is aborted, its reason.
   */
  async request<Name extends keyof WorkerRequests>(
    name: Name,
    payload: WorkerRequests[Name]['payload'],
    transfer: Transferable[] = [],
  ): Promise<WorkerRequests[Name]['result']> {
    const { port1, port2 } = new MessageChannel();
    const response = new Promise<WorkerResponse<Name>>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    this.#worker.postMessage({ name, payload }, [port2, ...transfer]);
    const data = await Promise.race([response, this.#failure]).finally(() => port1.close());
    if ('error' in data) throw new FeedError(data.error.code, data.error.message);
    return data.result;
  }
}

/** A worker must be same-origin. If the script isn't, a same-origin `blob:` worker imports it. */
function createWorker(): Worker | undefined {
  if (!readerUrl || typeof Worker !== 'function' || hasIntegrityHashes()) return undefined;
  const isSameOrigin = new URL(readerUrl).origin === location.origin;
  const scriptUrl = isSameOrigin ? readerUrl : importScriptsUrl(readerUrl);
  try {
    return new Worker(trustedScriptUrl(scriptUrl), { type: isSameOrigin ? 'module' : 'classic' });
  } catch {
    return undefined;
  } finally {
    if (!isSameOrigin) setTimeout(() => URL.revokeObjectURL(scriptUrl), 10_000);
  }
}

/** Import maps don't apply to workers, so a page's integrity hashes would not be checked there. */
function hasIntegrityHashes(): boolean {
  const maps = document.querySelectorAll('script[type="importmap" i]');
  return [...maps].some(({ textContent }) => textContent?.includes('"integrity"'));
}

function importScriptsUrl(scriptUrl: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(scriptUrl)})`], { type: 'text/javascript' }),
  );
}
