import type { Article, Post } from '../post.js';
import { finalScores, frequencies, saturated, weighAll } from './bm25f.js';
import { findArticlePosts } from './current-article.js';
import { descending } from './descending.js';
import { multilingual } from './multilingual.js';
import { queryOf } from './query.js';
import { scanner } from './scoring-pass.js';
import { dayOf, temporalProximity } from './temporal-proximity.js';

/** The ranking of a feed's posts for an article. */
export interface Ranking {
  /** Yields the related posts except the article itself, best first; equal scores keep the order of the feed. */
  bestFirst(): Iterable<Scored>;
  /** The article's post in the feed, if the feed contains it. */
  own: Post | undefined;
  /** The terms and tags that contributed most, strongest first. */
  reasons(place: number): string[];
}

/** A post by its index in the feed, with its score, greater than 0 and at most 1. */
export type Scored = readonly [place: number, score: number];

/** Maximum number of reasons. */
const REASONS = 5;

/** Number of words to read before yielding. */
const WORDS_PER_STEP = 8_000;

/** Number of posts to process before yielding in other steps. */
const POSTS_PER_STEP = 4_000;

/**
 * Ranks a feed's posts for an article by BM25F (Robertson & Zaragoza 2009) over titles, summaries, bodies and tags,
 * with a higher weight for names and a boost for posts of the same time.
 *
 * A generator that yields every few milliseconds, so that the caller can yield to the main thread.
 */
export function* ranking(article: Article, posts: readonly Post[]): Generator<undefined, Ranking> {
  const own = new Set(findArticlePosts(article, posts));
  const [ownPost] = own;
  const query = queryOf(article, ownPost);
  const { terms, byHash, bloomFilter } = query;
  const scan = scanner({
    bloomFilter,
    get: (hash) => byHash.get(hash),
    find: multilingual.unspacedWords?.(query) ?? (() => []),
  });
  let read = 0;
  for (const post of posts) {
    read += scan.add(post, own.has(post));
    if (read < WORDS_PER_STEP) continue;
    read = 0;
    yield;
  }
  weighAll(terms, posts.length - own.size);
  const visitTerms = frequencies(scan);
  const scores = new Float64Array(posts.length);
  let best = 0;
  yield* each(posts, (_, i) => {
    let score = 0;
    visitTerms(i, ({ weight }, frequency) => {
      score += weight * saturated(frequency);
    });
    scores[i] = score;
    best = Math.max(best, score);
  });
  const final = finalScores(terms, best);
  const day = dayOf(article.published ?? ownPost?.published);
  yield* each(posts, ({ published }, i) => {
    const score = scores[i] as number;
    if (score) scores[i] = final(score, () => temporalProximity(day, dayOf(published)));
  });
  return {
    bestFirst: () => bestFirst(scores),
    own: ownPost,
    reasons: (place) => reasonsOf(visitTerms, place),
  };
}

/** Iterates over the posts and yields regularly. */
function* each(
  posts: readonly Post[],
  visit: (post: Post, place: number) => void,
): Generator<undefined, void> {
  for (let i = 0; i < posts.length; i++) {
    visit(posts[i] as Post, i);
    if ((i + 1) % POSTS_PER_STEP === 0) yield;
  }
}

/** Resolution of scores. */
const SCORE_RESOLUTION = 2 ** 31;

function* bestFirst(scores: Float64Array): Generator<Scored> {
  for (const place of descending(scores.map((score) => score * SCORE_RESOLUTION))) {
    const score = scores[place] as number;
    if (!score) return;
    yield [place, score];
  }
}

function reasonsOf(visitTerms: ReturnType<typeof frequencies>, post: number): string[] {
  const found: [written: string, strength: number][] = [];
  visitTerms(post, ({ written, weight }, frequency) => {
    if (weight) found.push([written, weight * saturated(frequency)]);
  });
  const written = found.sort(([, a], [, b]) => b - a).map(([written]) => written);
  return [...new Set(written)].slice(0, REASONS);
}
