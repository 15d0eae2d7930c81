import { hashOfRun, type Query, type Term } from './query.js';
import { extended } from './tokenizer.js';
import { isSpelled } from './word-segmenter.js';

/** No word is longer in scripts without spaces, in characters. */
export const LONGEST = 12;

/** How an article's words are found in a stretch of text without spaces. */
export function unspacedWords({ byHash, wanted, segment }: Query) {
  /** The longest of the article's words that begins at a character is the one that stands there. */
  function longest(text: string, start: number, end: number): Term[] {
    const found: Term[] = [];
    for (let i = start; i < end; ) {
      let hash = 0;
      let next = i + 1;
      let term: Term | undefined;
      for (let at = i; at < end && at < i + LONGEST; ) {
        hash = extended(hash, text.charCodeAt(at++));
        const longer = wanted[hash % wanted.length] && byHash.get(hash);
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
    // Where words are spelled by letters, one may be the beginning of another: such a stretch is taken apart, too.
    return Array.from(segment(text.slice(start, end)), (word) => byHash.get(hashOfRun(word)));
  };
}
