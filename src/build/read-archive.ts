import { setTimeout as sleep } from 'node:timers/promises';
import { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import { type Page, readPages } from '../source/pages.js';
import { isUrl, readPage } from './read-page.js';

/** Generous limits, because no reader is waiting and no page is blocked: up to the maximum length of a string. */
const LIMITS = { timeout: 120_000, maxBytes: 2 ** 29 };

/** Codes of temporary errors. */
const TEMPORARY_ERRORS = ['network', 'timeout', 'http'];

/** Delays before each retry, in milliseconds. */
const RETRY_DELAYS = [1000, 5000];

/** Options for reading a feed. */
interface SourceOptions {
  /** Base of relative URLs in a file. */
  base: string;
  /** URL pattern of the posts, such as `/blog/{slug}/`. */
  postUrl?: string | undefined;
}

/**
 * Reads all pages of a feed.
 *
 * @param source A URL or a file.
 * @param onProgress Called with the number of posts read so far.
 * @throws {Error} If any page fails, because its posts would be missing.
 */
export async function readArchive(
  source: string,
  options: SourceOptions,
  onProgress: (posts: number) => void,
): Promise<Feed> {
  let failure: Error | undefined;
  let posts = 0;
  const read = async (urlOrPath: string): Promise<Page> => {
    try {
      const page = await readWithRetry(urlOrPath, options);
      posts += page.feed.posts.length;
      onProgress(posts);
      return page;
    } catch (error) {
      failure = new Error(`${urlOrPath}: ${(error as Error).message}`, { cause: error });
      throw failure;
    }
  };
  const noLimit = Number.POSITIVE_INFINITY;
  const feed = isUrl(source)
    ? await readPages(source, noLimit, read, () => undefined, noLimit)
    : (await read(source)).feed;
  if (failure) throw failure;
  if (feed.next)
    throw new Error(
      `The next page of the feed is on another site: ${feed.next}. Pass the URL of the feed on that site.`,
    );
  if (!feed.posts.length) throw new Error(`${source}: The feed has no posts. Check the URL of the feed.`);
  return feed;
}

async function readWithRetry(urlOrPath: string, options: SourceOptions): Promise<Page> {
  for (const delay of RETRY_DELAYS) {
    try {
      return await readPage(urlOrPath, { ...options, ...LIMITS });
    } catch (error) {
      if (!(error instanceof FeedError && TEMPORARY_ERRORS.includes(error.code))) throw error;
      await sleep(delay);
    }
  }
  return readPage(urlOrPath, { ...options, ...LIMITS });
}
