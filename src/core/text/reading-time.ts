import type { Post } from '../post.js';
import { cachedFormatter, validLocale } from './dates.js';

/** Words per minute in silent reading (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

/** Characters per minute, in scripts in which a character is a word or a syllable, and in which it is a letter. */
const SYLLABLES_PER_MINUTE = 500;
const LETTERS_PER_MINUTE = 1000;

const SYLLABIC_CHARACTER = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const UNSPACED_CHARACTER = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu;
const WORD = /[\p{L}\p{N}]\S*/gu;

/** Longer reading times are in another unit, in minutes. */
const MAX_MINUTES = 1000;

/** Ends of text that the feed has shortened. */
const TRUNCATED = /(?:…|\.{3})[\])]*\s*$/;

/** A text as long as the summary is the summary, unless it takes longer to read than summaries do, in minutes. */
const MAX_SUMMARY_MINUTES = 0.5;

/**
 * The reading time of a post in minutes: the feed's own, or else by the length of the text. Undefined if the feed has
 * only a summary.
 */
export function readingMinutes({ readingTime, text = '', summary }: Post): number | undefined {
  if (readingTime && readingTime > 0 && readingTime < MAX_MINUTES) return Math.ceil(readingTime);
  const minutes = estimateMinutes(text);
  const isSummary = text.length <= summary.length && minutes < MAX_SUMMARY_MINUTES;
  return !minutes || isSummary || TRUNCATED.test(text.slice(-20))
    ? undefined
    : Math.max(1, Math.round(minutes));
}

function estimateMinutes(text: string): number {
  const count = (pattern: RegExp, within = text) => within.match(pattern)?.length ?? 0;
  const spaced = text.replace(SYLLABIC_CHARACTER, ' ').replace(UNSPACED_CHARACTER, ' ');
  return (
    count(SYLLABIC_CHARACTER) / SYLLABLES_PER_MINUTE +
    count(UNSPACED_CHARACTER) / LETTERS_PER_MINUTE +
    count(WORD, spaced) / WORDS_PER_MINUTE
  );
}

/**
 * Formats the reading time of a post.
 *
 * @param label The label, in which `{time}` is replaced.
 * @returns An empty string if it is unknown.
 */
export function readingTime(post: Post, locale: string, label: string): string {
  const minutes = readingMinutes(post);
  if (!minutes) return '';
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const;
  const format = cachedFormatter(() => new Intl.NumberFormat(validLocale(locale), unit), locale, 'minute');
  return label.replace('{time}', () => format.format(minutes));
}
