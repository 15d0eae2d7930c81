import type { FeedDocument } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { withFormatName } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle, FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';
import { ReaderWorker } from './reader-worker.js';
import type { DocumentContext, WorkerRequests } from './worker-protocol.js';

/** Delay before a worker is terminated, in milliseconds: a block may still be using the feed. */
const TERMINATION_DELAY = 60_000;

/**
 * Parses a document in its own worker, which keeps the posts.
 *
 * @param started A worker that was started during the download.
 * @returns Undefined if no worker is available.
 * @throws {FeedError} Like `readFeed`. If the signal is aborted, its reason.
 */
export async function readInWorker(
  document: FeedDocument,
  context: DocumentContext,
  signal: AbortSignal,
  started: Promise<ReaderWorker | undefined> = ReaderWorker.start(signal),
): Promise<FeedHandle | undefined> {
  const worker = await started;
  if (!worker) return undefined;
  try {
    return new WorkerFeed(
      worker,
      await worker.request('read', { document, ...context }, transferableBuffers(document)),
    );
  } catch (error) {
    worker.terminate();
    if (error instanceof FeedError || signal.aborted) throw error;
    // If the document couldn't be sent to the worker, it can still be parsed on the page.
    return undefined;
  }
}

export const startWorker = ReaderWorker.start;

/** The buffers that can be transferred instead of copied. Chunks that are views into a larger buffer must be copied. */
function transferableBuffers(document: FeedDocument): ArrayBuffer[] {
  const chunks = typeof document === 'string' ? [] : document.chunks;
  const whole = chunks.filter(({ buffer, length }) => length === buffer.byteLength);
  return [...new Set(whole.map(({ buffer }) => buffer))];
}

class WorkerFeed implements FeedHandle {
  readonly #worker: ReaderWorker;
  readonly #summary: WorkerRequests['read']['result'];

  constructor(worker: ReaderWorker, summary: WorkerRequests['read']['result']) {
    this.#worker = worker;
    this.#summary = summary;
  }

  get metadata(): FeedMetadata {
    return this.#summary.metadata;
  }

  get length(): number {
    return this.#summary.posts;
  }

  related(query: RelatedQuery): Promise<RelatedResult> {
    return this.#worker.request('related', query);
  }

  /** Receives the posts in small messages, because deserializing one large message would block the page. */
  async getFeed(): Promise<Feed> {
    const { metadata, posts, skipped, format } = this.#summary;
    const feed: Feed = { ...metadata, posts: [], skipped: [] };
    while (feed.posts.length < posts || feed.skipped.length < skipped) {
      const slice = await this.#worker.request('slice', [feed.posts.length, feed.skipped.length]);
      feed.posts.push(...slice.posts);
      feed.skipped.push(...slice.skipped);
    }
    return withFormatName(feed, format);
  }

  storeCopy(url: string): void {
    void this.#worker.request('storeCopy', url).catch(() => undefined);
  }

  close(): void {
    setTimeout(this.#worker.terminate, TERMINATION_DELAY);
  }
}
