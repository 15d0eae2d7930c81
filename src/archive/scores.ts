import { saturated } from '../core/rank/bm25f.js';
import type { Term } from '../core/rank/query-types.js';
import type { ArchiveIndex } from './index-builder.js';
import type { Postings } from './postings.js';

/** The share of the best score that may be ignored in the first step. */
const IGNORED_SHARE = 0.01;

/** A term of the article with its weight. */
interface WeightedTerm {
  weight: number;
  postings: Postings;
  /** The maximum contribution to a score. */
  maxScore: number;
}

/**
 * Accumulates the scores of an article's terms. First ignores the long postings of common words, which contribute
 * little, and computes the complete score of a post on demand (MaxScore; Turtle & Flood 1995).
 */
export class Scores {
  /** Partial scores by index; the article itself has -1. */
  readonly partial: Float64Array;
  /** Scratch space for callers. */
  readonly upperBounds: Float64Array;
  readonly #index: ArchiveIndex;
  /** The index in `#ignored`, starting at 1, for each ignored term. */
  readonly #ignoredNumbers: Uint16Array;
  #ignored: WeightedTerm[] = [];
  /** Upper bound of the ignored part of any score. */
  ignoredBound = 0;

  constructor(index: ArchiveIndex) {
    this.#index = index;
    this.partial = new Float64Array(index.ends.length);
    this.upperBounds = new Float64Array(index.ends.length);
    this.#ignoredNumbers = new Uint16Array(index.maxFrequencies.length);
  }

  /** Accumulates the scores for an article. */
  begin(terms: readonly Term[], postings: readonly Postings[], own: readonly number[]): void {
    for (const { postings } of this.#ignored) this.#ignoredNumbers[postings.term as number] = 0;
    const weighted = terms.map(({ weight }, i) => weightedTerm(weight, postings[i] as Postings));
    // Only single terms of the index can be looked up by post.
    weighted.sort(
      (a, b) =>
        Number(a.postings.term !== undefined) - Number(b.postings.term !== undefined) ||
        b.maxScore - a.maxScore,
    );
    this.ignoredBound = weighted.reduce((sum, { maxScore }) => sum + maxScore, 0);
    this.partial.fill(0);
    let best = 0;
    let next = 0;
    for (; next < weighted.length; next++) {
      const { weight, postings, maxScore } = weighted[next] as WeightedTerm;
      if (postings.term !== undefined && this.ignoredBound <= best * IGNORED_SHARE) break;
      if (weight) best = Math.max(best, addUp(this.partial, postings, weight));
      this.ignoredBound -= maxScore;
    }
    this.#ignored = weighted.slice(next).filter(({ weight }) => weight);
    this.ignoredBound = this.#ignored.length ? Math.max(0, this.ignoredBound) : 0;
    this.#ignored.forEach(({ postings }, i) => {
      this.#ignoredNumbers[postings.term as number] = i + 1;
    });
    for (const post of own) this.partial[post] = -1;
  }

  /** The complete score of a post. */
  completeScore(post: number): number {
    const { ends, terms, termShares } = this.#index;
    let score = this.partial[post] as number;
    if (!this.#ignored.length) return score;
    for (let i = post ? (ends[post - 1] as number) : 0; i < (ends[post] as number); i++) {
      const ignored = this.#ignoredNumbers[terms[i] as number] as number;
      if (!ignored) continue;
      score += (this.#ignored[ignored - 1] as WeightedTerm).weight * (termShares[i] as number);
    }
    return score;
  }

  /** Upper bound of all scores. */
  best(): number {
    const { partial, ignoredBound } = this;
    let best = 0;
    for (let i = 0; i < partial.length; i++) best = Math.max(best, partial[i] as number);
    if (!ignoredBound) return best;
    for (let i = 0; i < partial.length; i++) {
      const score = partial[i] as number;
      if (score >= 0 && score + ignoredBound >= best) best = Math.max(best, this.completeScore(i));
    }
    return best;
  }
}

function weightedTerm(weight: number, postings: Postings): WeightedTerm {
  return { weight, postings, maxScore: weight * saturated(postings.maxFrequency) };
}

/**
 * The innermost loop, which runs a million times per article of a large archive.
 *
 * @returns The maximum score.
 */
function addUp(scores: Float64Array, { posts, shares }: Postings, weight: number): number {
  let best = 0;
  for (let i = 0; i < posts.length; i++) {
    const post = posts[i] as number;
    const score = (scores[post] as number) + weight * (shares[i] as number);
    scores[post] = score;
    if (score > best) best = score;
  }
  return best;
}
