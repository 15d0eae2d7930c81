import { type Chunk, XML } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import type { FeedHandle } from './feed-handle.js';
import type { FeedRequest, LoadedFeed } from './feed-request.js';
import { credentials, fetchWithRetry, loadRecovery, type RequestOptions } from './fetch-with-retry.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { loadHtmlRules } from './load-html-rules.js';
import { loadReaders } from './load-readers.js';
import type { Page } from './pages.js';
import { maxBytesFor } from './read-bytes.js';
import { isLong, loadWorkerClient, type ReadOptions, readDocument } from './read-document.js';
import type { ReaderWorker } from './reader-worker.js';

/** A feed, loading or loaded, with the number of callers waiting for it. */
interface CacheEntry {
  feed: Promise<FeedHandle>;
  controller: AbortController;
  pending: boolean;
  waiterCount: number;
  /** Start of the pending request, on the clock of `performance.now()`. */
  requestStart: number | undefined;
  /** Removes the feed from the cache. */
  timer: ReturnType<typeof setTimeout>;
  /** The pages received so far. */
  partialFeed?: FeedHandle;
}

/** How long a feed is cached for other blocks and for client-side navigation, in milliseconds. */
const CACHE_DURATION = 5 * 60_000;
const MAX_ENTRIES = 8;

/** The maximum delay of timers; longer delays overflow and fire immediately. */
const MAX_TIMER_DELAY = 2 ** 31 - 1;

/** Signs of HTML or images in the first bytes of a feed. */
const HTML_OR_IMAGE = /<[a-z]|image"/i;

const entries = new Map<string, CacheEntry>();

/**
 * Loads a feed. Concurrent requests for the same feed share one fetch, which is aborted when no caller waits for it. If
 * the feed can't be loaded, returns the last good copy if there is one.
 *
 * @throws {FeedError} `network`, `http`, `timeout`, `too-large` or `not-a-feed`. If the signal is aborted, its reason.
 */
export async function loadFeed(request: FeedRequest): Promise<LoadedFeed> {
  request.signal.throwIfAborted();
  try {
    return { feed: await loadShared(request) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const recovery = await loadRecovery();
    recovery?.addAdvice(error, request.url);
    const feed = request.withCredentials
      ? undefined
      : await recovery?.readStaleCopy(request.url, request.signal);
    request.signal.throwIfAborted();
    if (!feed) throw error;
    return { feed, stale: error };
  }
}

async function loadShared({
  url,
  timeout,
  maxPosts,
  withCredentials,
  reload,
  formats,
  postUrl,
  signal,
}: FeedRequest): Promise<FeedHandle> {
  const key = `${withCredentials} ${maxPosts} ${postUrl} ${url}`;
  let entry = entries.get(key);
  if (!entry || reload) {
    entry = startRequest(
      key,
      url,
      maxPosts,
      { formats, postUrl },
      {
        credentials: credentials(withCredentials),
        cache: reload ? 'no-cache' : 'default',
      },
    );
    if (!withCredentials) entry.feed.then((feed) => feed.storeCopy(url)).catch(() => undefined);
  }
  entry.waiterCount++;
  try {
    return await withTimeout(entry, timeout, signal);
  } finally {
    if (--entry.waiterCount === 0 && entry.pending) {
      evictEntry(key, entry);
      entry.controller.abort();
    }
  }
}

function startRequest(
  key: string,
  url: string,
  maxPosts: number,
  readOptions: ReadOptions,
  init: RequestInit,
): CacheEntry {
  const controller = new AbortController();
  const { signal } = controller;
  const onAttempt = (time?: number) => {
    entry.requestStart = time;
  };
  const requestOptions: RequestOptions = { ...init, signal, maxBytes: maxBytesFor(maxPosts) };
  const feed = Promise.resolve().then(() =>
    readAllPages(
      url,
      maxPosts,
      (page) => requestPage(page, requestOptions, readOptions, onAttempt),
      (partialFeed) => {
        entry.partialFeed = new InMemoryFeed(partialFeed);
      },
    ),
  );
  const requestStart = performance.now();
  const timer = setTimeout(() => evict(key), CACHE_DURATION);
  const entry: CacheEntry = { feed, controller, pending: true, waiterCount: 0, requestStart, timer };
  feed
    .catch(() => evictEntry(key, entry)) // Failures are not cached.
    .finally(() => {
      entry.pending = false;
    });
  evict(key);
  entries.set(key, entry);
  for (const oldest of [...entries.keys()].slice(0, -MAX_ENTRIES)) evict(oldest);
  return entry;
}

/**
 * Reads the feed with its further pages. A feed with a single page stays in the page's memory or in the worker that
 * has read it.
 */
async function readAllPages(
  url: string,
  maxPosts: number,
  read: (url: string) => Promise<Page<FeedHandle>>,
  onFirstPage: (feed: Feed) => void,
): Promise<FeedHandle> {
  const first = await read(url);
  const { feed } = first;
  const mayHaveNext = feed.metadata.next || first.headers.get('link') || first.headers.get('x-wp-totalpages');
  const hasEnough = feed.length >= maxPosts;
  const pages =
    mayHaveNext && feed.length && !(hasEnough && feed.metadata.next) ? await loadPages() : undefined;
  if (!pages?.withNextPage({ ...first, feed: feed.metadata }).next || hasEnough) return feed;
  const readPage = async (pageUrl: string) => {
    const { feed, ...rest } = pageUrl === url ? first : await read(pageUrl);
    feed.close();
    return { ...rest, feed: await feed.getFeed() };
  };
  return new InMemoryFeed(await pages.readPages(url, maxPosts, readPage, onFirstPage));
}

/** If the file can't be loaded, only the first page is used. */
function loadPages(): Promise<typeof import('./pages.js') | undefined> {
  return import('./pages.js').catch(() => undefined);
}

async function requestPage(
  pageUrl: string,
  requestOptions: RequestOptions,
  readOptions: ReadOptions,
  onAttempt: (time?: number) => void,
): Promise<Page<FeedHandle>> {
  let worker: Promise<ReaderWorker | undefined> | undefined;
  // Load what the feed needs while it is still downloading.
  const onChunk = (chunks: readonly Chunk[]) => {
    if (chunks.length === 1) {
      const start = new TextDecoder().decode(chunks[0]);
      if (XML.test(start)) loadReaders(start).catch(() => undefined);
      else if (HTML_OR_IMAGE.test(start)) void loadHtmlRules();
    }
    if (isLong({ chunks, type: '' }))
      worker ??= loadWorkerClient().then((client) => client?.startWorker(requestOptions.signal));
  };
  try {
    const { chunks, url, headers } = await fetchWithRetry(pageUrl, { ...requestOptions, onChunk }, onAttempt);
    onAttempt(undefined);
    const type = headers.get('content-type') ?? '';
    // `data:` and `blob:` documents resolve relative URLs against the page.
    const base = /^http/.test(url) ? url : document.baseURI;
    const feed = await readDocument({ chunks, type }, base, requestOptions.signal, {
      ...readOptions,
      worker,
    });
    return { feed, url, headers };
  } catch (error) {
    worker?.then((started) => started?.terminate()).catch(() => undefined);
    throw error;
  }
}

function evict(key: string): void {
  const entry = entries.get(key);
  clearTimeout(entry?.timer);
  entry?.feed.then((feed) => feed.close()).catch(() => undefined);
  entries.delete(key);
}

function evictEntry(key: string, entry: CacheEntry): void {
  if (entries.get(key) === entry) evict(key);
}

/** Waits for the feed, with the timeout applied to each request separately. */
function withTimeout(entry: CacheEntry, timeout: number, signal: AbortSignal): Promise<FeedHandle> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const checkTimeout = () => {
      // Time for parsing is not limited.
      const remaining = (entry.requestStart ?? performance.now()) + timeout - performance.now();
      if (remaining > 0) timer = setTimeout(checkTimeout, Math.min(remaining, MAX_TIMER_DELAY));
      // If a further page times out, use the pages received so far.
      else if (entry.partialFeed) resolve(entry.partialFeed);
      else reject(new FeedError('timeout', `The response took longer than ${timeout} ms.`));
    };
    const onAbort = () => reject(signal.reason);
    checkTimeout();
    signal.addEventListener('abort', onAbort);
    entry.feed.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
  });
}
