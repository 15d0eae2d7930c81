import { decodeText } from '../core/feed/charset-decoding.js';
import { FeedError } from '../core/feed/feed-error.js';
import { readFeed } from '../core/feed/read.js';
import { type Page, readPages } from '../source/pages.js';
import { readBytes } from '../source/read-bytes.js';
import type { FeedIndex } from './cache-tiers.js';
import { sha256Of } from './hash.js';
import type { Settings } from './options.js';
import { blockedReason } from './url-policy.js';

/** Replaced by the build. */
declare const PACKAGE_VERSION: string;

const MAX_REDIRECTS = 5;

/** The time limit for all pages, as a multiple of the timeout of one page. */
const PAGES_TIMEOUT_FACTOR = 3;

const HEADERS = {
  accept: 'application/feed+json, application/json, application/atom+xml, application/rss+xml, */*;q=0.8',
  // Many firewalls block requests without a user agent.
  'user-agent': 'related-posts-element',
};

interface ReceivedDocument extends Omit<Page, 'feed'> {
  text: string;
}

/**
 * Reads all pages of a feed, with requests to allowed URLs only.
 *
 * @throws {FeedError} If the first page can't be loaded or parsed.
 */
export async function readFeedPages(feedUrl: string, settings: Settings): Promise<FeedIndex> {
  const deadline = Date.now() + settings.timeout * PAGES_TIMEOUT_FACTOR;
  let bytesLeft = settings.maxBytes;
  let isPartial = false;
  // Another release of this package may read the same text differently.
  let digests = `${PACKAGE_VERSION} ${settings.postUrl}`;
  const read = async (page: string): Promise<Page> => {
    try {
      const timeout = Math.min(settings.timeout, deadline - Date.now());
      const { text, url, headers } = await fetchDocument(page, timeout, bytesLeft, settings.allowPrivate);
      bytesLeft -= new Blob([text]).size;
      digests += await sha256Of(`${url} ${text}`);
      return { feed: readFeed(text, { url, postUrl: settings.postUrl }), url, headers };
    } catch (error) {
      // A page that is too large will be too large next time, so there is no point in an early retry.
      isPartial ||= !(error instanceof FeedError && error.code === 'too-large');
      throw error;
    }
  };
  const feed = await readPages(feedUrl, settings.maxPosts, read, () => undefined, settings.maxPages);
  if (!feed.posts.length && feed.skipped[0]) {
    throw new FeedError(
      'not-a-feed',
      `No item in the feed can be shown (first reason: ${feed.skipped[0].reason}). Check the items of the feed.`,
    );
  }
  const { title, url, language, posts } = feed;
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(language && { language }),
    posts,
    readAt: Date.now(),
    isPartial,
    digest: digests,
  };
}

async function fetchDocument(
  feedUrl: string,
  timeout: number,
  maxBytes: number,
  allowPrivate: boolean,
): Promise<ReceivedDocument> {
  const timeoutError = new FeedError(
    'timeout',
    `The response took longer than ${timeout} ms. Increase the timeout option.`,
  );
  if (timeout <= 0) throw timeoutError;
  const signal = AbortSignal.timeout(timeout);
  try {
    const { response, url } = await fetchWithRedirects(feedUrl, signal, allowPrivate);
    if (!response.ok) {
      await response.body?.cancel();
      throw new FeedError('http', `The server answered ${response.status}. Check the URL of the feed.`);
    }
    const { headers } = response;
    const text = decodeText(await readBytes(response, maxBytes), headers.get('content-type') ?? '');
    return { text, url, headers };
  } catch (cause) {
    if (signal.aborted) throw timeoutError;
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('network', 'The server did not respond. Check the URL of the feed and the network.', {
      cause,
    });
  }
}

/** Follows redirects manually, to check each URL against the policy. */
async function fetchWithRedirects(feedUrl: string, signal: AbortSignal, allowPrivate: boolean) {
  let url = feedUrl;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const reason = blockedReason(new URL(url), allowPrivate);
    if (reason) throw new FeedError('network', reason);
    const response = await fetch(url, { headers: HEADERS, redirect: 'manual', signal });
    const location = [301, 302, 303, 307, 308].includes(response.status) && response.headers.get('location');
    if (!location) return { response, url };
    await response.body?.cancel();
    if (!URL.canParse(location, url))
      throw new FeedError('network', 'The feed redirects to an invalid URL. Use its final URL.');
    url = new URL(location, url).href;
  }
  throw new FeedError('network', `The feed redirects more than ${MAX_REDIRECTS} times. Use its final URL.`);
}
