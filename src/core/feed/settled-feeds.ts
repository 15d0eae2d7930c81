import type { Feed } from '../post.js';
import { assertHasPosts } from './feed-error.js';
import type { NamedFeed } from './merge-feeds.js';

/**
 * Reads several feeds at the same time. A feed that fails costs only its own posts.
 *
 * @param tell Called with the name and the error of each feed that fails, unless all do.
 * @throws The error of the first feed, if all feeds fail.
 */
export async function settledFeeds<Name extends string>(
  names: readonly Name[],
  read: (name: Name) => Promise<Feed>,
  tell: (name: Name, error: Error) => void,
): Promise<NamedFeed[]> {
  const outcomes = await Promise.allSettled(
    names.map(async (name): Promise<NamedFeed> => {
      const feed = await read(name);
      assertHasPosts(feed);
      return [name, feed];
    }),
  );
  const feeds = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  outcomes.forEach((outcome, i) => {
    if (outcome.status === 'fulfilled') return;
    if (!feeds.length) throw outcome.reason;
    tell(names[i] as Name, outcome.reason);
  });
  return feeds;
}
