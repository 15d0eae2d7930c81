import type { FeedDocument } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { named } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle, FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';
import { ReaderWorker } from './reader-worker.js';
import type { DocumentContext, WorkerRequests } from './worker-protocol.js';

/** Delay before a worker is terminated, in milliseconds: a block may still be using the feed. */
const GRACE = 60_000;

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
    return new WorkerFeed(worker, await worker.ask('read', { document, ...context }, movable(document)));
  } catch (error) {
    worker.end();
    if (error instanceof FeedError || signal.aborted) throw error;
    // If the document couldn't be sent to the worker, it can still be parsed on the page.
    return undefined;
  }
}

export const startWorker = ReaderWorker.start;

/** The buffers that can be transferred instead of copied. Chunks that are views into a larger buffer must be copied. */
function movable(document: FeedDocument): ArrayBuffer[] {
  const chunks = typeof document === 'string' ? [] : document.chunks;
  const whole = chunks.filter(({ buffer, length }) => length === buffer.byteLength);
  return [...new Set(whole.map(({ buffer }) => buffer))];
}

class WorkerFeed implements FeedHandle {
  readonly #worker: ReaderWorker;
  readonly #answer: WorkerRequests['read']['answer'];

  constructor(worker: ReaderWorker, answer: WorkerRequests['read']['answer']) {
    this.#worker = worker;
    this.#answer = answer;
  }

  get outline(): FeedMetadata {
    return this.#answer.outline;
  }

  get length(): number {
    return this.#answer.posts;
  }

  related(question: RelatedQuery): Promise<RelatedResult> {
    return this.#worker.ask('related', question);
  }

  /** Receives the posts in small messages, because deserializing one large message would block the page. */
  async whole(): Promise<Feed> {
    const { outline, posts, skipped, format } = this.#answer;
    const feed: Feed = { ...outline, posts: [], skipped: [] };
    while (feed.posts.length < posts || feed.skipped.length < skipped) {
      const bit = await this.#worker.ask('bit', [feed.posts.length, feed.skipped.length]);
      feed.posts.push(...bit.posts);
      feed.skipped.push(...bit.skipped);
    }
    return named(feed, format);
  }

  keepCopy(url: string): void {
    void this.#worker.ask('keepCopy', url).catch(() => undefined);
  }

  close(): void {
    setTimeout(this.#worker.end, GRACE);
  }
}
