import { FeedError } from '../core/feed/feed-error.js';
import { readFeed } from '../core/feed/read.js';
import type { Feed } from '../core/post.js';
import { readText } from './read-text.js';

export interface FeedRequest {
  /** Absolute. */
  url: string;
  /** In milliseconds. */
  timeout: number;
  /** Sends cookies to other origins, too. */
  withCredentials: boolean;
  /** Asks the server again, even if this page has the feed already. */
  fresh: boolean;
  /** Whoever asked doesn't want it any more. */
  signal: AbortSignal;
}

/** One request on its way or done, with everybody who waits for it. */
interface Shared {
  feed: Promise<Feed>;
  controller: AbortController;
  pending: boolean;
  waiting: number;
  started: number;
}

/** For how long a feed serves further blocks and further pages of a single-page app, in milliseconds. */
const KEPT_FOR = 5 * 60_000;
const KEPT_AT_MOST = 8;

const requests = new Map<string, Shared>();

/**
 * The feed at an address. However many blocks ask for it at a time, one request is made; it is aborted when
 * nobody waits for it any more.
 *
 * @throws {FeedError} `network`, `http`, `timeout`, `too-large` or `not-a-feed`; or the signal's reason.
 */
export async function loadFeed({ url, timeout, withCredentials, fresh, signal }: FeedRequest): Promise<Feed> {
  signal.throwIfAborted();
  const key = `${withCredentials} ${url}`;
  let shared = requests.get(key);
  if (!shared || fresh || Date.now() - shared.started > KEPT_FOR) {
    shared = start(key, url, {
      credentials: withCredentials ? 'include' : 'same-origin',
      cache: fresh ? 'no-cache' : 'default',
    });
  }
  shared.waiting++;
  try {
    return await waitFor(shared.feed, timeout, signal);
  } finally {
    if (--shared.waiting === 0 && shared.pending) {
      forget(key, shared);
      shared.controller.abort();
    }
  }
}

function start(key: string, url: string, init: RequestInit): Shared {
  const controller = new AbortController();
  const feed = request(url, { ...init, signal: controller.signal });
  const shared: Shared = { feed, controller, pending: true, waiting: 0, started: Date.now() };
  feed
    .catch(() => forget(key, shared)) // A failure is never kept: the next to ask tries again.
    .finally(() => {
      shared.pending = false;
    });
  requests.delete(key);
  requests.set(key, shared);
  for (const oldest of [...requests.keys()].slice(0, -KEPT_AT_MOST)) requests.delete(oldest);
  return shared;
}

function forget(key: string, shared: Shared): void {
  if (requests.get(key) === shared) requests.delete(key);
}

async function request(url: string, init: RequestInit): Promise<Feed> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    const origin =
      new URL(url).origin === location.origin ? '' : ', or the server allows no other site to read it (CORS)';
    throw new FeedError(
      'network',
      `there was no answer: the address is wrong, the network is down${origin}`,
      { cause },
    );
  }
  if (!response.ok)
    throw new FeedError('http', `the server answered ${response.status} ${response.statusText}`.trim());
  return readFeed(await readText(response), { url: response.url || url });
}

function waitFor(feed: Promise<Feed>, timeout: number, signal: AbortSignal): Promise<Feed> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new FeedError('timeout', `there was no whole answer within ${timeout} milliseconds`));
    const timer = setTimeout(late, timeout);
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
    feed.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  });
}
