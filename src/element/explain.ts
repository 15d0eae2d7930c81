import { report } from '../core/feed/report.js';
import type { Found } from './find-related.js';

/** Tells the page's owner in the console what was read, skipped and ranked, and why. */
export function explain({ source, feed, related, article, stale }: Found, locale: string | undefined): void {
  console.groupCollapsed(`<related-posts>: ${related.length} of ${feed.posts.length} posts from ${source}`);
  if (stale) console.info(`An older copy, because ${stale.message}.`);
  console.info(report(feed, locale).join('\n'));
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
