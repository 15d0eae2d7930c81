import { formatName } from '../core/feed/format.js';
import { loadReaders } from '../source/load-readers.js';
import type { Found } from './find-related.js';

/** Tells the page's owner in the console what was read, skipped and ranked, and why. */
export async function explain(
  { source, feed, related, article, stale }: Found,
  locale: string | undefined,
): Promise<void> {
  const whole = await feed.whole();
  const lines = await loadReaders().then(
    ({ report }) => report(whole, locale, formatName(whole)),
    (error) => [`No more of it is said, because reader.js can't be loaded: ${error}.`],
  );
  console.groupCollapsed(`<related-posts>: ${related.length} of ${feed.length} posts from ${source}`);
  if (stale) console.info(`An older copy, because ${stale.message}.`);
  console.info(lines.join('\n'));
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
