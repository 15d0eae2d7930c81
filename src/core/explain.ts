import { report } from './feed/report.js';
import type { Article, Feed, Related } from './post.js';

/** The result of a search for related posts. */
interface Outcome {
  related: readonly Related[];
  source: string;
  article: Article;
  /** The error that made the block use an older copy of the feed. */
  stale?: Error | undefined;
}

/**
 * Logs to the console what was read, skipped and ranked, and why.
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
  if (stale) console.info(`This is an older copy of the feed. ${stale.message}`);
  console.info(report(feed, locale, format).join('\n'));
  console.info('Article:', article);
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
