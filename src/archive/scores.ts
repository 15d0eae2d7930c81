import { saturated } from '../core/rank/bm25f.js';
import type { Term } from '../core/rank/query-types.js';
import type { ArchiveIndex } from './index-builder.js';
import type { Postings } from './postings.js';

/** The share of the best score that may be ignored in the first step. */
const REST = 0.01;

/** A term of the article with its weight. */
interface Weighted {
  weight: number;
  found: Postings;
  /** The maximum contribution to a score. */
  most: number;
}

/**
 * Accumulates the scores of an article's terms. First ignores the long postings of common words, which contribute
 * little, and computes the complete score of a post on demand (MaxScore; Turtle & Flood 1995).
 */
export class Scores {
  /** Partial scores by index; the article itself has -1. */
  readonly partial: Float64Array;
  /** Scratch space for callers. */
  readonly atMost: Float64Array;
  readonly #index: ArchiveIndex;
  /** The index in `#left`, starting at 1, for each ignored term. */
  readonly #places: Uint16Array;
  #left: Weighted[] = [];
  /** Upper bound of the ignored part of any score. */
  rest = 0;

  constructor(index: ArchiveIndex) {
    this.#index = index;
    this.partial = new Float64Array(index.ends.length);
    this.atMost = new Float64Array(index.ends.length);
    this.#places = new Uint16Array(index.greatest.length);
  }

  /** Accumulates the scores for an article. */
  begin(terms: readonly Term[], postings: readonly Postings[], own: readonly number[]): void {
    for (const { found } of this.#left) this.#places[found.term as number] = 0;
    const weighted = terms.map(({ weight }, i) => weightedTerm(weight, postings[i] as Postings));
    // Only single terms of the index can be looked up by post.
    weighted.sort(
      (a, b) => Number(a.found.term !== undefined) - Number(b.found.term !== undefined) || b.most - a.most,
    );
    this.rest = weighted.reduce((sum, { most }) => sum + most, 0);
    this.partial.fill(0);
    let best = 0;
    let next = 0;
    for (; next < weighted.length; next++) {
      const { weight, found, most } = weighted[next] as Weighted;
      if (found.term !== undefined && this.rest <= best * REST) break;
      if (weight) best = Math.max(best, addUp(this.partial, found, weight));
      this.rest -= most;
    }
    this.#left = weighted.slice(next).filter(({ weight }) => weight);
    this.rest = this.#left.length ? Math.max(0, this.rest) : 0;
    this.#left.forEach(({ found }, i) => {
      this.#places[found.term as number] = i + 1;
    });
    for (const place of own) this.partial[place] = -1;
  }

  /** The complete score of a post. */
  whole(place: number): number {
    const { ends, terms, termShares } = this.#index;
    let score = this.partial[place] as number;
    if (!this.#left.length) return score;
    for (let i = place ? (ends[place - 1] as number) : 0; i < (ends[place] as number); i++) {
      const left = this.#places[terms[i] as number] as number;
      if (!left) continue;
      score += (this.#left[left - 1] as Weighted).weight * (termShares[i] as number);
    }
    return score;
  }

  /** Upper bound of all scores. */
  best(): number {
    const { partial, rest } = this;
    let best = 0;
    for (let i = 0; i < partial.length; i++) best = Math.max(best, partial[i] as number);
    if (!rest) return best;
    for (let i = 0; i < partial.length; i++) {
      const score = partial[i] as number;
      if (score >= 0 && score + rest >= best) best = Math.max(best, this.whole(i));
    }
    return best;
  }
}

function weightedTerm(weight: number, found: Postings): Weighted {
  return { weight, found, most: weight * saturated(found.greatest) };
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
