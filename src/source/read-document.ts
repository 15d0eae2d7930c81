import { type FeedDocument, lengthOf, textOf } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { type FeedContext, type Format, readAs, withFormatName } from '../core/feed/format.js';
import { jsonFeed } from '../core/feed/json-feed.js';
import { list, record } from '../core/feed/json-value.js';
import type { Feed } from '../core/post.js';
import { readWithRules } from '../core/text/rules.js';
import { MAX_TASK_DURATION, yieldToMain } from '../core/yield-to-main.js';
import { bundledFormats, parseDocument } from './bundled-formats.js';
import type { FeedHandle } from './feed-handle.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { loadHtmlRules } from './load-html-rules.js';
import { loadReaders } from './load-readers.js';
import type { ReaderWorker } from './reader-worker.js';

/**
 * Minimum size of feeds for the worker, in characters or bytes. Shorter feeds are read and ranked before a worker has
 * started. JSON Feeds are parsed in short tasks, so they may be larger.
 */
const MIN_WORKER_SIZE = 150_000;
const MIN_WORKER_SIZE_JSON_FEED = 1_000_000;

/** Length of the start of a document, which contains the version of a JSON Feed. */
const PREFIX_LENGTH = 500;

/** Number of items of a JSON Feed to parse before the time is checked; takes about a millisecond. */
const ITEMS_PER_SLICE = 25;

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
  const read = isLong(document) ? await inWorker() : undefined;
  if (read) return read;
  const feed = await readOnPage(
    () => parseDocument(textOf(document)),
    context,
    formats,
    () => loadReaders(textOf(document)),
    (readers) => readers.readFeed(textOf(document), context, loadReaders),
  );
  // A cross-origin script may work in a worker even if it can't be loaded as a module.
  const found = feed ? new InMemoryFeed(feed) : await inWorker();
  if (found) return found;
  throw missingReadersError();
}

/**
 * Like `readDocument`, for values that are already parsed.
 *
 * @throws {FeedError} Like `readFeed`.
 */
export async function readValue(value: unknown, context: FeedContext): Promise<FeedHandle> {
  const feed = await readOnPage(
    () => value,
    context,
    [],
    () => loadReaders(),
    (readers) => readers.readFeedValue(value, context),
  );
  if (feed) return new InMemoryFeed(feed);
  throw missingReadersError();
}

/** Whether a document, or what has been received of it, is long enough for the worker. */
export function isLong(document: FeedDocument): boolean {
  const isText = typeof document === 'string';
  const start = isText ? document : new TextDecoder().decode(document.chunks[0]?.subarray(0, PREFIX_LENGTH));
  const isJsonFeed = start.slice(0, PREFIX_LENGTH).includes('jsonfeed.org/version/');
  return lengthOf(document) >= (isJsonFeed ? MIN_WORKER_SIZE_JSON_FEED : MIN_WORKER_SIZE);
}

/** Parses a JSON Feed without loading anything, unless its text needs a rule that is loaded on demand. */
async function readOnPage<Readers>(
  parse: () => unknown,
  context: FeedContext,
  formats: readonly Format[] = [],
  load: () => Promise<Readers>,
  readAll: (readers: Readers) => Feed | Promise<Feed | undefined>,
): Promise<Feed | undefined> {
  const parsed = readWithRules(parse);
  const readBundled = () => readAs([jsonFeed, ...formats, ...bundledFormats], parsed.value, context);
  const slicedFeed = parsed.isComplete
    ? await readInSlices(parsed.value, context).catch(() => undefined)
    : undefined;
  if (slicedFeed) return slicedFeed;
  const { value: feed, error, isComplete } = parsed.error ? parsed : await readWithHtml(readBundled);
  if (feed && isComplete && parsed.isComplete) return feed as Feed;
  const readers = await load().catch(() => undefined);
  if (readers) return readAll(readers);
  if (error) throw error;
  return feed as Feed | undefined;
}

/** Parses a JSON Feed with many items in short tasks. Undefined for other documents, and if a rule is missing. */
async function readInSlices(value: unknown, context: FeedContext): Promise<Feed | undefined> {
  const items = list(record(value)['items']);
  if (items.length <= ITEMS_PER_SLICE || !jsonFeed.matches(value)) return undefined;
  const feeds: Feed[] = [];
  let taskEnd = performance.now() + MAX_TASK_DURATION;
  for (let start = 0; start < items.length; start += ITEMS_PER_SLICE) {
    if (performance.now() > taskEnd) {
      await yieldToMain();
      taskEnd = performance.now() + MAX_TASK_DURATION;
    }
    const part = { ...record(value), items: items.slice(start, start + ITEMS_PER_SLICE) };
    const { value: feed, isComplete } = await readWithHtml(() => readAs([jsonFeed], part, context));
    if (!feed || !isComplete) return undefined;
    feeds.push(feed);
  }
  const skipped = feeds.flatMap(({ skipped }, part) =>
    skipped.map(({ index, reason }) => ({ index: index + part * ITEMS_PER_SLICE, reason })),
  );
  return withFormatName(
    { ...(feeds[0] as Feed), posts: feeds.flatMap(({ posts }) => posts), skipped },
    jsonFeed.name,
  );
}

/** Reads something. If it contains HTML, loads the rules for it. */
async function readWithHtml<Read>(read: () => Read): Promise<ReturnType<typeof readWithRules<Read>>> {
  const result = readWithRules(read);
  return !result.isComplete && (await loadHtmlRules()) ? readWithRules(read) : result;
}

/** Undefined if the file can't be loaded. The feed is then read on the page. */
export function loadWorkerClient(): Promise<typeof import('./worker-feed.js') | undefined> {
  return import('./worker-feed.js').catch(() => undefined);
}

function missingReadersError(): FeedError {
  return new FeedError(
    'not-a-feed',
    'xml.js, formats.js and reader.js, which read formats other than JSON Feed, could not be loaded. Copy them to the folder of the script.',
  );
}

/** Reads something. If it needs a rule that isn't loaded yet, loads all rules and reads again. */
export async function readCompletely<Read>(read: () => Read): Promise<Read> {
  const { value, isComplete } = await readWithHtml(read);
  if (value !== undefined && isComplete) return value;
  await loadReaders().catch(() => undefined);
  return read();
}
