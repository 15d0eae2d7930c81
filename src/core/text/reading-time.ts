import type { Post } from '../post.js';
import { once, validLocale } from './dates.js';

/** Words per minute in silent reading (Brysbaert 2019). */
const WORDS = 238;

/** Characters per minute, in scripts in which a character is a word or a syllable, and in which it is a letter. */
const SYLLABLES = 500;
const LETTERS = 1000;

const SYLLABIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu;
const WORD = /[\p{L}\p{N}]\S*/gu;

/** Longer reading times are in another unit, in minutes. */
const LONGEST = 1000;

/** Ends of text that the feed has shortened. */
const CUT = /(?:…|\.{3})[\])]*\s*$/;

/** A text as long as the summary is the summary, unless it takes longer to read than summaries do, in minutes. */
const LONGEST_SUMMARY = 0.5;

/**
 * The reading time of a post in minutes: the feed's own, or else by the length of the text. Undefined if the feed has
 * only a summary.
 */
export function minutesOf({ readingTime, text = '', summary }: Post): number | undefined {
  if (readingTime && readingTime > 0 && readingTime < LONGEST) return Math.ceil(readingTime);
  const minutes = durationOf(text);
  const isSummary = text.length <= summary.length && minutes < LONGEST_SUMMARY;
  return !minutes || isSummary || CUT.test(text.slice(-20)) ? undefined : Math.max(1, Math.round(minutes));
}

function durationOf(text: string): number {
  const count = (pattern: RegExp, within = text) => within.match(pattern)?.length ?? 0;
  const spaced = text.replace(SYLLABIC, ' ').replace(UNSPACED, ' ');
  return count(SYLLABIC) / SYLLABLES + count(UNSPACED) / LETTERS + count(WORD, spaced) / WORDS;
}

/**
 * Formats the reading time of a post.
 *
 * @param label The label, in which `{time}` is replaced.
 * @returns An empty string if it is unknown.
 */
export function readingTime(post: Post, locale: string, label: string): string {
  const minutes = minutesOf(post);
  if (!minutes) return '';
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const;
  const format = once(() => new Intl.NumberFormat(validLocale(locale), unit), locale, 'minute');
  return label.replace('{time}', () => format.format(minutes));
}
