import { FeedError } from '../core/feed/feed-error.js';
import { ownPosts } from '../core/rank/own-article.js';
import type { PageArticle } from '../page/article.js';
import { explained, type Named } from './read-source.js';

/** Warnings that were logged already, so that they don't repeat for every block and after every navigation. */
const told = new Set<string>();

/**
 * Loads the first feed in the page's head that has posts for the page. Skips feeds that fail or have no posts, with a
 * warning. If no feed has posts, returns one without.
 *
 * @param feeds Functions that load each feed, by the feed's name in messages.
 * @throws {FeedError} If all feeds fail, with the code of the first error. If the signal is aborted, its reason.
 */
export async function firstWithPosts(
  feeds: ReadonlyMap<string, () => Promise<Named>>,
  page: PageArticle,
  signal: AbortSignal,
): Promise<Named> {
  const failures = new Map<string, FeedError>();
  let spare: Named | undefined;
  for (const [name, read] of feeds) {
    try {
      const feed = await read();
      const lack = await lackOf(feed, page);
      if (!lack) return chosen(feed, failures);
      failures.set(name, explained(new FeedError('not-a-feed', lack), name));
      if (!spare?.feed.length) spare = feed;
    } catch (error) {
      signal.throwIfAborted();
      failures.set(name, error as FeedError);
    }
  }
  if (spare) return chosen(spare, failures);
  const [cause] = failures.values();
  const advice = "The page's head links to no other feed. Fix one of them, or set src.";
  throw new FeedError(cause?.code ?? 'no-source', `${listed(failures)} ${advice}`, { cause });
}

/** The reason to try another feed, if there is one. */
async function lackOf({ feed, stale }: Named, page: PageArticle): Promise<string | undefined> {
  if (stale) return stale.message;
  if (!feed.length) return 'The feed has no posts.';
  if (feed.length > 1) return undefined;
  const { posts, title = '' } = await feed.whole();
  const own = { ...page, siteNames: [...page.siteNames, title] };
  return ownPosts(page.article, posts, own).length
    ? 'The feed contains only the current article.'
    : undefined;
}

function chosen(feed: Named, failures: Map<string, FeedError>): Named {
  failures.delete(feed.source);
  const message = `<related-posts>: ${listed(failures)} Using ${feed.source} from the page's head instead.`;
  if (failures.size && !told.has(message)) console.warn(message);
  told.add(message);
  return feed;
}

function listed(failures: ReadonlyMap<string, FeedError>): string {
  return [...failures.values()].map(({ message }) => message).join(' ');
}
