import { FeedError } from '../core/feed/feed-error.js';
import { sameAddress } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { explained, type Named } from './read-source.js';

/** What was said is not said again by the next block, or on the next page of a router. */
const told = new Set<string>();

/**
 * Of the feeds that the page's head names, the first that has posts for the page. One that fails, or has none, is passed
 * over, and the console says so; where no other is better, one without posts is as good as can be.
 *
 * @param feeds By what each is called.
 * @throws {FeedError} Where all of them fail, with the code of the first; or the signal's reason.
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
  const advice =
    "The page's head names no other feed. Mend one of them, or set src to the address of a feed.";
  throw new FeedError(cause?.code ?? 'no-source', `${listed(failures)} ${advice}`, { cause });
}

/** Why another feed may be better. */
async function lackOf({ feed, stale }: Named, { addresses }: PageArticle): Promise<string | undefined> {
  if (stale) return stale.message;
  if (!feed.length) return 'it has none';
  const [post] = feed.length === 1 ? (await feed.whole()).posts : [];
  const isArticle = post && addresses.some((address) => sameAddress(address)(post.url));
  return isArticle ? 'it has only the current article' : undefined;
}

function chosen(feed: Named, failures: Map<string, FeedError>): Named {
  failures.delete(feed.source);
  const message = `<related-posts>: ${listed(failures)} They come from ${feed.source}, which the page's head names, too.`;
  if (failures.size && !told.has(message)) console.warn(message);
  told.add(message);
  return feed;
}

function listed(failures: ReadonlyMap<string, FeedError>): string {
  return [...failures.values()].map(({ message }) => message).join(' ');
}
