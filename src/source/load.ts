import { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import { keepCopy, lastGood } from './last-good.js';
import { type Page, readPages } from './pages.js';
import { bytesFor } from './read-bytes.js';
import { readDocument } from './read-document.js';
import { type Asking, request } from './request.js';

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
  /** Whoever asked doesn't want it any more. */
  signal: AbortSignal;
}

export interface Loaded {
  feed: Feed;
  /** Why this is an old copy, where it is one. */
  stale?: FeedError;
}

/** One feed on its way or here, with everybody who waits for it. */
interface Shared {
  feed: Promise<Feed>;
  controller: AbortController;
  pending: boolean;
  waiting: number;
  since: number;
  /** When the request that is on its way was sent, if one is. Like `since`, on the clock of `performance.now()`. */
  requested: number | undefined;
  /** What of it is here already. */
  soFar?: Feed;
}

/** For how long a feed serves further blocks and further pages of a single-page app, in milliseconds. */
const KEPT_FOR = 5 * 60_000;
const KEPT_AT_MOST = 8;

/** Timers overflow beyond, and fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

const feeds = new Map<string, Shared>();

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
    const copy =
      error instanceof FeedError && !wanted.withCredentials ? await lastGood(wanted.url) : undefined;
    wanted.signal.throwIfAborted();
    if (!copy) throw error;
    return { feed: copy, stale: error as FeedError };
  }
}

async function shared({
  url,
  timeout,
  maxPosts,
  withCredentials,
  fresh,
  signal,
}: FeedRequest): Promise<Feed> {
  const key = `${withCredentials} ${maxPosts} ${url}`;
  let one = feeds.get(key);
  if (!one || fresh || performance.now() - one.since > KEPT_FOR) {
    one = start(key, url, maxPosts, {
      credentials: withCredentials ? 'include' : 'same-origin',
      cache: fresh ? 'no-cache' : 'default',
    });
    if (!withCredentials) one.feed.then((feed) => keepCopy(url, feed)).catch(() => undefined);
  }
  one.waiting++;
  try {
    return await patiently(one, timeout, signal);
  } finally {
    if (--one.waiting === 0 && one.pending) {
      forget(key, one);
      one.controller.abort();
    }
  }
}

function start(key: string, url: string, maxPosts: number, init: RequestInit): Shared {
  const controller = new AbortController();
  const { signal } = controller;
  const waitingSince = (time?: number) => {
    one.requested = time;
  };
  const feed = Promise.resolve().then(() =>
    readPages(
      url,
      maxPosts,
      (page) => requestPage(page, { ...init, signal, mostBytes: bytesFor(maxPosts) }, waitingSince),
      (soFar) => {
        one.soFar = soFar;
      },
    ),
  );
  const now = performance.now();
  const one: Shared = { feed, controller, pending: true, waiting: 0, since: now, requested: now };
  feed
    .catch(() => forget(key, one)) // A failure is never kept: the next to ask tries again.
    .finally(() => {
      one.pending = false;
    });
  feeds.delete(key);
  feeds.set(key, one);
  for (const oldest of [...feeds.keys()].slice(0, -KEPT_AT_MOST)) feeds.delete(oldest);
  return one;
}

async function requestPage(
  page: string,
  asking: Asking,
  waitingSince: (time?: number) => void,
): Promise<Page> {
  const { bytes, url, headers } = await request(page, asking, waitingSince);
  waitingSince(undefined);
  const type = headers.get('content-type') ?? '';
  return { feed: await readDocument({ bytes, type }, url, asking.signal), url, headers };
}

function forget(key: string, one: Shared): void {
  if (feeds.get(key) === one) feeds.delete(key);
}

/** Waits for it, but for no single request longer than the timeout. */
function patiently(one: Shared, timeout: number, signal: AbortSignal): Promise<Feed> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      // What is here takes as long to read as it must.
      const left = (one.requested ?? performance.now()) + timeout - performance.now();
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
      // A further page that doesn't come costs only itself.
      else if (one.soFar) resolve(one.soFar);
      else reject(new FeedError('timeout', `there was no whole answer within ${timeout} milliseconds`));
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
