import type { Article, Post } from '../post.js';
import { sameAddress } from '../text/urls.js';
import { descending } from './descending.js';
import { Rhythm } from './nearness.js';
import { queryOf, type Term } from './query.js';
import { Scan } from './scan.js';
import { weigh } from './weigh.js';

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

/** BM25's: how soon more of the same word stops to count, and how much longer texts are held to need more of it. */
const SATURATION = 3;
const LENGTH = 0.75;

/** A post that says so many of the article's strongest terms is as related as can be. */
const STRONGEST = 10;

/** A post that shares less than so much of what the best one shares is not asked for its date: it gains nothing by it. */
const FAR = 0.1;

/** Sums of what lies on a grid are the same in whatever order the terms come. */
const GRID = 2 ** 32;

/** Reasons that are worth reading. */
const REASONS = 5;

/** Characters read before the caller may stop for a while. */
const STRETCH = 50_000;

/**
 * Ranks a feed's posts for an article by BM25 (Robertson & Zaragoza 2009) over titles, summaries, bodies and tags, in
 * which names count more, and a little more for posts of the same time.
 *
 * Yields after each stretch of the feed that takes some milliseconds at most, so that the caller can let the page breathe.
 */
export function* ranking(article: Article, posts: readonly Post[]): Generator<undefined, Ranking> {
  const isArticle = sameAddress(article.url);
  const own = posts.find((post) => isArticle(post.url));
  const scan = new Scan(queryOf(article, own), article.language ?? own?.language ?? '');
  let read = 0;
  for (const post of posts) {
    const isOwn = post === own || (own !== undefined && isArticle(post.url));
    read += isOwn ? scan.skip() : scan.add(post);
    if (read < STRETCH) continue;
    read = 0;
    yield;
  }
  const { weights, scores } = scored(scan);
  yield;
  const best = scores.reduce((best, score) => Math.max(best, score), 0);
  const final = finalScores(weights, best);
  const rhythm = new Rhythm(posts);
  const here = rhythm.momentOf(article.published ?? own?.published);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score) scores[i] = final(score, () => rhythm.nearness(here, rhythm.momentOf(posts[i]?.published)));
  }
  const reasons = (place: number) => reasonsOf(scan.terms, weights, hitsOf(scan, place));
  return { bestFirst: () => bestFirst(scores), own, reasons };
}

function scored({ hits, terms, lengths, total }: Scan) {
  const found = new Uint32Array(terms.length);
  for (const term of hits.term) found[term] = (found[term] ?? 0) + 1;
  const weights = weigh(terms, found, total);
  const average = lengths.reduce((sum, length) => sum + length, 0) / total || 1;
  const scores = new Float64Array(lengths.length);
  hits.post.forEach((post, i) => {
    const frequency = hits.frequency[i] as number;
    const term = hits.term[i] as number;
    const pivot = pivotOf(terms[term] as Term, lengths[post] as number, average);
    scores[post] = (scores[post] as number) + gain(weights[term] as number, frequency, pivot);
  });
  return { weights, scores };
}

function* bestFirst(scores: Float64Array): Generator<Scored> {
  for (const place of descending(scores)) {
    const score = scores[place] as number;
    if (!score) return;
    yield [place, score];
  }
}

/** How much a post's length counts for a term: 1 in a post of average length. */
export function pivotOf({ kind }: Pick<Term, 'kind'>, length: number, average: number): number {
  return kind === 'tag' ? 1 : 1 - LENGTH + (LENGTH * length) / average;
}

/** What a term adds to a post's score. */
export function gain(weight: number, frequency: number, pivot: number): number {
  return Math.round((GRID * weight * frequency) / (frequency + SATURATION * pivot)) / GRID;
}

/**
 * From what a post's terms add up to, to its score: never more than `final(score, () => 1)`.
 *
 * @param best The most that any post has.
 */
export function finalScores(weights: Float64Array, best: number) {
  const strongest = weights.slice().sort().slice(-STRONGEST);
  const most = strongest.reduce((sum, weight) => sum + weight, 0);
  return (score: number, near: () => number): number =>
    Math.sqrt(Math.min(1, (score / most) * (score < best * FAR ? FAR : near())));
}

/** A term's place, and how often a post says it. */
type Hit = readonly [term: number, frequency: number];

function* hitsOf({ hits, starts }: Scan, post: number): Generator<Hit> {
  for (let i = starts[post] as number; hits.post[i] === post; i++) {
    yield [hits.term[i] as number, hits.frequency[i] as number];
  }
}

function reasonsOf(terms: readonly Term[], weights: Float64Array, hits: Iterable<Hit>): string[] {
  const found: [term: number, strength: number][] = [];
  for (const [term, frequency] of hits) {
    const strength = gain(weights[term] as number, frequency, 1);
    if (strength) found.push([term, strength]);
  }
  const strongestFirst = found.sort(([a, more], [b, less]) => less - more || a - b);
  return [...new Set(strongestFirst.map(([term]) => (terms[term] as Term).written))].slice(0, REASONS);
}
