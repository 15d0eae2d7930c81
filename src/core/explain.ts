import { report } from './feed/report.js';
import type { Article, Feed, Related } from './post.js';
import { isAhead } from './rank/filters.js';
import type { SelectionOptions } from './rank/selection-options.js';

/** The result of a search for related posts. */
interface Outcome {
  related: readonly Related[];
  source: string;
  article: Article;
  order: SelectionOptions['order'];
  /** The error that made the block use an older copy of the feed. */
  stale?: Error | undefined;
}

/**
 * Logs to the console what was read, skipped and ranked, and why.
 *
 * @param format The name of the feed's format.
 */
export function explain(
  { source, related, article, order, stale }: Outcome,
  feed: Feed,
  format: string,
  locale: string,
): void {
  console.groupCollapsed(`<related-posts>: ${related.length} of ${feed.posts.length} posts from ${source}`);
  if (stale) console.info(`This is an older copy of the feed. ${stale.message}`);
  console.info(report(feed, locale, format).join('\n'));
  for (const post of order === 'feed' ? [] : feed.posts.filter((post) => isAhead(post, Date.now()))) {
    console.info(
      `Hidden because it is dated in the future (${post.published ?? post.updated}): ${post.title} ${post.url}`,
    );
  }
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
