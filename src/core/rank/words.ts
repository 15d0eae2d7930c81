/** Scripts written without spaces: their words are found by a segmenter, or by pairs of characters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const RUNS = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Most texts of most feeds have no other letters, and these are found several times faster. */
const PLAIN_TEXT = /^[\0-\x7F‘-‟–—…]*$/;
const PLAIN_WORD = /[a-z0-9]+/gi;

/** What a sentence ends with, or a title within it begins after. */
const ENDS = '.!?:';

/**
 * Told of each word of a text, in its order.
 *
 * @param term Lower-case, compatibility forms folded (NFKC).
 * @param capital Whether it is written with a capital, where it stands within a sentence; at the start of one, where
 *   that would say nothing, undefined.
 */
export type WordVisitor = (term: string, capital: boolean | undefined) => void;

/**
 * Goes through the words of a text, by Unicode's letters and numbers.
 *
 * @param language BCP 47; only a hint for word boundaries. English plurals are folded where it is English.
 */
export function eachWord(text: string, language: string, visit: WordVisitor): void {
  const isPlain = PLAIN_TEXT.test(text);
  const source = isPlain ? text : text.normalize('NFKC');
  const isEnglish = language.startsWith('en');
  const pattern = isPlain ? PLAIN_WORD : WORD;
  for (const match of source.matchAll(pattern)) {
    const [written] = match;
    if (!isPlain && UNSPACED.test(written)) {
      for (const term of segments(written.toLowerCase(), language)) visit(term, undefined);
      continue;
    }
    const before = source[match.index - 1];
    if (isEnding(written, before)) continue;
    const isWithin = before === ' ' && !ENDS.includes(source[match.index - 2] ?? '.');
    const lower = written.toLowerCase();
    visit(isEnglish ? singular(lower) : lower, isWithin ? lower !== written : undefined);
  }
}

/** The "s" of "Ada's", the "t" of "don't": no words of their own. */
function isEnding(written: string, before: string | undefined): boolean {
  return written.length < 3 && (before === "'" || before === '’');
}

/** An English plural counts as its singular: "buses", "stories" and "posts" meet "bus", "story" and "post". */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

/** A word may go over from one kind of script into the other, as "東京2025" does. */
function segments(word: string, language: string): string[] {
  return (word.match(RUNS) ?? []).flatMap((run) => (UNSPACED.test(run) ? segment(run, language) : [run]));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Segmenters take more than their time for a run that never ends; no sentence is longer, in characters. */
const LONGEST_RUN = 500;

function segment(run: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return pairs(run);
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(supported(language), { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const found: string[] = [];
  for (let at = 0; at < run.length; at += LONGEST_RUN) {
    // Not by `isWordLike`: Firefox denies it to some words of Japanese.
    for (const { segment } of segmenter.segment(run.slice(at, at + LONGEST_RUN))) {
      if (/[\p{L}\p{N}]/u.test(segment)) found.push(segment);
    }
  }
  return found;
}

function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
