import { validLocale } from './dates.js';

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** A name in another script doesn't make a text of words into one without spaces. */
const MOSTLY_UNSPACED = 0.3;

/** How a feed shows that it cut a text itself. */
const CUT = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3,})[\s…]*$/;

/** No more of the end is looked at, in characters: enough for any feed, and too little to choke on. */
const LONGEST_CUT = 40;

/** So much of a text tells its script, in characters. */
const SAMPLE = 200;

/**
 * The first whole words of a text, and one ellipsis where something is missing: because it is cut here, or
 * because the feed had cut it. A shorter text comes back as it is.
 *
 * @param words How many. Languages without spaces are counted in words, too.
 * @param locale BCP 47, a hint for where words end; one that is none does no harm.
 */
export function excerpt(text: string, words: number, locale?: string): string {
  const whole = text.trim();
  const uncut = whole.slice(0, -LONGEST_CUT) + whole.slice(-LONGEST_CUT).replace(CUT, '');
  if (words < 1 || !uncut) return '';
  const unspaced = uncut.slice(0, SAMPLE).match(UNSPACED)?.length ?? 0;
  const isUnspaced = unspaced > Math.min(uncut.length, SAMPLE) * MOSTLY_UNSPACED;
  const start = isUnspaced ? firstSegments(uncut, words, locale) : firstWords(uncut, words);
  if (start.length === uncut.length && uncut.length === whole.length) return uncut;
  return `${start.replace(CUT, '')}…`;
}

function firstWords(text: string, words: number): string {
  const word = /\S+/g;
  for (let i = 0; i < words; i++) if (!word.exec(text)) return text;
  return text.slice(0, word.lastIndex);
}

/** Punctuation after the last word stays with it, as it does where words are set apart by spaces. */
function firstSegments(text: string, words: number, locale: string | undefined): string {
  if (!('Segmenter' in Intl)) return firstCharacters(text, words * 2);
  let left = words;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(validLocale(locale), {
    granularity: 'word',
  }).segment(text)) {
    if (!isWordLike && (left > 0 || !/^\s/.test(segment))) continue;
    if (left-- <= 0) return text.slice(0, index).trimEnd();
  }
  return text;
}

/** Where a browser knows no words: about two characters each, marks and joined emoji kept whole. */
function firstCharacters(text: string, characters: number): string {
  const character = /\P{M}\p{M}*(?:\u200D\P{M}\p{M}*)*/gu;
  for (let i = 0; i < characters; i++) if (!character.exec(text)) return text;
  return text.slice(0, character.lastIndex);
}
