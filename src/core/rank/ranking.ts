import type { Article, Post } from '../post.js';
import { finalScores, frequencies, saturated, weighAll } from './bm25f.js';
import { unspacedWords } from './cjk-segmentation.js';
import { descending } from './descending.js';
import { ownPosts } from './own-article.js';
import { queryOf } from './query.js';
import { scanner } from './scoring-pass.js';
import { Rhythm } from './temporal-proximity.js';

/** What an article has in common with the posts of a feed. */
export interface Ranking {
  /** The posts that have anything in common with it but the article itself, best first, equal ones in the feed's order. */
  bestFirst(): Iterable<Scored>;
  /** The article's own post, where the feed has it. */
  own: Post | undefined;
  /** The terms and tags that did it, strongest first. */
  reasons(place: number): string[];
}

/** A post by its place in the feed, and its score, above 0 to 1. */
export type Scored = readonly [place: number, score: number];

/** Reasons that are worth reading. */
const REASONS = 5;

/** Words read before the caller may stop for a while. */
const STRETCH = 8_000;

/** Posts looked at otherwise before that. */
const PAUSE = 4_000;

/**
 * Ranks a feed's posts for an article by BM25F (Robertson & Zaragoza 2009) over titles, summaries, bodies and tags, in
 * which names count more, and a little more for posts of the same time.
 *
 * Yields after each stretch of the feed that takes some milliseconds at most, so that the caller can let the page breathe.
 */
export function* ranking(article: Article, posts: readonly Post[]): Generator<undefined, Ranking> {
  const own = new Set(ownPosts(article, posts));
  const [twin] = own;
  const query = queryOf(article, twin);
  const { terms, byHash, wanted } = query;
  const scan = scanner({ wanted, get: (hash) => byHash.get(hash), find: unspacedWords(query) });
  let read = 0;
  for (const post of posts) {
    read += scan.add(post, own.has(post));
    if (read < STRETCH) continue;
    read = 0;
    yield;
  }
  weighAll(terms, posts.length - own.size);
  const tellOf = frequencies(scan);
  const scores = new Float64Array(posts.length);
  let best = 0;
  yield* each(posts, (_, i) => {
    let score = 0;
    tellOf(i, ({ weight }, frequency) => {
      score += weight * saturated(frequency);
    });
    scores[i] = score;
    best = Math.max(best, score);
  });
  const final = finalScores(terms, best);
  const rhythm = new Rhythm(posts);
  const here = rhythm.momentOf(article.published ?? twin?.published);
  yield* each(posts, ({ published }, i) => {
    const score = scores[i] as number;
    if (score) scores[i] = final(score, () => rhythm.nearness(here, rhythm.momentOf(published)));
  });
  return { bestFirst: () => bestFirst(scores), own: twin, reasons: (place) => reasonsOf(tellOf, place) };
}

/** Stops now and then. */
function* each(
  posts: readonly Post[],
  visit: (post: Post, place: number) => void,
): Generator<undefined, void> {
  for (let i = 0; i < posts.length; i++) {
    visit(posts[i] as Post, i);
    if ((i + 1) % PAUSE === 0) yield;
  }
}

/** Scores have no finer differences than that. */
const FINE = 2 ** 31;

function* bestFirst(scores: Float64Array): Generator<Scored> {
  for (const place of descending(scores.map((score) => score * FINE))) {
    const score = scores[place] as number;
    if (!score) return;
    yield [place, score];
  }
}

function reasonsOf(tellOf: ReturnType<typeof frequencies>, post: number): string[] {
  const found: [written: string, strength: number][] = [];
  tellOf(post, ({ written, weight }, frequency) => {
    if (weight) found.push([written, weight * saturated(frequency)]);
  });
  const written = found.sort(([, a], [, b]) => b - a).map(([written]) => written);
  return [...new Set(written)].slice(0, REASONS);
}
