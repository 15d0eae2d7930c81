import type { Article, Post } from '../post.js';
import { sameAddress } from '../text/urls.js';
import { nearness } from './nearness.js';
import { queryOf, type Term } from './query.js';
import { Scan } from './scan.js';
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

/** BM25's: how soon more of the same word stops to count, and how much longer texts are held to need more of it. */
const SATURATION = 3;
const LENGTH = 0.75;

/** A post that says so many of the article's strongest terms is as related as can be. */
const STRONGEST = 10;

/** A post that shares less than so much of what the best one shares is not asked for its date: it gains nothing by it. */
const FAR = 0.1;

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
  const { weights, scores, strongest } = scored(scan);
  yield;
  const best = scores.reduce((best, score) => Math.max(best, score), 0);
  const near = nearness(article.published ?? own?.published, posts);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (!score) continue;
    const factor = score < best * FAR ? FAR : near(posts[i] as Post);
    scores[i] = Math.sqrt(Math.min(1, (score / strongest) * factor));
  }
  return { scores, own, reasons: (index) => reasonsOf(scan, weights, index) };
}

function scored({ hits, terms, lengths, total }: Scan) {
  const found = new Uint32Array(terms.length);
  for (const term of hits.term) found[term] = (found[term] ?? 0) + 1;
  const weights = weigh(terms, found, total);
  const average = lengths.reduce((sum, length) => sum + length, 0) / total || 1;
  const scores = new Float64Array(lengths.length);
  hits.post.forEach((post, i) => {
    const frequency = hits.frequency[i] as number;
    const isTag = terms[hits.term[i] as number]?.kind === 'tag';
    const pivot = isTag ? 1 : 1 - LENGTH + (LENGTH * (lengths[post] as number)) / average;
    const weight = weights[hits.term[i] as number] as number;
    scores[post] = (scores[post] as number) + (weight * frequency) / (frequency + SATURATION * pivot);
  });
  const strongest = weights.slice().sort().slice(-STRONGEST);
  return { weights, scores, strongest: strongest.reduce((sum, weight) => sum + weight, 0) };
}

function reasonsOf({ hits, starts, terms }: Scan, weights: Float64Array, post: number): string[] {
  const found: [written: string, strength: number][] = [];
  for (let i = starts[post] as number; hits.post[i] === post; i++) {
    const term = hits.term[i] as number;
    const frequency = hits.frequency[i] as number;
    const strength = ((weights[term] as number) * frequency) / (frequency + SATURATION);
    if (strength) found.push([(terms[term] as Term).written, strength]);
  }
  const strongestFirst = found.sort(([, a], [, b]) => b - a).map(([written]) => written);
  return [...new Set(strongestFirst)].slice(0, REASONS);
}
