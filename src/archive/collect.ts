import type { Post } from '../core/post.js';
import type { Term } from '../core/rank/query.js';
import { Scan, type Tag } from '../core/rank/scan.js';
import { isSpelled, segment } from '../core/rank/segment.js';
import { Growing } from './growing.js';
import { type Runs, RunsCollector } from './runs.js';

/** An inverted index: for each word and tag of an archive, the posts that have it, and how often, weighted by where. */
export interface ArchiveIndex {
  /** By post. */
  lengths: Float64Array;
  /** The other way round: where a post's terms end, the terms, and how often it has each. */
  ends: Uint32Array;
  terms: Uint32Array;
  counts: Float64Array;
  /** Where a term's postings begin; the last one is where they end. */
  starts: Uint32Array;
  posts: Uint32Array;
  frequencies: Float64Array;
  /** By term: the greatest of its frequencies; and see `Term`. */
  greatest: Float64Array;
  inContext: Uint32Array;
  capitalized: Uint32Array;
  /** Words as `hashOf` gives them, ascending, and the term of each. */
  hashes: Int32Array;
  words: Uint32Array;
  /** The terms of tags, with `#` before them, and of words in scripts that spell without spaces. */
  names: Map<string, number>;
  /** The posts with a tag, as they write it. */
  tagged: Map<string, number[]>;
  /** Text in scripts whose words can't be told apart before the article is known. */
  runs: Runs;
}

/** Reads all posts once, each as `Scan` reads it for one article. */
export function collect(posts: readonly Post[], language: string): ArchiveIndex {
  const collector = new Collector(language);
  for (const post of posts) collector.add(post);
  return collector.finish();
}

/** A scan for which every word is a term. */
class Collector extends Scan {
  readonly #words = new Map<number, number>();
  readonly #names = new Map<string, number>();
  readonly #tagged = new Map<string, number[]>();
  readonly #runs = new RunsCollector();
  readonly #language: string;
  readonly #terms = new Growing(Uint32Array);
  readonly #frequencies = new Growing(Float64Array);
  readonly #ends = new Growing(Uint32Array);
  #tag: string | undefined;

  constructor(language: string) {
    super(new Map(), language);
    this.#language = language;
  }

  override add(post: Post): number {
    const place = this.lengths.length;
    for (const tag of [...post.tags, ...(post.category ? [post.category] : [])]) {
      const tagged = this.#tagged.get(tag) ?? [];
      // Twice, where a post says it twice.
      tagged.push(place);
      this.#tagged.set(tag, tagged);
    }
    const read = super.add(post);
    const { hits } = this;
    for (const term of hits.term) this.#terms.push(term);
    for (const frequency of hits.frequency) this.#frequencies.push(frequency);
    this.#ends.push(this.#terms.length);
    for (const list of Object.values(hits)) list.length = 0;
    return read;
  }

  protected override termOfWord(hash: number): number {
    return this.#placeOf(this.#words, hash);
  }

  protected override termOfTag(key: string): number {
    return this.#placeOf(this.#names, key);
  }

  protected override termsOfRun(text: string, start: number, end: number): number[] {
    const run = text.slice(start, end);
    if (isSpelled(run.charCodeAt(0)))
      return segment(run, this.#language).map((word) => this.#placeOf(this.#names, word));
    this.#runs.add(run, this.#tag ?? this.lengths.length, this.weight);
    return [];
  }

  protected override tagOf(tag: string): Tag {
    this.#tag = tag;
    const known = super.tagOf(tag);
    this.#tag = undefined;
    return known;
  }

  #placeOf<Key>(places: Map<Key, number>, key: Key): number {
    let place = places.get(key);
    if (place === undefined) {
      place = this.terms.length;
      places.set(key, place);
      this.terms.push(COUNTED());
    }
    return place;
  }

  /** From the terms of each post to the posts of each term, by counting. */
  finish(): ArchiveIndex {
    const terms = this.#terms.finish();
    const frequencies = this.#frequencies.finish();
    const starts = new Uint32Array(this.terms.length + 1);
    for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    const sorted = { posts: new Uint32Array(terms.length), frequencies: new Float64Array(terms.length) };
    const greatest = new Float64Array(this.terms.length);
    let post = 0;
    const ends = this.#ends.finish();
    for (let i = 0; i < terms.length; i++) {
      while (i >= (ends[post] as number)) post++;
      const term = terms[i] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      sorted.posts[at] = post;
      sorted.frequencies[at] = frequencies[i] as number;
      greatest[term] = Math.max(greatest[term] as number, frequencies[i] as number);
    }
    const hashes = Int32Array.from(this.#words.keys()).sort();
    return {
      ...sorted,
      starts,
      greatest,
      ends,
      terms,
      counts: frequencies,
      lengths: Float64Array.from(this.lengths),
      inContext: Uint32Array.from(this.terms, ({ inContext }) => inContext),
      capitalized: Uint32Array.from(this.terms, ({ capitalized }) => capitalized),
      hashes,
      words: Uint32Array.from(hashes, (hash) => this.#words.get(hash) as number),
      names: this.#names,
      tagged: this.#tagged,
      runs: this.#runs.finish(),
    };
  }
}

/** All that is asked of a term here. */
const COUNTED = () => ({ inContext: 0, capitalized: 0 }) as Term;
