import { report } from './feed/report.js';
import type { Article, Feed, Related } from './post.js';

/** What came of a search for posts. */
interface Outcome {
  related: readonly Related[];
  source: string;
  article: Article;
  /** Why the feed is an old copy, where it is one. */
  stale?: Error | undefined;
}

/**
 * Tells the page's owner in the console what was read, skipped and ranked, and why.
 *
 * @param format The name of the feed's format.
 */
export function explain(
  { source, related, article, stale }: Outcome,
  feed: Feed,
  format: string,
  locale: string,
): void {
  console.groupCollapsed(`<related-posts>: ${related.length} of ${feed.posts.length} posts from ${source}`);
  if (stale) console.info(`An older copy, because ${stale.message}.`);
  console.info(report(feed, locale, format).join('\n'));
  console.info('The article:', article);
  console.table(
    related.map(({ post, score, reasons }) => ({
      score: Number(score.toFixed(3)),
      reasons: reasons.join(', '),
      title: post.title,
      published: post.published,
      url: post.url,
    })),
  );
  console.groupEnd();
}
