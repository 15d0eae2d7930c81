import type { Feed } from '../post.js';
import { assertHasPosts } from './feed-error.js';
import type { NamedFeed } from './merge-feeds.js';

/**
 * Reads several feeds at the same time. If a feed fails, only its posts are missing.
 *
 * @param onError Called with the name and the error of each feed that fails, unless all do.
 * @throws The error of the first feed, if all feeds fail.
 */
export async function settledFeeds<Name extends string>(
  names: readonly Name[],
  read: (name: Name) => Promise<Feed>,
  onError: (name: Name, error: Error) => void,
): Promise<NamedFeed[]> {
  const results = await Promise.allSettled(
    names.map(async (name): Promise<NamedFeed> => {
      const feed = await read(name);
      assertHasPosts(feed);
      return [name, feed];
    }),
  );
  const feeds = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  results.forEach((result, i) => {
    if (result.status === 'fulfilled') return;
    if (!feeds.length) throw result.reason;
    onError(names[i] as Name, result.reason);
  });
  return feeds;
}
