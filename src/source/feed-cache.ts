import { FeedError } from '../core/feed/feed-error.js';
import type { Format } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle } from './feed-handle.js';
import { credentials, fetchWithRetry, loadRecovery, type RequestOptions } from './fetch-with-retry.js';
import { InMemoryFeed } from './in-memory-feed.js';
import type { Page } from './next-page.js';
import { bytesFor } from './read-bytes.js';
import { LONG, loadWorkerClient, type ReadOptions, readDocument } from './read-document.js';
import type { ReaderWorker } from './reader-worker.js';

export interface FeedRequest {
  /** Absolute. */
  url: string;
  /** For each request, in milliseconds. */
  timeout: number;
  /** How far further pages are followed. */
  maxPosts: number;
  /** Sends cookies to other origins, too. */
  withCredentials: boolean;
  /** Asks the server again, even if this page has the feed already. */
  fresh: boolean;
  /** Where the posts of a list are that holds only a slug or a file of each, by a pattern. */
  postUrl?: string | undefined;
  /** What it may be besides a JSON Feed, where the asker knows. */
  formats?: readonly Format[];
  /** Whoever asked doesn't want it any more. */
  signal: AbortSignal;
}

export interface Loaded {
  feed: FeedHandle;
  /** Why this is an old copy, where it is one. */
  stale?: FeedError;
}

/** One feed on its way or here, with everybody who waits for it. */
interface CacheEntry {
  feed: Promise<FeedHandle>;
  controller: AbortController;
  pending: boolean;
  waiting: number;
  /** When the request that is on its way was sent, if one is; on the clock of `performance.now()`. */
  requested: number | undefined;
  /** Ends its keeping. */
  timer: ReturnType<typeof setTimeout>;
  /** What of it is here already. */
  soFar?: FeedHandle;
}

/** For how long a feed serves further blocks and further pages of a single-page app, in milliseconds. */
const KEPT_FOR = 5 * 60_000;
const KEPT_AT_MOST = 8;

/** Timers overflow beyond, and fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

const feeds = new Map<string, CacheEntry>();

/**
 * The feed at an address. However many blocks ask for it at a time, it is fetched once; that is given up when nobody
 * waits for it any more. Where it can't be had, its last good copy is as good as can be.
 *
 * @throws {FeedError} `network`, `http`, `timeout`, `too-large` or `not-a-feed`; or the signal's reason.
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
  fresh,
  formats,
  postUrl,
  signal,
}: FeedRequest): Promise<FeedHandle> {
  const key = `${withCredentials} ${maxPosts} ${postUrl} ${url}`;
  let one = feeds.get(key);
  if (!one || fresh) {
    one = start(
      key,
      url,
      maxPosts,
      { formats, postUrl },
      {
        credentials: credentials(withCredentials),
        cache: fresh ? 'no-cache' : 'default',
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
    .catch(() => forget(key, one)) // A failure is never kept: the next to ask tries again.
    .finally(() => {
      one.pending = false;
    });
  drop(key);
  feeds.set(key, one);
  for (const oldest of [...feeds.keys()].slice(0, -KEPT_AT_MOST)) drop(oldest);
  return one;
}

/** The feed as it is, where it is one document: its posts stay where they are. Else with its further pages. */
async function readAll(
  url: string,
  maxPosts: number,
  read: (url: string) => Promise<Page<FeedHandle>>,
  reading: (soFar: Feed) => void,
): Promise<FeedHandle> {
  const first = await read(url);
  const { feed } = first;
  const mayHaveNext = feed.outline.next || first.headers.get('link') || first.headers.get('x-wp-totalpages');
  const further = mayHaveNext && feed.length && feed.length < maxPosts ? await loadPages() : undefined;
  if (!further?.withNext({ ...first, feed: feed.outline }).next) return feed;
  const page = async (address: string) => {
    const { feed, ...rest } = address === url ? first : await read(address);
    feed.close();
    return { ...rest, feed: await feed.whole() };
  };
  return new InMemoryFeed(await further.readPages(url, maxPosts, page, reading));
}

/** Where it can't be loaded, the first page is the feed. */
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
  // A worker starts while the rest of a long feed comes in.
  const onBytes = (bytes: number) => {
    if (bytes >= LONG) worker ??= loadWorkerClient().then((client) => client?.startWorker(asking.signal));
  };
  try {
    const { chunks, url, headers } = await fetchWithRetry(page, { ...asking, onBytes }, waitingSince);
    waitingSince(undefined);
    const type = headers.get('content-type') ?? '';
    // What the page itself holds is relative to the page.
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

/** Waits for it, but for no single request longer than the timeout. */
function withTimeout(one: CacheEntry, timeout: number, signal: AbortSignal): Promise<FeedHandle> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      // What is here takes as long to read as it must.
      const left = (one.requested ?? performance.now()) + timeout - performance.now();
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
      // A further page that doesn't come costs only itself.
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
