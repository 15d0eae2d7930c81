/** Retries, advice and the last good copy, which are needed only after a failed request. */
import { FeedError } from '../core/feed/feed-error.js';
import type { FeedHandle } from './feed-handle.js';
import { NO_RESPONSE } from './fetch-with-retry.js';
import { type FetchedDocument, HttpError } from './fetched-document.js';
import { readDocument } from './read-document.js';
import { CACHE_NAME } from './write-stale-copy.js';

/** Status codes of temporary errors. */
const RETRYABLE_STATUSES = [429, 500, 502, 503, 504];

/** Delays before each retry, in milliseconds. */
const RETRY_DELAYS = [300, 900];

/** Maximum delay, even if `Retry-After` asks for more, in milliseconds. */
const MAX_RETRY_DELAY = 10_000;

/**
 * Retries a request after a temporary error.
 *
 * @param firstError The error of the first attempt.
 * @param onAttempt Called with the start time of the next attempt, on the clock of `performance.now()`.
 * @throws {FeedError} The error of the last attempt.
 */
export async function retry(
  firstError: unknown,
  attempt: () => Promise<FetchedDocument>,
  signal: AbortSignal,
  onAttempt: (time: number) => void,
): Promise<FetchedDocument> {
  let lastError = firstError;
  for (const defaultDelay of RETRY_DELAYS) {
    const delay = retryDelay(lastError, defaultDelay);
    if (signal.aborted || delay > MAX_RETRY_DELAY) throw lastError;
    onAttempt(performance.now() + delay);
    await sleep(delay, signal);
    try {
      return await attempt();
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
}

/** The delay before the next attempt, in milliseconds; infinite if a retry is pointless. */
function retryDelay(error: unknown, defaultDelay: number): number {
  if (error instanceof HttpError && RETRYABLE_STATUSES.includes(error.status))
    return parseRetryAfter(error.retryAfter) ?? defaultDelay;
  return error instanceof FeedError && error.code === 'network' ? defaultDelay : Number.POSITIVE_INFINITY;
}

/** Parses `Retry-After`, a number of seconds or a date (RFC 9110, section 10.2.3), to milliseconds from now. */
function parseRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const delay = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/** Adds advice to the message of an error. Several blocks may receive the same error. */
export function addAdvice(error: FeedError, url: string): void {
  const advice = adviceFor(error, url);
  if (advice && !error.message.endsWith(advice)) error.message += ` ${advice}`;
}

function adviceFor(error: FeedError, url: string): string | undefined {
  if (error instanceof HttpError)
    return error.status < 500 ? 'Check the URL of the feed.' : 'Try again later.';
  if (error.message.startsWith(NO_RESPONSE)) {
    const isCrossOrigin = new URL(url).origin !== location.origin;
    const cors = isCrossOrigin ? ', and whether the server allows other sites to read the feed (CORS)' : '';
    return `Check the URL, the network, the page's policy (CSP connect-src)${cors}.`;
  }
  if (error.code === 'network') return 'Try again later.';
  if (error.code === 'too-large')
    return 'Split it into pages, leave out the full text of the posts, or increase max-posts.';
  return error.code === 'timeout' ? 'Increase timeout, or make the feed smaller.' : undefined;
}

/** Time to wait for the cache storage, in milliseconds. */
const CACHE_TIMEOUT = 2000;

/**
 * Reads the last good copy, if there is one. Parsed like any feed, because other scripts or versions may have written
 * it.
 */
export async function readStaleCopy(url: string, signal: AbortSignal): Promise<FeedHandle | undefined> {
  try {
    const text = await Promise.race([
      readCachedText(url),
      new Promise<undefined>((done) => setTimeout(done, CACHE_TIMEOUT)),
    ]);
    const feed = text ? await readDocument(text, url, signal) : undefined;
    return feed?.length ? feed : undefined;
  } catch {
    return undefined;
  }
}

async function readCachedText(url: string): Promise<string | undefined> {
  const response = await (await caches.open(CACHE_NAME)).match(url);
  return response?.text();
}
