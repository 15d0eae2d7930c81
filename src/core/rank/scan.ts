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
  tagsOf,
  tally,
} from './query.js';
import { isSpelled } from './segment.js';
import { eachWord, extended, hashOf, isEnding, type WordVisitor } from './words.js';

/** No word is longer in scripts without spaces, in characters. */
const LONGEST = 12;

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
  add(post: Post, isSkipped: boolean): number;
}

/**
 * Reads posts for the terms of one article, each post once and without making a string of any other word: that is what
 * makes ranking cheap enough for the reader's browser.
 */
export function scanner({ get, wanted, segment }: Query): Scan {
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
      if (!segment) return;
      const found = longest(text, start, end);
      // Where words are spelled by letters, one may be the beginning of another: such a stretch is taken apart, too.
      const isApart = found.length && isSpelled(text.charCodeAt(start));
      if (isApart) for (const word of segment(text.slice(start, end))) hit(get(hashOfRun(word)));
      else found.forEach(hit);
    },
  };

  /** The longest of the article's words that begins at a character is the one that stands there. */
  function longest(text: string, start: number, end: number): Term[] {
    const found: Term[] = [];
    for (let i = start; i < end; ) {
      let hash = 0;
      let next = i + 1;
      let term: Term | undefined;
      for (let at = i; at < end && at < i + LONGEST; ) {
        hash = extended(hash, text.charCodeAt(at++));
        const longer = wanted[hash % wanted.length] && get(hash);
        if (!longer) continue;
        term = longer;
        next = at;
      }
      if (term) found.push(term);
      i = next;
    }
    return found;
  }

  /** @returns Its length. */
  function read(text: string, at: Field): number {
    field = at;
    return eachWord(text, visitor, wanted);
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
    hit(get(hashOf(tagKey(tag))));
    knownTags.set(tag, hits.slice(before));
  }

  function add(post: Post, isSkipped: boolean): number {
    const { title, summary, text = '' } = post;
    starts.push(hits.length);
    const own = isSkipped ? [0, 0, 0] : [read(title, TITLE), read(summary, SUMMARY), read(text, BODY)];
    lengths.push(...own);
    if (!isSkipped) tagsOf(post).forEach(readTag);
    return own.reduce((sum, length) => sum + length);
  }

  return { hits, fields, starts, lengths, add };
}
