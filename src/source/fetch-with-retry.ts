import type { Chunk } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { takeEarlyResponse } from './early-feed.js';
import { type FetchedDocument, HttpError } from './fetched-document.js';
import { readChunks } from './read-bytes.js';

export interface RequestOptions extends RequestInit {
  /** Also ends the pauses between attempts. */
  signal: AbortSignal;
  /** Maximum size of the response in bytes; 8 MB by default. */
  maxBytes?: number;
  /** Called with the chunks received so far. */
  onChunk?: (chunks: readonly Chunk[]) => void;
}

export const NO_RESPONSE = 'The server did not respond.';

/** As on `<img>`: cookies are sent to other origins only if the page asks for it. */
export function credentials(withCredentials: boolean): RequestCredentials {
  return withCredentials ? 'include' : 'same-origin';
}

/**
 * Fetches a document. Retries after temporary failures. Messages of errors contain no advice; see `addAdvice`.
 *
 * @param onAttempt Called with the start time of each attempt, from the monotonic clock `performance.now()`.
 * @throws {FeedError} `network`, `http` or `too-large`.
 */
export async function fetchWithRetry(
  url: string,
  options: RequestOptions,
  onAttempt: (time: number) => void,
): Promise<FetchedDocument> {
  const attempt = () => {
    onAttempt(performance.now());
    return fetchOnce(url, options);
  };
  try {
    return await attempt();
  } catch (error) {
    if (options.signal.aborted) throw error;
    const recovery = await loadRecovery();
    if (!recovery) throw error;
    return recovery.retry(error, attempt, options.signal, onAttempt);
  }
}

/** Undefined if the file can't be loaded. Failed requests are not retried then. */
export function loadRecovery(): Promise<typeof import('./recovery.js') | undefined> {
  return import('./recovery.js').catch(() => undefined);
}

async function fetchOnce(
  url: string,
  { maxBytes, onChunk, ...init }: RequestOptions,
): Promise<FetchedDocument> {
  let response: Response;
  try {
    response = await (takeEarlyResponse(url, init) ?? fetch(url, init));
    // The page may have replaced `fetch` with a function that returns nothing.
    if (!response?.headers) throw new TypeError('fetch returned no response');
  } catch (cause) {
    throw new FeedError('network', NO_RESPONSE, { cause });
  }
  if (response.ok) {
    const chunks = await readChunks(response, maxBytes, onChunk);
    return { chunks, url: response.url || url, headers: response.headers };
  }
  throw new HttpError(response);
}
