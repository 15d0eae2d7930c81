import { validLocale } from './dates.js';

/** Scripts without spaces between words. */
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Ellipses of feeds that shorten text themselves. */
const TRAILING_ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3,})[\s…]*$/;

/** Punctuation that looks wrong before an ellipsis. */
const TRAILING_PUNCTUATION = /[\s,;:،؛、，；：–—-]+$/;

/** Length of the end to examine for an ellipsis, in characters. */
const MAX_ELLIPSIS_LENGTH = 40;

/** Maximum length of a word in scripts without spaces, and of text to segment, in characters. */
const MAX_UNSPACED_WORD_LENGTH = 100;
const MAX_SEGMENTED_LENGTH = 5000;

/** Maximum length of a word or URL in an excerpt, in characters. */
const MAX_WORD_LENGTH = 200;

/**
 * The first words of a text, with an ellipsis if it was shortened here or by the feed. Shorter text is unchanged.
 *
 * @param words Maximum number of words, also in languages without spaces.
 * @param locale BCP 47 language tag, a hint for word boundaries. Invalid tags are ignored.
 */
export function excerpt(text: string, words: number, locale?: string): string {
  const trimmed = text.trim();
  const withoutEllipsis = stripEllipsis(trimmed);
  if (!(words >= 1) || !withoutEllipsis) return '';
  const start = stripEllipsis(sliceCharacters(withoutEllipsis, endOfWords(withoutEllipsis, words, locale)));
  return start.length < trimmed.length ? `${start.replace(TRAILING_PUNCTUATION, '')}…` : trimmed;
}

/**
 * Limits a line of text, at a word boundary if possible.
 *
 * @param maxLength Maximum length in characters.
 */
export function limitLine(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = sliceCharacters(text, maxLength);
  return `${stripEllipsis(start.replace(/\s\S{0,50}$/, ''))}…`;
}

/** The beginning of a text, without splitting a character. */
function sliceCharacters(text: string, end: number): string {
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}

function stripEllipsis(text: string): string {
  return (
    text.slice(0, -MAX_ELLIPSIS_LENGTH) + text.slice(-MAX_ELLIPSIS_LENGTH).replace(TRAILING_ELLIPSIS, '')
  );
}

function endOfWords(text: string, words: number, locale: string | undefined): number {
  let remaining = Math.floor(words);
  let end = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (remaining < 1) return end;
    end = index + run.length;
    if (run.search(UNSPACED) < 0) {
      remaining--;
      if (run.length > MAX_WORD_LENGTH) return index + MAX_WORD_LENGTH;
      continue;
    }
    const start = run.slice(0, Math.min(remaining * MAX_UNSPACED_WORD_LENGTH, MAX_SEGMENTED_LENGTH));
    for (const part of wordStarts(start, locale)) {
      // Punctuation belongs to the preceding word, except opening brackets and quotation marks.
      if (remaining-- < 1) return index + run.slice(0, part).replace(/[\p{Ps}\p{Pi}]+$/u, '').length;
    }
    if (start !== run) return index + start.length;
  }
  return end;
}

/** Yields the start index of each word. */
function* wordStarts(run: string, locale: string | undefined): Generator<number> {
  if (Intl.Segmenter) {
    const segmenter = new Intl.Segmenter(validLocale(locale), { granularity: 'word' });
    // Don't use `isWordLike`, which is false for some Japanese words in Firefox.
    for (const { index, segment } of segmenter.segment(run)) if (/[\p{L}\p{N}]/u.test(segment)) yield index;
  } else for (const { index } of run.matchAll(TWO_CHARACTERS)) yield index;
}

/**
 * Fallback without `Intl.Segmenter`: pairs of characters, keeping combining marks, emoji sequences and flags together.
 */
const TWO_CHARACTERS =
  /(?:(?:\p{RI}{2}|\P{M})[\p{M}\p{EMod}\u0E33\u0EB3]*(?:\u200D\P{M}[\p{M}\p{EMod}]*)*){1,2}/gu;
