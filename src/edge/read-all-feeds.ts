import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import type { FeedIndex } from './cache-tiers.js';
import type { Settings } from './options.js';
import { readFeedPages } from './read-feed.js';

/**
 * Reads the feeds of a host and merges their posts. Logs a warning for each feed that fails.
 *
 * @param feedUrls URLs, separated by spaces.
 * @throws {FeedError} If all feeds fail.
 */
export async function readAllFeeds(feedUrls: string, settings: Settings): Promise<FeedIndex> {
  const urls = feedUrls.split(' ');
  const [only = '', ...others] = urls;
  if (!others.length) return readFeedPages(only, settings);
  const indexes = new Map<string, FeedIndex>();
  // All feeds together must stay below the limit.
  const maxPages = Math.max(1, Math.floor(settings.maxPages / urls.length));
  const read = async (url: string) => {
    const index = await readFeedPages(url, { ...settings, maxPages });
    indexes.set(url, index);
    return { ...index, skipped: [] };
  };
  const feeds = await settledFeeds(urls, read, (url, error) =>
    console.warn(`Could not load posts from ${withoutQuery(url)}: ${error.message} Using the other feeds.`),
  );
  const { skipped: _, ...merged } = mergeFeeds(feeds);
  const hasFailed = feeds.length < urls.length;
  return {
    ...merged,
    readAt: Date.now(),
    isPartial: hasFailed || [...indexes.values()].some(({ isPartial }) => isPartial),
    digest: feeds.map(([url]) => `${url} ${indexes.get(url)?.digest}`).join(' '),
  };
}

/** The hosts of feeds for messages, because the URLs may contain a key. */
export function hostsOf(feedUrls: string): string {
  return [...new Set(feedUrls.split(' ').map((url) => new URL(url).host))].join(', ');
}

/** The URL of a feed for the log. Several feeds may be on the same host. The query may contain a key. */
function withoutQuery(feedUrl: string): string {
  const { host, pathname } = new URL(feedUrl);
  return host + pathname;
}
