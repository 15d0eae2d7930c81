import { FeedError } from '../core/feed/feed-error.js';
import { findArticlePosts } from '../core/rank/current-article.js';
import type { PageArticle } from '../page/article.js';
import { type NamedFeed, withSource } from './feed-request.js';

/** Warnings that were logged already, so that they don't repeat for every block and after every navigation. */
const loggedWarnings = new Set<string>();

/**
 * Loads the first feed in the page's head that has posts for the page. Skips feeds that fail or have no posts, with a
 * warning. If no feed has posts, returns one without.
 *
 * @param feeds Functions that load each feed, by the feed's name in messages.
 * @throws {FeedError} If all feeds fail, with the code of the first error. If the signal is aborted, its reason.
 */
export async function firstWithPosts(
  feeds: ReadonlyMap<string, () => Promise<NamedFeed>>,
  page: PageArticle,
  signal: AbortSignal,
): Promise<NamedFeed> {
  const failures = new Map<string, FeedError>();
  let firstEmptyFeed: NamedFeed | undefined;
  for (const [name, read] of feeds) {
    try {
      const feed = await read();
      const reason = await rejectionReason(feed, page);
      if (!reason) return useFeed(feed, failures);
      failures.set(name, withSource(new FeedError('not-a-feed', reason), name));
      if (!firstEmptyFeed?.feed.length) firstEmptyFeed = feed;
    } catch (error) {
      signal.throwIfAborted();
      failures.set(name, error as FeedError);
    }
  }
  if (firstEmptyFeed) return useFeed(firstEmptyFeed, failures);
  const [cause] = failures.values();
  const advice = "The page's head links to no other feed. Fix one of them, or set src.";
  throw new FeedError(cause?.code ?? 'no-source', `${joinMessages(failures)} ${advice}`, { cause });
}

/** The reason to try another feed, if there is one. */
async function rejectionReason({ feed, stale }: NamedFeed, page: PageArticle): Promise<string | undefined> {
  if (stale) return stale.message;
  if (!feed.length) return 'The feed has no posts.';
  if (feed.length > 1) return undefined;
  const { posts, title = '' } = await feed.getFeed();
  const own = { ...page, siteNames: [...page.siteNames, title] };
  return findArticlePosts(page.article, posts, own).length
    ? 'The feed contains only the current article.'
    : undefined;
}

function useFeed(feed: NamedFeed, failures: Map<string, FeedError>): NamedFeed {
  failures.delete(feed.source);
  const message = `<related-posts>: ${joinMessages(failures)} Using ${feed.source} from the page's head instead.`;
  if (failures.size && !loggedWarnings.has(message)) console.warn(message);
  loggedWarnings.add(message);
  return feed;
}

function joinMessages(failures: ReadonlyMap<string, FeedError>): string {
  return [...failures.values()].map(({ message }) => message).join(' ');
}
