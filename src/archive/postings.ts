/** The posts that have something, and how often each, weighted by where. */
export interface Postings {
  posts: ArrayLike<number>;
  frequencies: ArrayLike<number>;
  length: number;
}

export const NOTHING: Postings = { posts: [], frequencies: [], length: 0 };

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
    const posts = this.#posts;
    const frequencies = posts.map((post) => this.#frequencies[post] as number);
    for (const post of posts) this.#frequencies[post] = 0;
    this.#posts = [];
    return { posts, frequencies, length: posts.length };
  }
}
