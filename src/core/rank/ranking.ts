import type { Article, Post } from '../post.js';
import { sameAddress } from '../text/urls.js';
import { nearness } from './nearness.js';
import { type Field, queryOf, type Term, WEIGHTS, WHOLE_TAG } from './query.js';
import { type Scan, scanner } from './scan.js';
import { weigh } from './weigh.js';

/** What an article has in common with each post of a feed. */
export interface Ranking {
  /** By the post's place in the feed, from 0 (nothing in common, or the article itself) to 1. */
  scores: Float64Array;
  /** The article's own post, where the feed has it. */
  own: Post | undefined;
  /** The terms and tags that did it, strongest first. */
  reasons(index: number): string[];
}

/** BM25's: how soon more of the same word stops to count, and how much longer titles, summaries, bodies need more of it. */
const SATURATION = 4;
const LENGTH = [1, 0.75, 0.75];

/** A post that says so many of the article's strongest terms is as related as can be. */
const STRONGEST = 10;

/** A post that shares less than so much of what the best one shares is not asked for its date: it gains nothing by it. */
const FAR = 0.1;

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
  const isArticle = sameAddress(article.url);
  const own = new Set<Post>();
  yield* each(posts, (post) => {
    if (isArticle(post.url)) own.add(post);
  });
  const [twin] = own;
  const query = queryOf(article, twin);
  const scan = scanner(query);
  let read = 0;
  for (const post of posts) {
    read += scan.add(post, own.has(post));
    if (read < STRETCH) continue;
    read = 0;
    yield;
  }
  for (const term of query.terms) term.weight = weigh(term, posts.length - own.size);
  const scoreOf = scorer(scan);
  const scores = new Float64Array(posts.length);
  let best = 0;
  yield* each(posts, (_, i) => {
    scores[i] = scoreOf(i);
    best = Math.max(best, scores[i] as number);
  });
  const strongest = [...query.terms].map(({ weight }) => weight).sort((a, b) => b - a);
  const most = strongest.slice(0, STRONGEST).reduce((sum, weight) => sum + weight, 0);
  const near = nearness(article.published ?? twin?.published, posts);
  yield* each(posts, (post, i) => {
    const score = scores[i] as number;
    const factor = score < best * FAR ? FAR : near(post);
    if (score) scores[i] = Math.sqrt(Math.min(1, (score / most) * factor));
  });
  return { scores, own: twin, reasons: (index) => reasonsOf(scoreOf, index) };
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

type Scorer = (post: number, found?: [written: string, strength: number][]) => number;

/** Adds up what the terms of a post are worth. */
function scorer({ hits, fields, starts, lengths }: Scan): Scorer {
  const parts = LENGTH.length;
  const sums = LENGTH.map(() => 0);
  lengths.forEach((length, i) => {
    sums[i % parts] = (sums[i % parts] as number) + length;
  });
  const worth: number[] = [...WEIGHTS];
  return (post, found) => {
    const start = starts[post] as number;
    const end = starts[post + 1] ?? hits.length;
    for (let field = 0; field < parts && start < end; field++) {
      const ratio = ((lengths[post * parts + field] as number) * starts.length) / (sums[field] || 1);
      worth[field] = (WEIGHTS[field] as number) / (1 + (LENGTH[field] as number) * (ratio - 1));
    }
    for (let i = start; i < end; i++) {
      const term = hits[i] as Term;
      term.now = term.kind === 'tag' ? WHOLE_TAG : term.now + (worth[fields[i] as Field] as number);
    }
    let score = 0;
    for (let i = start; i < end; i++) {
      const term = hits[i] as Term;
      if (!term.now) continue;
      const strength = (term.weight * term.now) / (term.now + SATURATION);
      term.now = 0;
      score += strength;
      if (strength) found?.push([term.written, strength]);
    }
    return score;
  };
}

function reasonsOf(scoreOf: Scorer, post: number): string[] {
  const found: [written: string, strength: number][] = [];
  scoreOf(post, found);
  const written = found.sort(([, a], [, b]) => b - a).map(([written]) => written);
  return [...new Set(written)].slice(0, REASONS);
}
