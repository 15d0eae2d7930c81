import { validLocale } from './dates.js';

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** How a feed shows that it cut a text itself. */
const CUT = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3,})[\s…]*$/;

/** No more of the end is looked at, in characters: enough for any feed, and too little to choke on. */
const LONGEST_CUT = 40;

/** In characters: no word is longer where there are no spaces to tell, and no more is split into words. */
const LONGEST_WORD = 100;
const LONGEST_RUN = 5000;

/** In characters: longer than any word or address that a reader would want to see whole. */
const LONGEST_SPACED = 200;

/**
 * The first whole words of a text, and one ellipsis where something is missing: because it is cut here, or
 * because the feed had cut it. A shorter text comes back as it is.
 *
 * @param words How many. Languages without spaces are counted in words, too.
 * @param locale BCP 47, a hint for where words end; one that is none does no harm.
 */
export function excerpt(text: string, words: number, locale?: string): string {
  const whole = text.trim();
  const uncut = withoutCut(whole);
  if (!(words >= 1) || !uncut) return '';
  const start = withoutCut(wholeTo(uncut, endOfWords(uncut, words, locale)));
  return start.length < whole.length ? `${start}…` : whole;
}

/**
 * A text of one line, cut where it is longer than anybody writes one: between words where there are some.
 *
 * @param most In characters.
 */
export function line(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = wholeTo(text, most);
  return `${withoutCut(start.replace(/\s\S{0,50}$/, ''))}…`;
}

/** The beginning of a text, no character cut in two. */
function wholeTo(text: string, end: number): string {
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}

/** Words as `excerpt` counts them, nearly: two characters are a word where there are no spaces. */
export function countWords(text: string): number {
  return text.split(' ').length + (text.match(UNSPACED)?.length ?? 0) / 2 - (text ? 0 : 1);
}

function withoutCut(text: string): string {
  return text.slice(0, -LONGEST_CUT) + text.slice(-LONGEST_CUT).replace(CUT, '');
}

function endOfWords(text: string, words: number, locale: string | undefined): number {
  let left = Math.floor(words);
  let end = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (left < 1) return end;
    end = index + run.length;
    if (run.search(UNSPACED) < 0) {
      left--;
      if (run.length > LONGEST_SPACED) return index + LONGEST_SPACED;
      continue;
    }
    const start = run.slice(0, Math.min(left * LONGEST_WORD, LONGEST_RUN));
    for (const part of split(start, locale)) {
      // Punctuation stays with the word before it, but for what opens the next.
      if (left-- < 1) return index + run.slice(0, part).replace(/[\p{Ps}\p{Pi}]+$/u, '').length;
    }
    if (start !== run) return index + start.length;
  }
  return end;
}

/** Where the words of a run of characters begin. */
function* split(run: string, locale: string | undefined): Generator<number> {
  if (Intl.Segmenter) {
    const segmenter = new Intl.Segmenter(validLocale(locale), { granularity: 'word' });
    // Firefox calls some words of Japanese not `isWordLike`.
    for (const { index, segment } of segmenter.segment(run)) if (/[\p{L}\p{N}]/u.test(segment)) yield index;
  } else for (const { index } of run.matchAll(TWO_CHARACTERS)) yield index;
}

/** Where a browser knows no words: about two characters each, marks, joined emoji and flags kept whole. */
const TWO_CHARACTERS =
  /(?:(?:\p{RI}{2}|\P{M})[\p{M}\p{EMod}\u0E33\u0EB3]*(?:\u200D\P{M}[\p{M}\p{EMod}]*)*){1,2}/gu;
