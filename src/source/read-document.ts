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

/**
 * Minimum size of feeds for the worker, in characters or bytes. Shorter feeds are read and ranked before a worker has
 * started.
 */
export const LONG = 150_000;

export interface ReadOptions {
  /** Formats to try in addition to JSON Feed. */
  formats?: readonly Format[] | undefined;
  /** A worker that was started during the download. */
  worker?: Promise<ReaderWorker | undefined> | undefined;
  /** URL pattern of the posts, such as `/blog/{slug}/`. */
  postUrl?: string | undefined;
}

/**
 * Parses a feed. A long feed is parsed in a worker, which keeps the posts, so that the page stays responsive. If no
 * worker is available (an older browser, the page's policy), it is parsed on the page. Parsers for formats other than
 * JSON Feed are loaded on demand.
 *
 * @param signal Aborted when the feed is no longer needed.
 * @throws {FeedError} Like `readFeed`. If the signal is aborted, its reason.
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
  // A cross-origin script may work in a worker even if it can't be loaded as a module.
  const found = feed ? new InMemoryFeed(feed) : await inWorker();
  if (found) return found;
  throw withoutReaders();
}

/**
 * Like `readDocument`, for values that are already parsed.
 *
 * @throws {FeedError} Like `readFeed`.
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

/** Parses a JSON Feed immediately, unless its text needs a rule that is loaded on demand. */
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
    // The separate file has its own `FeedError` class, so `instanceof` doesn't work.
    const { name, code, message } = error as FeedError;
    throw name === 'FeedError' ? new FeedError(code, message, { cause: error }) : error;
  }
}

/** Undefined if the file can't be loaded. The feed is then read on the page. */
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
