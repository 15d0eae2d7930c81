import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import type { Feed } from '../core/post.js';
import { type FeedRequest, type Loaded, loadFeed } from './feed-cache.js';
import { InMemoryFeed } from './in-memory-feed.js';
import { explained } from './read-source.js';

/** Warnings that were logged already, so that they don't repeat for every block and after every navigation. */
const told = new Set<string>();

/** The last merged feed for a list of URLs, with the feeds that it consists of, so that its ranking can be shared. */
const merged = new Map<string, { parts: readonly Feed[]; feed: InMemoryFeed }>();

/**
 * Loads several feeds and merges their posts. Logs a warning for each feed that fails.
 *
 * @throws {FeedError} If all feeds fail, the error of the first one. If the signal is aborted, its reason.
 */
export async function loadSeveral(
  urls: readonly string[],
  wanted: Omit<FeedRequest, 'url'>,
): Promise<Loaded> {
  const warn = (message: string) => {
    if (!told.has(message)) console.warn(`<related-posts>: ${message}`);
    told.add(message);
  };
  const read = async (url: string) => {
    const { feed, stale } = await loadFeed({ ...wanted, url });
    if (stale) warn(`Showing an older copy of ${url}. ${stale.message}`);
    return feed.whole();
  };
  const tell = (url: string, error: Error) => {
    if (!wanted.signal.aborted) warn(`${explained(error, url).message} Using the other feeds.`);
  };
  const feeds = await settledFeeds([...new Set(urls)], read, tell);
  wanted.signal.throwIfAborted();
  const parts = feeds.map(([, feed]) => feed);
  const key = urls.join(' ');
  const known = merged.get(key);
  if (known?.parts.length === parts.length && parts.every((part, i) => part === known.parts[i]))
    return { feed: known.feed };
  const feed = new InMemoryFeed(mergeFeeds(feeds));
  merged.clear();
  merged.set(key, { parts, feed });
  return { feed };
}
