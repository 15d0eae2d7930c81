import { readCommonFeed, readCommonValue } from '../core/feed/common.js';
import { type FeedDocument, lengthOf, textOf } from '../core/feed/decode.js';
import { FeedError } from '../core/feed/feed-error.js';
import { type FeedContext, named } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import { FeedHere } from './feed-here.js';
import { loadReaders } from './load-readers.js';
import type { ReadFeed } from './read-feed.js';

/** In characters or bytes: what is shorter is read and ranked sooner than a worker starts. */
const LONG = 150_000;

/**
 * A feed's document, read. A long one is read in a worker, where its posts stay, so that the page answers its reader
 * meanwhile; where there can be no worker (an older browser, the page's policy), on the page after all. The readers of
 * formats that few sites have are fetched for it.
 *
 * @param signal Nobody wants it any more.
 * @throws {FeedError} As `readFeed`; or the signal's reason.
 */
export async function readDocument(
  document: FeedDocument,
  url: string,
  signal: AbortSignal,
): Promise<ReadFeed> {
  const inWorker = async () => {
    const client = await loadWorkerClient();
    return client?.readInWorker(document, url, signal);
  };
  const read = lengthOf(document) < LONG ? undefined : await inWorker();
  if (read) return read;
  const text = textOf(document);
  const common = readCommonFeed(text, { url });
  if (common) return new FeedHere(common);
  const feed = await withReaders((readers) => readers.readFeed(text, { url }));
  if (feed) return new FeedHere(feed);
  // A script of another site may be a worker's where it may not be a module.
  const elsewhere = await inWorker();
  if (elsewhere) return elsewhere;
  throw withoutReaders();
}

/**
 * As `readDocument`, for a document that is JavaScript values already.
 *
 * @throws {FeedError} As `readFeed`.
 */
export async function readValue(value: unknown, context: FeedContext): Promise<ReadFeed> {
  const common = readCommonValue(value, context);
  const feed = common ?? (await withReaders((readers) => readers.readFeedValue(value, context)));
  if (feed) return new FeedHere(feed);
  throw withoutReaders();
}

/** Undefined where it cannot be loaded: the feed is read on the page then. */
async function loadWorkerClient(): Promise<typeof import('./feed-in-worker.js') | undefined> {
  try {
    return await import('./feed-in-worker.js');
  } catch {
    return undefined;
  }
}

type Readers = Awaited<ReturnType<typeof loadReaders>>;

/** Nothing where they can't be had. */
async function withReaders(read: (readers: Readers) => Feed): Promise<Feed | undefined> {
  const readers = await loadReaders().catch(() => undefined);
  if (!readers) return undefined;
  try {
    const feed = read(readers);
    return named(feed, readers.formatName(feed));
  } catch (error) {
    // That file has a class of its own for them.
    const { name, code, message } = error as FeedError;
    throw name === 'FeedError' ? new FeedError(code, message, { cause: error }) : error;
  }
}

function withoutReaders(): FeedError {
  return new FeedError(
    'not-a-feed',
    "it is no JSON Feed, WordPress list or plain list of posts, and reader.js, which knows more formats, can't be loaded from beside the script",
  );
}
