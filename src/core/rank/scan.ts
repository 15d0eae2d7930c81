import type { Post } from '../post.js';
import { HashTable } from './hash-table.js';
import { type Query, type Term, tagKey, tally, WEIGHT } from './query.js';
import { UnspacedWords } from './unspaced-words.js';
import { eachWord, isCapitalized, isEnding, type WordVisitor } from './words.js';

/** Where a term of the article was found: the post's and the term's place, and how often, weighted by where. */
export interface Hits {
  post: number[];
  term: number[];
  frequency: number[];
}

/** A tag as posts have it. */
export interface Tag {
  /** The article's terms among its words. */
  terms: readonly number[];
  /** In weighted words. */
  length: number;
  /** The article's tag that it is. */
  whole: number | undefined;
}

/**
 * Reads posts for the terms of one article, each post once and without making a string of any other word: that is what
 * makes ranking cheap enough for the reader's browser.
 */
export class Scan implements WordVisitor {
  readonly hits: Hits = { post: [], term: [], frequency: [] };
  /** Where the hits of each post begin. */
  readonly starts: number[] = [];
  /** In words, weighted as they are. */
  readonly lengths: number[] = [];
  /** How many were read. */
  total = 0;
  readonly terms: Term[];
  /** Of what is being read. */
  protected weight = 0;

  readonly #words: HashTable;
  readonly #unspaced = new UnspacedWords();
  readonly #language: string;
  readonly #tags = new Map<string, number>();
  /** Sites have few tags, each on many posts. */
  readonly #knownTags = new Map<string, Tag>();
  readonly #frequencies: number[];
  readonly #found: number[] = [];
  #length = 0;

  /** @param language The article's, BCP 47. */
  constructor(query: Query, language: string) {
    this.#language = language;
    this.terms = [...new Set(query.values())];
    this.#frequencies = this.terms.map(() => 0);
    const placeOf = new Map(this.terms.map((term, i) => [term, i]));
    const hashes: [hash: number, term: number][] = [];
    for (const [form, term] of query) {
      const place = placeOf.get(term) as number;
      if (term.kind === 'tag') this.#tags.set(form, place);
      else if (term.kind === 'unspaced') this.#unspaced.add(form, place);
    }
    this.terms.forEach((term, place) => {
      for (const hash of term.hashes) hashes.push([hash, place]);
    });
    this.#words = new HashTable(hashes);
  }

  /** @returns How many characters were read. */
  add(post: Post): number {
    const tags = post.tags.map((tag) => this.tagOf(tag));
    if (post.category) tags.push(this.tagOf(post.category));
    this.#length = 0;
    for (const tag of tags) this.#addTag(tag);
    this.#read(post.title, WEIGHT.title);
    this.#read(post.summary, WEIGHT.summary);
    if (post.text) this.#read(post.text, WEIGHT.body);
    this.total++;
    this.#endPost();
    return post.title.length + post.summary.length + (post.text?.length ?? 0);
  }

  /** A post that keeps its place but is none to find. */
  skip(): number {
    this.#length = 0;
    this.#endPost();
    return 0;
  }

  #endPost(): void {
    const { hits, starts, lengths } = this;
    starts.push(hits.post.length);
    for (const term of this.#found) {
      hits.post.push(lengths.length);
      hits.term.push(term);
      hits.frequency.push(this.#frequencies[term] as number);
    }
    this.#forget();
    lengths.push(this.#length);
  }

  word(text: string, start: number, end: number, hash: number): void {
    this.#length += this.weight;
    const found = this.termOfWord(hash);
    if (found < 0) return;
    if (isEnding(text, start, end)) return;
    this.#hit(found, this.weight);
    if (this.weight !== WEIGHT.body) tally(this.terms[found] as Term, isCapitalized(text, start));
  }

  run(text: string, start: number, end: number): void {
    this.#length += (this.weight * (end - start)) / 2;
    for (const term of this.termsOfRun(text, start, end)) this.#hit(term, this.weight);
  }

  /** The place of the term that a word is, or -1. */
  protected termOfWord(hash: number): number {
    return this.#words.get(hash);
  }

  protected termOfTag(key: string): number | undefined {
    return this.#tags.get(key);
  }

  /** The places of the terms in a stretch of text without spaces. */
  protected termsOfRun(text: string, start: number, end: number): number[] {
    return this.#unspaced.in(text, start, end, this.#language);
  }

  #read(text: string, weight: number): void {
    this.weight = weight;
    eachWord(text, this);
  }

  #addTag({ terms, length, whole }: Tag): void {
    this.#length += length;
    for (const term of terms) this.#hit(term, WEIGHT.tagWords);
    if (whole !== undefined && !this.#frequencies[whole]) this.#hit(whole, WEIGHT.tag);
  }

  /** Read once, and not while a post is being read: what it holds is found where a post's words are. */
  protected tagOf(tag: string): Tag {
    let known = this.#knownTags.get(tag);
    if (!known) {
      this.#length = 0;
      this.#read(tag, WEIGHT.tagWords);
      known = { terms: [...this.#found], length: this.#length, whole: this.termOfTag(tagKey(tag)) };
      this.#knownTags.set(tag, known);
      this.#forget();
    }
    return known;
  }

  #forget(): void {
    for (const term of this.#found) this.#frequencies[term] = 0;
    this.#found.length = 0;
  }

  #hit(term: number, weight: number): void {
    const before = this.#frequencies[term] ?? 0;
    if (!before) this.#found.push(term);
    this.#frequencies[term] = before + weight;
  }
}
