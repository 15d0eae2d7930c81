import type { Article, Post, Related } from '../post.js';
import { diversify } from './mmr-diversity.js';
import { copyOf } from './near-duplicates.js';
import { oncePerAddress } from './once-per-address.js';
import { type Ranking, ranking } from './ranking.js';

export interface RankOptions {
  /** How many at the most; all that have anything in common by default. */
  limit?: number;
}

/**
 * The posts that are related to the article, best first; posts that share nothing with it are left out, as are the
 * article itself, which the feed may hold under any of its addresses, and all but one of several posts that have the
 * same address or tell the same story in nearly the same words. With a `limit`, posts that say the same as others make way for ones that don't.
 *
 * BM25F over titles, summaries, bodies and tags (Robertson & Zaragoza 2009), in which names count more, and a little more
 * for posts of the same time. Pure and deterministic: equal scores keep the feed's order.
 *
 * @returns `score`: from 0 (nothing in common) to 1 (the post says the article's ten strongest terms over and over, and
 *   is of the same time); the square root of that share, so that the usual scores are 0.1 (hardly related) to 0.5
 *   (closely). It is a share of what the article says, not of what the feed holds, and a word counts as common or rare
 *   by the feed only as far as the feed is large enough to tell: so it means the same in a feed of 10 posts and of
 *   10,000. `reasons`: the terms and tags that did it, strongest first.
 */
export function rank(article: Article, posts: readonly Post[], options: RankOptions = {}): Related[] {
  const { limit } = options;
  const ranked = complete(ranking(article, posts));
  const isCopy = copyOf(article, ranked.own);
  const isFirst = oncePerAddress([article.url]);
  return diversify(
    bestFirst(posts, ranked, 0, (post) => isFirst(post) && !isCopy(post)),
    Number.isFinite(limit) ? (limit as number) : posts.length,
  );
}

/** The related posts among those that may be shown, best first. */
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

/** All of the ranking in one go. */
export function complete(steps: Generator<undefined, Ranking>): Ranking {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
