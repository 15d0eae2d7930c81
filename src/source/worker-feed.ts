import type { FeedDocument } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { named } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle, FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';
import { ReaderWorker } from './reader-worker.js';
import type { DocumentContext, WorkerRequests } from './worker-protocol.js';

/** A feed that was just given to a block may still be asked, and takes its time; in milliseconds. */
const GRACE = 60_000;

/**
 * Reads a document in a worker of its own, which keeps the posts and answers for them.
 *
 * @param started Where one was started for it.
 * @returns Nothing where there can be no worker.
 * @throws {FeedError} As `readFeed`; or the signal's reason.
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
    // What can't be sent is still here.
    return undefined;
  }
}

export const startWorker = ReaderWorker.start;

/** What needn't be copied: pieces of a page's own, from a buffer that it has other uses for, must be. */
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

  /** Bit by bit: in one piece, unpacking it would hold up the page as long as reading it. */
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
