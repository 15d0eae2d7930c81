import type { FeedHandle } from './feed-handle.js';
import { readDocument } from './read-document.js';
import { CACHE_NAME } from './write-stale-copy.js';

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
