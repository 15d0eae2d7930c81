import { saturated } from '../core/rank/bm25f.js';
import type { Term } from '../core/rank/query.js';
import type { ArchiveIndex } from './index-builder.js';
import type { Postings } from './postings.js';

/** What may be left out at first, as a share of the best score. */
const REST = 0.01;

/** A term of the article with what it weighs. */
interface Weighted {
  weight: number;
  found: Postings;
  /** The most that it can add to a score. */
  most: number;
}

/**
 * What an article's terms add up to in each post: at first without the many posts of its common words, which can't add
 * much; a post's whole score when it is asked for (MaxScore; Turtle & Flood 1995).
 */
export class Scores {
  /** By place; the article's own posts have -1. */
  readonly partial: Float64Array;
  /** Room for whoever asks what becomes of them. */
  readonly atMost: Float64Array;
  readonly #index: ArchiveIndex;
  /** For each term of the index that was left out, its place in `#left`, from 1. */
  readonly #places: Uint16Array;
  #left: Weighted[] = [];
  /** No post has more than its partial score and this. */
  rest = 0;

  constructor(index: ArchiveIndex) {
    this.#index = index;
    this.partial = new Float64Array(index.ends.length);
    this.atMost = new Float64Array(index.ends.length);
    this.#places = new Uint16Array(index.greatest.length);
  }

  /** Adds up for the next article. */
  begin(terms: readonly Term[], postings: readonly Postings[], own: readonly number[]): void {
    for (const { found } of this.#left) this.#places[found.term as number] = 0;
    const weighted = terms.map(({ weight }, i) => weightedTerm(weight, postings[i] as Postings));
    // What is looked up by post has to be one term of the index.
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

  /** Of a post, all of it. */
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

  /** The most that any post has. */
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
 * The innermost of all: a million times for an article of a large archive.
 *
 * @returns The greatest score that it made.
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
