import type { Chunk } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { takeEarly } from './early-feed.js';
import { readChunks } from './read-bytes.js';

/** A document as it came. */
export interface Received {
  chunks: Chunk[];
  /** Where it came from in the end, after redirects. */
  url: string;
  headers: Headers;
}

export interface Asking extends RequestInit {
  /** Ends the waiting, too. */
  signal: AbortSignal;
  /** How large the answer may be; 8 MB by default. */
  mostBytes?: number;
}

/** Answers that may be better in a moment: too many requests, a server that stumbled, a gateway without its server. */
const PASSING = [429, 500, 502, 503, 504];

/** How long to wait before asking again, in milliseconds. */
const PAUSES = [300, 900];

/** Nobody waits longer for a list under an article, whatever the server would like. */
const LONGEST_PAUSE = 10_000;

/** As on `<img>`: cookies go to other sites only where the page says so. */
export function credentials(withCredentials: boolean): RequestCredentials {
  return withCredentials ? 'include' : 'same-origin';
}

/**
 * One document, asked for again where what went wrong may pass.
 *
 * @param starting Told when each request starts, on the clock of `performance.now()`: nobody sets that one.
 * @throws {FeedError} `network`, `http` or `too-large`.
 */
export async function request(
  url: string,
  asking: Asking,
  starting: (time: number) => void,
): Promise<Received> {
  for (const pause of PAUSES) {
    starting(performance.now());
    try {
      return await once(url, asking);
    } catch (error) {
      const wait = pauseAfter(error, pause);
      if (asking.signal.aborted || wait > LONGEST_PAUSE) throw error;
      starting(performance.now() + wait);
      await sleep(wait, asking.signal);
    }
  }
  starting(performance.now());
  return once(url, asking);
}

/** The server may answer better in a moment. */
class Busy extends FeedError {
  /** How long a moment, in milliseconds, where the server said it. */
  retryAfter: number | undefined;
}

/** How long to wait before asking again: for ever, where that would change nothing. */
function pauseAfter(error: unknown, pause: number): number {
  if (error instanceof Busy) return error.retryAfter ?? pause;
  return error instanceof FeedError && error.code === 'network' ? pause : Number.POSITIVE_INFINITY;
}

async function once(url: string, { mostBytes, ...init }: Asking): Promise<Received> {
  let response: Response;
  try {
    response = await (takeEarly(url, init) ?? fetch(url, init));
    // A page may have replaced `fetch` by something that gives nothing at all.
    if (!response?.headers) throw new TypeError('fetch gave no response');
  } catch (cause) {
    const elsewhere = new URL(url).origin !== location.origin;
    const cors = elsewhere ? ', or the server allows no other site to read it (CORS)' : '';
    const why = "the address is wrong, the network is down, the page's policy forbids it (CSP connect-src)";
    throw new FeedError('network', `there was no answer: ${why}${cors}`, { cause });
  }
  if (response.ok) {
    const chunks = await readChunks(response, mostBytes);
    return { chunks, url: response.url || url, headers: response.headers };
  }

  const message = `the server answered ${response.status} ${response.statusText}`.trim();
  if (!PASSING.includes(response.status)) throw new FeedError('http', message);
  const error = new Busy('http', message);
  error.retryAfter = retryAfter(response.headers.get('retry-after'));
  throw error;
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(value: string | null): number | undefined {
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
