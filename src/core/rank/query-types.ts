/** A word or tag of the article, to be found in posts. */
export interface Term {
  /** As written in the article, in lowercase. */
  written: string;
  kind: 'word' | 'unspaced' | 'tag';
  /** Weighted frequency in the article. */
  frequency: number;
  /** Positive for a name, based on the capitalization within sentences in the article and the posts. */
  capitals: number;
  /** The number of posts that contain it, and the last of these posts. */
  found: number;
  last: number;
  /** The weight of the term, which includes its rarity. */
  weight: number;
  /** Weighted frequency in the current post. */
  now: number;
}

/** The terms of an article. */
export interface Query {
  terms: Set<Term>;
  /** Terms by the hashes of all their forms and spellings. */
  byHash: ReadonlyMap<number, Term>;
  /** Bloom filter: whether any hash has these low bits. Avoids most failed lookups. */
  bloomFilter: Uint8Array;
  /** Splits text without spaces into words, if the article contains such text. */
  segment?: ((run: string) => Iterable<string>) | undefined;
}
