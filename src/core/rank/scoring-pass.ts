import type { Post } from '../post.js';
import { BODY, type Field, SUMMARY, TAG, TITLE, tagKey, tagsOf, tally } from './query.js';
import type { Term } from './query-types.js';
import { eachWord, hashOf, isEnding, type WordVisitor } from './tokenizer.js';

/** The terms to look for in posts. */
export interface Vocabulary {
  /** Bloom filter: whether any hash has these low bits. Avoids most failed lookups. */
  bloomFilter: Uint8Array;
  get(hash: number, kind?: 'tag'): Term | undefined;
  /** Finds terms in text without spaces. */
  find(text: string, start: number, end: number, field: Field): Iterable<Term | undefined>;
}

/** The occurrences of an article's terms in posts. */
export interface Scan {
  /** The terms found, in order, and the field of each. */
  hits: Term[];
  fields: Field[];
  /** The index of each post's first hit. */
  starts: number[];
  /** Lengths of the title, the summary and the body of each post, in words. */
  lengths: number[];
  /**
   * Reads the next post. A skipped post keeps its index but has no hits.
   *
   * @returns The number of words read.
   */
  add(post: Post, isSkipped?: boolean): number;
}

/**
 * Reads posts for the terms of one article. Reads each post once and creates no strings for other words, which makes
 * ranking fast enough for browsers.
 */
export function scanner({ bloomFilter, get, find }: Vocabulary): Scan {
  const hits: Term[] = [];
  const fields: Field[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  /** The hits of each tag, cached because sites have few tags with many posts each. */
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

  /** @returns The length of the text, in words. */
  function read(text: string, at: Field, by = visitor): number {
    field = at;
    return eachWord(text, by, bloomFilter);
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

/** Counts words only. */
const NOBODY: WordVisitor = { word: () => undefined, run: () => undefined };
