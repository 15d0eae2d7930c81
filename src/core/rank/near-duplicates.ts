import type { Article, Post } from '../post.js';
import { eachWord } from './tokenizer.js';

/** The visible text of a post, as hashes of its words. */
export interface WordSets {
  title: ReadonlySet<number>;
  summary: ReadonlySet<number>;
  /** The numbers in the title, which distinguish parts of a series: "Part 2", "Opera 21", "March 2026". */
  numbers: string;
}

/** Minimum overlap of title and summary for near-duplicates. */
const SAME_TITLE = 0.6;
export const SAME_SUMMARY = 0.75;

/** Minimum overlap of titles if the summaries are identical and have at least this many words. */
export const REWORDED_TITLE = 0.4;
const WHOLE_SUMMARY = 15;

/** Maximum share of a summary that may differ from the article. */
const MAX_NEW_WORDS = 0.125;

/** Numbers in digits, Roman and Chinese numerals and English words, and the characters that distinguish C++ from C#. */
const NUMERALS =
  /\p{N}+|\b[IVX]+\b|[一二三四五六七八九十上中下]|[+#]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/gu;

const cache = new WeakMap<object, WordSets>();

export function wordSetsOf(post: Pick<Post, 'title' | 'summary'>): WordSets {
  const { title, summary } = post;
  const numbers = title.match(NUMERALS)?.join().toLowerCase() ?? '';
  const words = cache.get(post) ?? { title: wordsOf(title), summary: wordsOf(summary), numbers };
  cache.set(post, words);
  return words;
}

/** The Jaccard index of two sets of words, from 0 to 1. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

export function areNearDuplicates(a: WordSets, b: WordSets): boolean {
  if (a.numbers !== b.numbers) return false;
  const titles = overlap(a.title, b.title);
  if (titles < REWORDED_TITLE) return false;
  const summaries = overlap(a.summary, b.summary);
  if (summaries === 1 && a.summary.size >= WHOLE_SUMMARY) return true;
  return a.summary.size && b.summary.size ? titles >= SAME_TITLE && summaries >= SAME_SUMMARY : titles === 1;
}

/**
 * Creates a function that tests whether a post is a copy of the article, as in syndicated content: the same title,
 * and a summary that adds next to nothing.
 *
 * @param own The article in the feed, if the feed contains it.
 */
export function copyOf(article: Article, own: Post | undefined): (post: Post) => boolean {
  const here = wordSetsOf({ title: article.title || (own?.title ?? ''), summary: own?.summary ?? '' });
  const all = new Set([...here.title, ...here.summary, ...wordsOf(article.text ?? '')]);
  return (post) => {
    const there = wordSetsOf(post);
    if (here.numbers !== there.numbers) return false;
    if (areNearDuplicates(here, there)) return true;
    const { size } = there.summary;
    if (size < WHOLE_SUMMARY || overlap(here.title, there.title) < SAME_TITLE) return false;
    return [...there.summary].filter((word) => !all.has(word)).length <= size * MAX_NEW_WORDS;
  };
}

/** The hashes of a text's words; in scripts without spaces, of character pairs. */
function wordsOf(text: string): Set<number> {
  const words = new Set<number>();
  eachWord(text, {
    word: (_text, _start, _end, hash) => words.add(hash),
    run(text, start, end) {
      for (let i = start; i < end; i++) words.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
    },
  });
  return words;
}
