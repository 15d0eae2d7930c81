import { saturated } from '../core/rank/bm25f.js';

/** The posts that have something, in their order, and how often each, weighted by where. */
export interface Postings {
  posts: Uint32Array;
  frequencies: Float64Array;
  /** What share of a term's weight each of these is worth. */
  shares: Float32Array;
  /** The greatest of the frequencies. */
  greatest: number;
  /** The term of the index that this is all of. */
  term?: number;
}

export const NOTHING: Postings = {
  posts: new Uint32Array(),
  frequencies: new Float64Array(),
  shares: new Float32Array(),
  greatest: 0,
};

/** Adds up, for one term at a time, how often each post has it. */
export class Sum {
  readonly #frequencies: Float64Array;
  #posts: number[] = [];

  constructor(posts: number) {
    this.#frequencies = new Float64Array(posts);
  }

  add(post: number, frequency: number): void {
    const known = this.#frequencies[post] as number;
    if (!known) this.#posts.push(post);
    this.#frequencies[post] = known + frequency;
  }

  /** How many posts have it so far. */
  get length(): number {
    return this.#posts.length;
  }

  /** What was added up, from the first on; the next term begins at nothing. */
  take(): Postings {
    const posts = Uint32Array.from(this.#posts).sort();
    const frequencies = new Float64Array(posts.length);
    posts.forEach((post, i) => {
      frequencies[i] = this.#frequencies[post] as number;
      this.#frequencies[post] = 0;
    });
    this.#posts = [];
    const greatest = frequencies.reduce((a, b) => Math.max(a, b), 0);
    return { posts, frequencies, shares: Float32Array.from(frequencies, saturated), greatest };
  }
}
