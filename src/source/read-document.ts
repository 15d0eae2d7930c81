import { readCommonFeed, readCommonValue } from '../core/feed/common.js';
import { type FeedDocument, textOf } from '../core/feed/decode.js';
import { FeedError } from '../core/feed/feed-error.js';
import { type FeedContext, named } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { Read, Reading } from '../reader.js';
import { loadReaders } from './load-readers.js';
import { readerAddress } from './reader-address.js';

/** In characters or bytes: what is shorter is read sooner than a worker starts. */
const LONG = 500_000;

/** A worker that hasn't begun by then never will; in milliseconds. */
const PATIENCE = 3000;

/**
 * A feed's document, read. A long one is read in a worker, so that the page answers its reader meanwhile; where there can
 * be no worker (an older browser, the page's policy), on the page after all. The readers of formats that few sites have are
 * fetched for it.
 *
 * @param signal Nobody wants it any more.
 * @throws {FeedError} As `readFeed`; or the signal's reason.
 */
export async function readDocument(document: FeedDocument, url: string, signal: AbortSignal): Promise<Feed> {
  const { length } = typeof document === 'string' ? document : document.bytes;
  const inWorker = () => readInWorker({ document, url }, signal);
  const read = length < LONG ? undefined : await inWorker();
  if (read) return read;
  const text = textOf(document);
  const common = readCommonFeed(text, { url });
  if (common) return common;
  // A script of another site may be a worker's where it may not be a module.
  const feed = (await withReaders((readers) => readers.readFeed(text, { url }))) ?? (await inWorker());
  if (feed) return feed;
  throw withoutReaders();
}

/**
 * As `readDocument`, for a document that is JavaScript values already.
 *
 * @throws {FeedError} As `readFeed`.
 */
export async function readValue(value: unknown, context: FeedContext): Promise<Feed> {
  const common = readCommonValue(value, context);
  const feed = common ?? (await withReaders((readers) => readers.readFeedValue(value, context)));
  if (feed) return feed;
  throw withoutReaders();
}

type Readers = Awaited<ReturnType<typeof loadReaders>>;

/** Nothing where they can't be had. */
async function withReaders(read: (readers: Readers) => Feed): Promise<Feed | undefined> {
  const readers = await loadReaders().catch(() => undefined);
  if (!readers) return undefined;
  const feed = read(readers);
  return named(feed, readers.formatName(feed));
}

function withoutReaders(): FeedError {
  return new FeedError(
    'not-a-feed',
    "it is no JSON Feed, WordPress list or plain list of posts, and reader.js, which knows more formats, can't be loaded from beside the script",
  );
}

function readInWorker(reading: Reading, signal: AbortSignal): Promise<Feed | undefined> {
  return new Promise<Feed | undefined>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
    if (!worker) return resolve(undefined);
    const end = (act: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      worker.terminate();
      act();
    };
    const fallBack = () => end(() => resolve(undefined));
    const leave = () => end(() => reject(signal.reason));
    const timer = setTimeout(fallBack, PATIENCE);
    signal.addEventListener('abort', leave);
    let feed: Feed = { posts: [], skipped: [] };
    worker.onerror = (event) => {
      event.preventDefault();
      fallBack();
    };
    worker.onmessage = ({ data }: MessageEvent<Read>) => {
      if (data === 'here') clearTimeout(timer);
      else if ('error' in data) end(() => reject(new FeedError(data.error.code, data.error.message)));
      else if ('format' in data) end(() => resolve(named(feed, data.format)));
      else if ('feed' in data) feed = { ...feed, ...data.feed };
      else {
        feed.posts.push(...(data.posts ?? []));
        feed.skipped.push(...(data.skipped ?? []));
      }
    };
    worker.postMessage(reading);
  });
}

/** A script of another site is no worker of the page's, but one of the page's own may bring it in. */
function start(): Worker | undefined {
  if (!readerAddress || typeof Worker !== 'function') return undefined;
  const isOwn = new URL(readerAddress).origin === location.origin;
  const address = isOwn ? readerAddress : broughtIn(readerAddress);
  try {
    return new Worker(address, { type: isOwn ? 'module' : 'classic' });
  } catch {
    return undefined;
  } finally {
    if (!isOwn) setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function broughtIn(address: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(address)})`], { type: 'text/javascript' }),
  );
}
