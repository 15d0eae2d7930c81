import type { FeedDocument } from '../core/feed/decode.js';
import { named } from '../core/feed/format.js';
import type { Feed, Related } from '../core/post.js';
import { rememberDates } from '../core/text/dates.js';
import type { Outline } from '../reader.js';
import type { Question, ReadFeed } from './feed-here.js';
import { ReaderWorker } from './reader-worker.js';

/** A feed that was just given to a block may still be asked; in milliseconds. */
const GRACE = 10_000;

/**
 * Reads a document in a worker of its own, which keeps the posts and answers for them.
 *
 * @returns Nothing where there can be no worker.
 * @throws {FeedError} As `readFeed`; or the signal's reason.
 */
export async function readInWorker(
  document: FeedDocument,
  url: string,
  signal: AbortSignal,
): Promise<ReadFeed | undefined> {
  const worker = await ReaderWorker.start(signal);
  if (!worker) return undefined;
  try {
    const chunks = typeof document === 'string' ? [] : document.chunks;
    const moved = [...new Set(chunks.map(({ buffer }) => buffer))];
    return new FeedInWorker(worker, await worker.ask('read', { document, url }, moved));
  } catch (error) {
    worker.end();
    throw error;
  }
}

class FeedInWorker implements ReadFeed {
  readonly #worker: ReaderWorker;
  readonly #outline: Outline;

  constructor(worker: ReaderWorker, outline: Outline) {
    this.#worker = worker;
    this.#outline = outline;
  }

  get language(): string | undefined {
    return this.#outline.rest.language;
  }

  get next(): string | undefined {
    return this.#outline.rest.next;
  }

  set next(address) {
    if (address) this.#outline.rest.next = address;
  }

  get length(): number {
    return this.#outline.posts;
  }

  async related(question: Question): Promise<Related[]> {
    const { related, dates } = await this.#worker.ask('related', question);
    rememberDates(question.dates, dates);
    return related;
  }

  /** Bit by bit: in one piece, unpacking it would hold up the page as long as reading it. */
  async whole(): Promise<Feed> {
    const { rest, posts, skipped, format } = this.#outline;
    const feed: Feed = { ...rest, posts: [], skipped: [] };
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
    setTimeout(() => this.#worker.endWhenIdle(), GRACE);
  }
}
