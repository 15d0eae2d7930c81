import { FeedError } from '../core/feed/feed-error.js';
import { type FetchedDocument, HttpError } from './fetch-with-retry.js';

/** Status codes of temporary errors. */
const PASSING = [429, 500, 502, 503, 504];

/** Delays before each retry, in milliseconds. */
const PAUSES = [300, 900];

/** Maximum delay, even if `Retry-After` asks for more, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Retries a request after a temporary error.
 *
 * @param failure The error of the first attempt.
 * @param starting Called with the start time of the next attempt, on the clock of `performance.now()`.
 * @throws {FeedError} The error of the last attempt.
 */
export async function retry(
  failure: unknown,
  ask: () => Promise<FetchedDocument>,
  signal: AbortSignal,
  starting: (time: number) => void,
): Promise<FetchedDocument> {
  let last = failure;
  for (const pause of PAUSES) {
    const wait = pauseAfter(last, pause);
    if (signal.aborted || wait > LONGEST_PAUSE) throw last;
    starting(performance.now() + wait);
    await sleep(wait, signal);
    try {
      return await ask();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

/** The delay before the next attempt, in milliseconds; infinite if a retry is pointless. */
function pauseAfter(error: unknown, pause: number): number {
  if (error instanceof HttpError && PASSING.includes(error.status))
    return secondsOrDate(error.retryAfter) ?? pause;
  return error instanceof FeedError && error.code === 'network' ? pause : Number.POSITIVE_INFINITY;
}

/** Parses `Retry-After`, a number of seconds or a date (RFC 9110, section 10.2.3), to milliseconds from now. */
function secondsOrDate(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
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
