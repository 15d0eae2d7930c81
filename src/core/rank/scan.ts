import type { Post } from '../post.js';
import {
  BODY,
  type Field,
  hashOfRun,
  type Query,
  SUMMARY,
  TAG,
  type Term,
  TITLE,
  tagKey,
  tally,
} from './query.js';
import { isSpelled } from './segment.js';
import { eachWord, extended, hashOf, isCapitalized, isEnding, type WordVisitor } from './words.js';

/**
 * Reads posts for the terms of one article, each post once and without making a string of any other word: that is what
 * makes ranking cheap enough for the reader's browser.
 */
export class Scan implements WordVisitor {
  /** Where the article's terms were found: four times the term's place, and the field. */
  readonly hits: number[] = [];
  /** Where the hits of each post begin. */
  readonly starts: number[] = [];
  /** In words, of the title, the summary and the body of each post in turn. */
  readonly lengths: number[] = [];

  readonly #query: Query;
  /** The hits of a tag: sites have few tags, each on many posts. */
  readonly #tags = new Map<string, number[]>();
  #field: Field = TITLE;

  constructor(query: Query) {
    this.#query = query;
  }

  /**
   * @param isSkipped It keeps its place but is none to find.
   * @returns How many characters were read.
   */
  add(post: Post, isSkipped: boolean): number {
    const { title, summary, text = '' } = post;
    const { hits, lengths } = this;
    this.starts.push(hits.length);
    if (isSkipped) {
      lengths.push(0, 0, 0);
      return 0;
    }
    for (const tag of post.tags) this.#tag(tag);
    if (post.category) this.#tag(post.category);
    lengths.push(this.#read(title, TITLE), this.#read(summary, SUMMARY), this.#read(text, BODY));
    return title.length + summary.length + text.length;
  }

  word(text: string, start: number, end: number, hash: number): void {
    const term = this.#query.get(hash);
    if (!term || isEnding(text, start, end)) return;
    this.#hit(term);
    if (this.#field !== BODY) tally(term, isCapitalized(text, start));
  }

  /**
   * The longest of the article's words that begins at a character is the one that stands there. In scripts that spell
   * words by letters it may also be the beginning of another one: a stretch with something in it is taken apart as the
   * article was.
   */
  run(text: string, start: number, end: number): void {
    const { hits } = this;
    const { longest } = this.#query;
    const before = hits.length;
    for (let i = start; longest && i < end; ) {
      let hash = 0;
      let found: Term | undefined;
      let next = i + 1;
      for (let at = i; at < end && at < i + longest; ) {
        hash = extended(hash, text.charCodeAt(at++));
        const term = this.#query.get(hash);
        if (!term) continue;
        found = term;
        next = at;
      }
      this.#hit(found);
      i = next;
    }
    if (hits.length === before || !isSpelled(text.charCodeAt(start))) return;
    hits.length = before;
    for (const word of this.#query.segment(text.slice(start, end)))
      this.#hit(this.#query.get(hashOfRun(word)));
  }

  #hit(term: Term | undefined): void {
    if (!term) return;
    this.hits.push((term.place << 2) | this.#field);
    this.#count(term);
  }

  #count(term: Term): void {
    if (term.last === this.starts.length) return;
    term.last = this.starts.length;
    term.found++;
  }

  /** @returns Its length. */
  #read(text: string, field: Field): number {
    this.#field = field;
    return eachWord(text, this, this.#query.wanted);
  }

  #tag(tag: string): void {
    const { hits } = this;
    const known = this.#tags.get(tag);
    if (known) {
      for (const hit of known) {
        hits.push(hit);
        this.#count(this.#query.terms[hit >> 2] as Term);
      }
      return;
    }
    const before = hits.length;
    this.#read(tag, TAG);
    this.#hit(this.#query.get(hashOf(tagKey(tag))));
    this.#tags.set(tag, hits.slice(before));
  }
}
