import type { Post } from '../post.js';
import { BODY, type Field, SUMMARY, TAG, type Term, TITLE, tagKey, tagsOf, tally } from './query.js';
import { eachWord, hashOf, isEnding, type WordVisitor } from './tokenizer.js';

/** The terms that posts are read for. */
export interface Vocabulary {
  /** Nearly all words of a feed would be looked up in vain: whether a hash that ends like this one is there. */
  wanted: Uint8Array;
  get(hash: number, kind?: 'tag'): Term | undefined;
  /** In a stretch of text without spaces. */
  find(text: string, start: number, end: number, field: Field): Iterable<Term | undefined>;
}

/** What posts have of an article. */
export interface Scan {
  /** Where its terms were found, one after the other, and the field of each. */
  hits: Term[];
  fields: Field[];
  /** Where the hits of each post begin. */
  starts: number[];
  /** In words, of the title, the summary and the body of each post in turn. */
  lengths: number[];
  /**
   * Reads the next post. One that is skipped keeps its place but is none to find.
   *
   * @returns How many words were read.
   */
  add(post: Post, isSkipped?: boolean): number;
}

/**
 * Reads posts for the terms of one article, each post once and without making a string of any other word: that is what
 * makes ranking cheap enough for the reader's browser.
 */
export function scanner({ wanted, get, find }: Vocabulary): Scan {
  const hits: Term[] = [];
  const fields: Field[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  /** The hits of a tag: sites have few tags, each on many posts. */
  const knownTags = new Map<string, Term[]>();
  let field: Field = TITLE;

  function hit(term: Term | undefined): void {
    if (!term) return;
    hits.push(term);
    fields.push(field);
    if (term.last === starts.length) return;
    term.last = starts.length;
    term.found++;
  }

  const visitor: WordVisitor = {
    word(text, start, end, hash) {
      const term = get(hash);
      if (!term || isEnding(text, start, end)) return;
      hit(term);
      if (field !== BODY) tally(term, text, start);
    },
    run(text, start, end) {
      for (const term of find(text, start, end, field)) hit(term);
    },
  };

  /** @returns Its length. */
  function read(text: string, at: Field, by = visitor): number {
    field = at;
    return eachWord(text, by, wanted);
  }

  function readTag(tag: string): void {
    field = TAG;
    const known = knownTags.get(tag);
    if (known) {
      known.forEach(hit);
      return;
    }
    const before = hits.length;
    read(tag, TAG);
    hit(get(hashOf(tagKey(tag)), 'tag'));
    knownTags.set(tag, hits.slice(before));
  }

  function add(post: Post, isSkipped = false): number {
    const { title, summary, text = '' } = post;
    starts.push(hits.length);
    const by = isSkipped ? NOBODY : visitor;
    const own = [read(title, TITLE, by), read(summary, SUMMARY, by), read(text, BODY, by)];
    lengths.push(...own);
    if (!isSkipped) tagsOf(post).forEach(readTag);
    return own.reduce((sum, length) => sum + length);
  }

  return { hits, fields, starts, lengths, add };
}

/** Its length is known all the same. */
const NOBODY: WordVisitor = { word: () => undefined, run: () => undefined };
