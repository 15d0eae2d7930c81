import { hashOfRun } from './query.js';
import type { Query, Term } from './query-types.js';
import { extended } from './tokenizer.js';
import { isSpelled } from './word-segmenter.js';

/** Maximum length of words in scripts without spaces, in characters. */
export const LONGEST = 12;

/** Finds an article's words in text without spaces. */
export function unspacedWords({ byHash, bloomFilter, segment }: Query) {
  /** At each position, the longest matching word is used. */
  function longest(text: string, start: number, end: number): Term[] {
    const found: Term[] = [];
    for (let i = start; i < end; ) {
      let hash = 0;
      let next = i + 1;
      let term: Term | undefined;
      for (let at = i; at < end && at < i + LONGEST; ) {
        hash = extended(hash, text.charCodeAt(at++));
        const longer = bloomFilter[hash % bloomFilter.length] && byHash.get(hash);
        if (!longer) continue;
        term = longer;
        next = at;
      }
      if (term) found.push(term);
      i = next;
    }
    return found;
  }

  return (text: string, start: number, end: number): (Term | undefined)[] => {
    const found = segment ? longest(text, start, end) : [];
    if (!segment || !found.length || !isSpelled(text.charCodeAt(start))) return found;
    // In scripts that spell words with letters, one word may be the beginning of another, so segment the run, too.
    return [...segment(text.slice(start, end))].map((word) => byHash.get(hashOfRun(word)));
  };
}
