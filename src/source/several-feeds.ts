import { FeedError } from '../core/feed/feed-error.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import type { Feed } from '../core/post.js';
import { absoluteUrl } from '../core/text/urls.js';
import { loadFeed } from './feed-cache.js';
import { type FeedRequest, type LoadedFeed, withSource } from './feed-request.js';
import { InMemoryFeed } from './in-memory-feed.js';

/** Warnings that were logged already, so that they don't repeat for every block and after every navigation. */
const loggedWarnings = new Set<string>();

/** The last merged feed for a list of URLs, with the feeds that it consists of, so that its ranking can be shared. */
const merged = new Map<string, { parts: readonly Feed[]; feed: InMemoryFeed }>();

/**
 * Loads several feeds and merges their posts. Logs a warning for each feed that fails. `next` of the merged feed contains
 * the next pages of all feeds, separated by spaces.
 *
 * @throws {FeedError} If all feeds fail, the error of the first one. If the signal is aborted, its reason.
 */
export async function loadSeveralFeeds(
  urls: readonly string[],
  options: Omit<FeedRequest, 'url'>,
): Promise<LoadedFeed> {
  const warn = (message: string) => {
    if (!loggedWarnings.has(message)) console.warn(`<related-posts>: ${message}`);
    loggedWarnings.add(message);
  };
  const read = async (url: string) => {
    if (!absoluteUrl(url) && !/^(?:data|blob):/i.test(url))
      throw new FeedError('no-source', 'It is not a valid http(s) URL. Set src to the URL of a feed.');
    const { feed, stale } = await loadFeed({ ...options, url });
    if (stale) warn(`Showing an older copy of ${url}. ${stale.message}`);
    return feed.getFeed();
  };
  const onError = (url: string, error: Error) => {
    if (!options.signal.aborted) warn(`${withSource(error, url).message} Using the other feeds.`);
  };
  const feeds = await settledFeeds([...new Set(urls)], read, onError);
  options.signal.throwIfAborted();
  const parts = feeds.map(([, feed]) => feed);
  const key = urls.join(' ');
  const previous = merged.get(key);
  if (previous?.parts.length === parts.length && parts.every((part, i) => part === previous.parts[i]))
    return { feed: previous.feed };
  const all = mergeFeeds(feeds);
  const next = parts.flatMap((part) => part.next ?? []).join(' ');
  if (next) all.next = next;
  const feed = new InMemoryFeed(all);
  merged.clear();
  merged.set(key, { parts, feed });
  return { feed };
}
