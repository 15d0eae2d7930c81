import type { Chunk } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import type { Format } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle } from './feed-handle.js';
import { credentials, fetchWithRetry, loadRecovery, type RequestOptions } from './fetch-with-retry.js';
import { InMemoryFeed } from './in-memory-feed.js';
import type { Page } from './next-page.js';
import { bytesFor } from './read-bytes.js';
import { isLong, loadWorkerClient, type ReadOptions, readDocument } from './read-document.js';
import type { ReaderWorker } from './reader-worker.js';

export interface FeedRequest {
  /** Absolute URL. */
  url: string;
  /** Timeout of each request, in milliseconds. */
  timeout: number;
  /** Number of posts after which no further pages are requested. */
  maxPosts: number;
  /** Sends cookies with cross-origin requests. */
  withCredentials: boolean;
  /** Revalidates the feed even if this page has it already. */
  revalidate: boolean;
  /** URL pattern of the posts, such as `/blog/{slug}/`. */
  postUrl?: string | undefined;
  /** Additional formats to try, if the caller knows them. */
  formats?: readonly Format[];
  /** Aborted when the caller no longer needs the feed. */
  signal: AbortSignal;
}

export interface Loaded {
  feed: FeedHandle;
  /** The error that made this an older copy. */
  stale?: FeedError;
}

/** A feed, loading or loaded, with the number of callers waiting for it. */
interface CacheEntry {
  feed: Promise<FeedHandle>;
  controller: AbortController;
  pending: boolean;
  waiting: number;
  /** Start of the pending request, on the clock of `performance.now()`. */
  requested: number | undefined;
  /** Removes the feed from the cache. */
  timer: ReturnType<typeof setTimeout>;
  /** The pages received so far. */
  soFar?: FeedHandle;
}

/** How long a feed is cached for other blocks and for client-side navigation, in milliseconds. */
const KEPT_FOR = 5 * 60_000;
const KEPT_AT_MOST = 8;

/** The maximum delay of timers; longer delays overflow and fire immediately. */
const LONGEST_TIMER = 2 ** 31 - 1;

const feeds = new Map<string, CacheEntry>();

/**
 * Loads a feed. Concurrent requests for the same feed share one fetch, which is aborted when no caller waits for it. If
 * the feed can't be loaded, returns the last good copy if there is one.
 *
 * @throws {FeedError} `network`, `http`, `timeout`, `too-large` or `not-a-feed`. If the signal is aborted, its reason.
 */
export async function loadFeed(wanted: FeedRequest): Promise<Loaded> {
  wanted.signal.throwIfAborted();
  try {
    return { feed: await shared(wanted) };
  } catch (error) {
    const mayBeStale = error instanceof FeedError && !wanted.withCredentials;
    const recovery = mayBeStale ? await loadRecovery() : undefined;
    const feed = await recovery?.readStaleCopy(wanted.url, wanted.signal);
    wanted.signal.throwIfAborted();
    if (!feed) throw error;
    return { feed, stale: error as FeedError };
  }
}

async function shared({
  url,
  timeout,
  maxPosts,
  withCredentials,
  revalidate,
  formats,
  postUrl,
  signal,
}: FeedRequest): Promise<FeedHandle> {
  const key = `${withCredentials} ${maxPosts} ${postUrl} ${url}`;
  let one = feeds.get(key);
  if (!one || revalidate) {
    one = start(
      key,
      url,
      maxPosts,
      { formats, postUrl },
      {
        credentials: credentials(withCredentials),
        cache: revalidate ? 'no-cache' : 'default',
      },
    );
    if (!withCredentials) one.feed.then((feed) => feed.keepCopy(url)).catch(() => undefined);
  }
  one.waiting++;
  try {
    return await withTimeout(one, timeout, signal);
  } finally {
    if (--one.waiting === 0 && one.pending) {
      forget(key, one);
      one.controller.abort();
    }
  }
}

function start(
  key: string,
  url: string,
  maxPosts: number,
  reading: ReadOptions,
  init: RequestInit,
): CacheEntry {
  const controller = new AbortController();
  const { signal } = controller;
  const waitingSince = (time?: number) => {
    one.requested = time;
  };
  const asking: RequestOptions = { ...init, signal, mostBytes: bytesFor(maxPosts) };
  const feed = Promise.resolve().then(() =>
    readAll(
      url,
      maxPosts,
      (page) => requestPage(page, asking, reading, waitingSince),
      (soFar) => {
        one.soFar = new InMemoryFeed(soFar);
      },
    ),
  );
  const requested = performance.now();
  const timer = setTimeout(() => drop(key), KEPT_FOR);
  const one: CacheEntry = { feed, controller, pending: true, waiting: 0, requested, timer };
  feed
    .catch(() => forget(key, one)) // Failures are not cached.
    .finally(() => {
      one.pending = false;
    });
  drop(key);
  feeds.set(key, one);
  for (const oldest of [...feeds.keys()].slice(0, -KEPT_AT_MOST)) drop(oldest);
  return one;
}

/**
 * Reads the feed with its further pages. A feed with a single page stays in the page's memory or in the worker that
 * has read it.
 */
async function readAll(
  url: string,
  maxPosts: number,
  read: (url: string) => Promise<Page<FeedHandle>>,
  reading: (soFar: Feed) => void,
): Promise<FeedHandle> {
  const first = await read(url);
  const { feed } = first;
  const mayHaveNext = feed.outline.next || first.headers.get('link') || first.headers.get('x-wp-totalpages');
  const isEnough = feed.length >= maxPosts;
  const further =
    mayHaveNext && feed.length && !(isEnough && feed.outline.next) ? await loadPages() : undefined;
  if (!further?.withNext({ ...first, feed: feed.outline }).next || isEnough) return feed;
  const page = async (address: string) => {
    const { feed, ...rest } = address === url ? first : await read(address);
    feed.close();
    return { ...rest, feed: await feed.whole() };
  };
  return new InMemoryFeed(await further.readPages(url, maxPosts, page, reading));
}

/** If the file can't be loaded, only the first page is used. */
async function loadPages(): Promise<typeof import('./pages.js') | undefined> {
  try {
    return await import('./pages.js');
  } catch {
    return undefined;
  }
}

async function requestPage(
  page: string,
  asking: RequestOptions,
  reading: ReadOptions,
  waitingSince: (time?: number) => void,
): Promise<Page<FeedHandle>> {
  let worker: Promise<ReaderWorker | undefined> | undefined;
  // Start the worker while a long feed is still downloading.
  const onChunk = (chunks: readonly Chunk[]) => {
    if (isLong({ chunks, type: '' }))
      worker ??= loadWorkerClient().then((client) => client?.startWorker(asking.signal));
  };
  try {
    const { chunks, url, headers } = await fetchWithRetry(page, { ...asking, onChunk }, waitingSince);
    waitingSince(undefined);
    const type = headers.get('content-type') ?? '';
    // `data:` and `blob:` documents resolve relative URLs against the page.
    const base = /^http/.test(url) ? url : document.baseURI;
    const feed = await readDocument({ chunks, type }, base, asking.signal, { ...reading, worker });
    return { feed, url, headers };
  } catch (error) {
    worker?.then((one) => one?.end()).catch(() => undefined);
    throw error;
  }
}

function drop(key: string): void {
  const one = feeds.get(key);
  clearTimeout(one?.timer);
  one?.feed.then((feed) => feed.close()).catch(() => undefined);
  feeds.delete(key);
}

function forget(key: string, one: CacheEntry): void {
  if (feeds.get(key) === one) drop(key);
}

/** Waits for the feed, with the timeout applied to each request separately. */
function withTimeout(one: CacheEntry, timeout: number, signal: AbortSignal): Promise<FeedHandle> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      // Time for parsing is not limited.
      const left = (one.requested ?? performance.now()) + timeout - performance.now();
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
      // If a further page times out, use the pages received so far.
      else if (one.soFar) resolve(one.soFar);
      else
        reject(
          new FeedError(
            'timeout',
            `The response took longer than ${timeout} ms. Increase timeout, or make the feed smaller.`,
          ),
        );
    };
    const leave = () => reject(signal.reason);
    look();
    signal.addEventListener('abort', leave);
    one.feed.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  });
}
