import { FeedError } from '../core/feed/feed-error.js';
import { type FetchedDocument, HttpError } from './fetch-with-retry.js';

/** Answers that may be better in a moment: too many requests, a server that stumbled, a gateway without its server. */
const PASSING = [429, 500, 502, 503, 504];

/** How long to wait before asking again, in milliseconds. */
const PAUSES = [300, 900];

/** Nobody waits longer for a list under an article, whatever the server would like. */
const LONGEST_PAUSE = 10_000;

/**
 * Asks again, where the error may pass.
 *
 * @param failure Of the first attempt.
 * @param starting Told when the next request will start, on the clock of `performance.now()`.
 * @throws {FeedError} Of the last attempt.
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

/** How long to wait before asking again: for ever, where that would change nothing. */
function pauseAfter(error: unknown, pause: number): number {
  if (error instanceof HttpError && PASSING.includes(error.status))
    return secondsOrDate(error.retryAfter) ?? pause;
  return error instanceof FeedError && error.code === 'network' ? pause : Number.POSITIVE_INFINITY;
}

/** Seconds, or a date (RFC 9110, section 10.2.3), as milliseconds from now. */
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
