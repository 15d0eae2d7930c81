import { saturated } from '../core/rank/bm25f.js';

/** The posts that contain a term, in order, with weighted frequencies. */
export interface Postings {
  posts: Uint32Array;
  frequencies: Float64Array;
  /** The share of the term's weight for each posting. */
  shares: Float32Array;
  /** The maximum frequency. */
  maxFrequency: number;
  /** The term, if these are all of its postings. */
  term?: number;
}

export const NOTHING: Postings = {
  posts: new Uint32Array(),
  frequencies: new Float64Array(),
  shares: new Float32Array(),
  maxFrequency: 0,
};

/** Accumulates the frequencies of one term per post. */
export class Sum {
  readonly #frequencies: Float64Array;
  #posts: number[] = [];

  constructor(posts: number) {
    this.#frequencies = new Float64Array(posts);
  }

  add(post: number, frequency: number): void {
    const previous = this.#frequencies[post] as number;
    if (!previous) this.#posts.push(post);
    this.#frequencies[post] = previous + frequency;
  }

  /** The number of posts so far. */
  get length(): number {
    return this.#posts.length;
  }

  /** Returns the accumulated postings and resets the counters. */
  take(): Postings {
    const posts = Uint32Array.from(this.#posts).sort();
    const frequencies = new Float64Array(posts.length);
    posts.forEach((post, i) => {
      frequencies[i] = this.#frequencies[post] as number;
      this.#frequencies[post] = 0;
    });
    this.#posts = [];
    const maxFrequency = frequencies.reduce((a, b) => Math.max(a, b), 0);
    return { posts, frequencies, shares: Float32Array.from(frequencies, saturated), maxFrequency };
  }
}
