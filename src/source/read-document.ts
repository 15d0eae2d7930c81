import { type FeedDocument, lengthOf, textOf } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { type FeedContext, type Format, named, readAs } from '../core/feed/format.js';
import { jsonFeed } from '../core/feed/json-feed.js';
import { parseJson } from '../core/feed/parse.js';
import type { Feed } from '../core/post.js';
import { readWithRules } from '../core/text/rules.js';
import { bundledFormats } from './bundled-formats.js';
import type { FeedHandle } from './feed-handle.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { loadReaders } from './load-readers.js';
import type { ReaderWorker } from './reader-worker.js';

/** In characters or bytes: what is shorter is read and ranked sooner than a worker starts. */
export const LONG = 150_000;

export interface ReadOptions {
  /** What it may be besides a JSON Feed. */
  formats?: readonly Format[] | undefined;
  /** A worker that was started for it while it came in. */
  worker?: Promise<ReaderWorker | undefined> | undefined;
  /** As of a feed's context. */
  postUrl?: string | undefined;
}

/**
 * A feed's document, read. A long one is read in a worker, where its posts stay, so that the page answers its reader
 * meanwhile; where there can be no worker (an older browser, the page's policy), on the page after all. The readers of
 * other formats than JSON Feed are loaded for it.
 *
 * @param signal Nobody wants it any more.
 * @throws {FeedError} As `readFeed`; or the signal's reason.
 */
export async function readDocument(
  document: FeedDocument,
  url: string,
  signal: AbortSignal,
  { formats, worker, postUrl }: ReadOptions = {},
): Promise<FeedHandle> {
  const context = { url, postUrl };
  const inWorker = async () => {
    const client = await loadWorkerClient();
    return client?.readInWorker(document, context, signal, worker);
  };
  const read = lengthOf(document) < LONG ? undefined : await inWorker();
  if (read) return read;
  const feed = await readHere(
    () => parseJson(textOf(document)),
    context,
    formats,
    (readers) => readers.readFeed(textOf(document), context),
  );
  // A script of another site may be a worker's where it may not be a module.
  const found = feed ? new InMemoryFeed(feed) : await inWorker();
  if (found) return found;
  throw withoutReaders();
}

/**
 * As `readDocument`, for a document that is JavaScript values already.
 *
 * @throws {FeedError} As `readFeed`.
 */
export async function readValue(value: unknown, context: FeedContext): Promise<FeedHandle> {
  const feed = await readHere(
    () => value,
    context,
    [],
    (readers) => readers.readFeedValue(value, context),
  );
  if (feed) return new InMemoryFeed(feed);
  throw withoutReaders();
}

/** A JSON Feed is read at once, unless a text in it needs a rule that few feeds need. */
async function readHere(
  parse: () => unknown,
  context: FeedContext,
  formats: readonly Format[] = [],
  complete: (readers: Readers) => Feed,
): Promise<Feed | undefined> {
  const here = () => readAs([jsonFeed, ...formats, ...bundledFormats], parse(), context);
  const { value: feed, error, isComplete } = readWithRules(here);
  if (feed && isComplete) return feed;
  const readers = await loadReaders().catch(() => undefined);
  if (readers) return readComplete(readers, complete);
  if (error) throw error;
  return feed;
}

type Readers = Awaited<ReturnType<typeof loadReaders>>;

function readComplete(readers: Readers, read: (readers: Readers) => Feed): Feed {
  try {
    const feed = read(readers);
    return named(feed, readers.formatName(feed));
  } catch (error) {
    // A file of its own has a class of its own for them.
    const { name, code, message } = error as FeedError;
    throw name === 'FeedError' ? new FeedError(code, message, { cause: error }) : error;
  }
}

/** Undefined where it cannot be loaded: the feed is read on the page then. */
export async function loadWorkerClient(): Promise<typeof import('./worker-feed.js') | undefined> {
  try {
    return await import('./worker-feed.js');
  } catch {
    return undefined;
  }
}

function withoutReaders(): FeedError {
  return new FeedError(
    'not-a-feed',
    'The document is not a JSON Feed, and formats.js and reader.js, which read other formats, could not be loaded. Copy them to the folder of the script.',
  );
}
