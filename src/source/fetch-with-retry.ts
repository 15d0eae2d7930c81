import type { Chunk } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { takeEarly } from './early-feed.js';
import { readChunks } from './read-bytes.js';

/** A document as it came. */
export interface FetchedDocument {
  chunks: Chunk[];
  /** Where it came from in the end, after redirects. */
  url: string;
  headers: Headers;
}

export interface RequestOptions extends RequestInit {
  /** Ends the waiting, too. */
  signal: AbortSignal;
  /** How large the answer may be; 8 MB by default. */
  mostBytes?: number;
  /** Told how many bytes there are, as they come in. */
  onBytes?: (bytes: number) => void;
}

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
export async function fetchWithRetry(
  url: string,
  asking: RequestOptions,
  starting: (time: number) => void,
): Promise<FetchedDocument> {
  const ask = () => {
    starting(performance.now());
    return once(url, asking);
  };
  try {
    return await ask();
  } catch (error) {
    if (asking.signal.aborted) throw error;
    const recovery = await loadRecovery();
    if (!recovery) throw error;
    return recovery.retry(error, ask, asking.signal, starting);
  }
}

/** Undefined where it cannot be loaded: there is one attempt then. */
export async function loadRecovery(): Promise<typeof import('./recovery.js') | undefined> {
  try {
    return await import('./recovery.js');
  } catch {
    return undefined;
  }
}

/** An answer that is none. */
export class HttpError extends FeedError {
  status: number;
  /** The header field, where the server sent it. */
  retryAfter: string | null;

  constructor({ status, statusText, headers }: Response) {
    super('http', `the server answered ${status} ${statusText}`.trim());
    this.status = status;
    this.retryAfter = headers.get('retry-after');
  }
}

async function once(url: string, { mostBytes, onBytes, ...init }: RequestOptions): Promise<FetchedDocument> {
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
    const chunks = await readChunks(response, mostBytes, onBytes);
    return { chunks, url: response.url || url, headers: response.headers };
  }
  throw new HttpError(response);
}
