import { normalizeMidnight, parseDateParts } from './date-parts.js';
import type { DateParts } from './date-types.js';

/** Languages to search for month names if the feed's language is unknown. */
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el eo es et eu fa fi fil fr gl gu he hi hr hu hy id is it ka kk km kn lt lv mk ml mn mr ms nb nl nn pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi';

/** Maximum length of a date, in characters. */
const MAX_LENGTH = 60;

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const CLOCK = /[T,\s]+\d{1,2}:\d\d.*$/s;

const SLASH_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[\s,])/;

/**
 * Epoch times. Numbers with fewer digits would be in 1970 and are more likely years or days; longer ones are neither
 * seconds nor milliseconds.
 */
const EPOCH = /^-?\d{9,13}(?:\.\d+)?$/;

/** Numbers below this are seconds since the Unix epoch, others milliseconds: the limit is in 1973 or in 5138. */
const MIN_MILLISECONDS = 1e11;

/** The format of Drupal's views. */
const TIME_ELEMENT = /^<time[^>]*?datetime="([^"]*)".*/s;

/** The format of ASP.NET in JSON: milliseconds since the Unix epoch, and an offset that doesn't change the time. */
const ASP_NET = /^\\?\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\\?\/$/;

/**
 * Parses a date in any format except plain ISO 8601.
 *
 * @param language The feed's language as a BCP 47 language tag, if known.
 */
export function readDate(date: string, language?: string): DateParts | undefined {
  const text = date.replace(TIME_ELEMENT, '$1').trim();
  const count = Number(ASP_NET.exec(text)?.[1] ?? EPOCH.exec(text)?.[0] ?? Number.NaN);
  if (Number.isNaN(count)) return normalizeMidnight(parseWritten(text, language));
  const isSeconds = !text.endsWith('/') && Math.abs(count) < MIN_MILLISECONDS;
  const milliseconds = count * (isSeconds ? 1000 : 1);
  return Math.abs(milliseconds) < 8.64e15 ? parseDateParts(new Date(milliseconds).toISOString()) : undefined;
}

/** Looks up month names in other languages only if nothing else matches. */
function parseWritten(text: string, language: string | undefined): DateParts | undefined {
  const parts = parseDateParts(text);
  if (parts?.month) return parts;
  const english = toEnglish(text, language);
  if (english) return parseDateParts(english);
  const isSlashed = language && SLASH_DATE.test(text);
  const dayFirst = isSlashed ? isDayFirst(language) : undefined;
  return dayFirst === undefined
    ? parts
    : parseDateParts(text.replace(SLASH_DATE, dayFirst ? '$3-$2-$1' : '$3-$1-$2'));
}

/**
 * Rewrites a date with an English month name, ASCII digits and the day first; undefined if it has no month name, or an
 * ambiguous one.
 *
 * @param language BCP 47 language tag; without it, all languages must agree.
 */
function toEnglish(written: string, language?: string): string | undefined {
  if (written.length > MAX_LENGTH || !/\p{L}/u.test(written)) return undefined;
  const text = toAsciiDigits(written).normalize('NFC');
  const clock = CLOCK.exec(text)?.[0] ?? '';
  const date = text.slice(0, text.length - clock.length);
  const [first, second, ...others] = date.match(/\d+/g) ?? [];
  if (!first || !second || others.length) return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length !== 4 || day.length > 2) return undefined;
  const words = (date.match(WORD) ?? []).map((word) => word.toLowerCase());
  // A weekday may have the same name as a month; it comes before the month.
  const month = words.map((word) => monthOf(word, language)).findLast(Boolean);
  if (!month) return undefined;
  return `${day} ${ENGLISH[month - 1]} ${year} ${clock.replace(/^[T,\s]+/, '')}`.trim();
}

/** The month with this name. In a known language, three letters or more are enough. */
function monthOf(word: string, language: string | undefined): number | undefined {
  if (!language) {
    unambiguousNames ??= findUnambiguousNames();
    return unambiguousNames.get(word);
  }
  const names = monthNames(language);
  const matches = (matchesName: (name: string) => boolean) =>
    names.flatMap((forms, i) => (forms.some(matchesName) ? [i + 1] : []));
  const exact = matches((name) => name === word);
  const found = exact.length || word.length < 3 ? exact : matches((name) => name.startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}

/** Month names that are unambiguous in all languages; 0 for ambiguous ones. */
let unambiguousNames: Map<string, number> | undefined;

function findUnambiguousNames(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES.split(' '))
    for (const [i, forms] of monthNames(language).entries())
      for (const form of forms) found.set(form, (found.get(form) ?? i + 1) === i + 1 ? i + 1 : 0);
  return found;
}

const cache = new Map<string, string[][]>();

/** The names of each month, long and short, standalone and within a date. */
function monthNames(language: string): string[][] {
  const names = cache.get(language) ?? formatMonthNames(language);
  cache.set(language, names);
  return names;
}

function formatMonthNames(language: string): string[][] {
  try {
    if (!Intl.DateTimeFormat.supportedLocalesOf(language).length) return [];
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric', year: 'numeric' } as const].map(
        (parts) => new Intl.DateTimeFormat(language, { ...parts, calendar: 'gregory', timeZone: 'UTC' }),
      ),
    );
    return ENGLISH.map((_, i) =>
      formats.flatMap(
        (format) =>
          format
            .formatToParts(Date.UTC(2025, i, 15))
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .normalize('NFC')
            .match(WORD)
            ?.slice(0, 1) ?? [],
      ),
    );
  } catch {
    return [];
  }
}

/** Converts digits of other scripts, which are consecutive in Unicode, to ASCII. */
function toAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}

/** Whether numeric dates in a language start with the day; undefined if it depends on the country. */
function isDayFirst(language: string): boolean | undefined {
  try {
    if (language === 'en' || !Intl.DateTimeFormat.supportedLocalesOf(language).length) return undefined;
    const [first] = new Intl.DateTimeFormat(language, { calendar: 'gregory' })
      .formatToParts(0)
      .filter(({ type }) => type !== 'literal');
    return first?.type === 'year' ? undefined : first?.type === 'day';
  } catch {
    return undefined;
  }
}
