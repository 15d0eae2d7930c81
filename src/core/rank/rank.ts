import type { Article, Post, Related } from '../post.js';
import { isAhead } from './filters.js';
import { diversify } from './mmr-diversity.js';
import { copyOf } from './near-duplicates.js';
import { oncePerUrl } from './once-per-url.js';
import { type Ranking, ranking } from './ranking.js';

export interface RankOptions {
  /** Maximum number of results. By default, all posts that have anything in common with the article. */
  limit?: number;
  /**
   * Current time in milliseconds since the Unix epoch. Posts dated more than a day later are left out. Default:
   * `Date.now()`.
   */
  now?: number;
}

/**
 * Ranks posts by their relevance to an article, best first. Leaves out posts that have nothing in common with it, the
 * article itself under any of its URLs, and all but one of several posts with the same URL or nearly the same text.
 * With a `limit`, posts that repeat others give way to more diverse ones.
 *
 * The ranking function is BM25F over titles, summaries, bodies and tags (Robertson & Zaragoza 2009), with a higher
 * weight for names and a boost for posts of the same time. Pure and deterministic: equal scores keep the order of the
 * feed.
 *
 * @returns The related posts. `score` ranges from 0 (nothing in common) to 1 (the post contains the article's ten
 *   strongest terms very often and is of the same time). It is the square root of that share, so that typical scores
 *   are 0.1 (hardly related) to 0.5 (closely related). Scores are relative to the article, not to the feed, and word
 *   frequencies are smoothed in small feeds, so scores mean the same in a feed of 10 posts and of 10,000. `reasons` are
 *   the terms and tags that contributed most, strongest first.
 */
export function rank(article: Article, posts: readonly Post[], options: RankOptions = {}): Related[] {
  const { limit, now = Date.now() } = options;
  const ranked = complete(ranking(article, posts));
  const isCopy = copyOf(article, ranked.own);
  const isFirst = oncePerUrl([article.url]);
  return diversify(
    bestFirst(posts, ranked, 0, (post) => isFirst(post) && !isCopy(post) && !isAhead(post, now)),
    Number.isFinite(limit) ? (limit as number) : posts.length,
  );
}

/** Yields the related posts that pass the filter, best first. */
export function* bestFirst(
  posts: readonly Post[],
  ranked: Ranking,
  threshold: number,
  isPossible: (post: Post) => boolean,
): Generator<Related> {
  for (const [place, score] of ranked.bestFirst()) {
    if (score < threshold) return;
    const post = posts[place] as Post;
    if (isPossible(post)) yield { post, score, reasons: ranked.reasons(place) };
  }
}

/** Runs the ranking to completion without pauses. */
export function complete(steps: Generator<undefined, Ranking>): Ranking {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
