import {
  joinMonthName,
  normalizeDateNotation,
  normalizeMonthName,
  replaceNumberedMonths,
} from './date-notation.js';
import { normalizeMidnight, parseDateParts } from './date-parts.js';
import type { DateParts } from './date-types.js';
import { replaceDayPeriod } from './day-period.js';
import { calendarOfYear, midMonthTimestamp, toGregorian } from './other-calendars.js';

/** Languages to search for month names if the feed's language is unknown or doesn't have the name. */
const LANGUAGES =
  'en af am ar ar-DZ ar-LB ar-MA az be bg bn bs ca cs cy da de de-AT el eo es es-PE et eu fa fi fil fr gl gu he hi hr hu hy id is it ka kk km kn lt lv mk ml mn mr ms nb nl nn pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi';

/** Maximum length of a date, in characters. */
const MAX_LENGTH = 60;

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Abbreviations that Intl doesn't use. */
const OTHER_ABBREVIATIONS: Record<string, number> = { mrz: 3, maerz: 3, अक्टूबर: 10 };

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const CLOCK = /[T,\s]+\d{1,2}:\d\d.*$/s;

const SLASH_DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/-](\d{4})|[/.](\d\d))(?=$|[\s,])/;

/** Numeric dates within other text, such as weekdays: the year first, or with dots the day. */
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/._年 ]\s?(\d{1,2})\s?[-/._月 ]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;

/**
 * Epoch times in seconds, milliseconds, microseconds and nanoseconds. Numbers with fewer digits would be in 1970 and
 * are more likely years or days.
 */
const EPOCH = /^-?(?:\d{9,13}|\d{16}|\d{19})(?:\.\d+)?$/;

/** Numbers below this are seconds since the Unix epoch: the limit is in 1973 or in 5138. */
const MIN_MILLISECONDS = 1e11;

/** A week (2025-W44-6) or a day of the year (2025-305) of ISO 8601. */
const WEEK = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?(?=$|T)/i;
const DAY_OF_YEAR = /^(\d{4})-(\d{3})(?=$|T)/;

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
  const count = ASP_NET.exec(text)?.[1];
  const milliseconds = count ? Number(count) : epochTime(EPOCH.exec(text)?.[0]);
  if (Number.isNaN(milliseconds)) {
    const parts = parseWritten(replaceWeek(text), language);
    return normalizeMidnight(parts && toGregorian(parts));
  }
  return Math.abs(milliseconds) < 8.64e15 ? parseDateParts(new Date(milliseconds).toISOString()) : undefined;
}

/** Rewrites a date with a week or a day of the year as a date with a month. A week without a day begins on Monday. */
function replaceWeek(text: string): string {
  return text
    .replace(WEEK, (written, year: string, week: string, day = '1') => {
      // January 4 is always in the first week.
      const weekday = new Date(Date.UTC(Number(year), 0, 4)).getUTCDay() || 7;
      return Number(week) < 1 || Number(week) > 53
        ? written
        : dayOf(year, 4 - weekday + (Number(week) - 1) * 7 + Number(day));
    })
    .replace(DAY_OF_YEAR, (written, year: string, day: string) =>
      Number(day) < 1 || Number(day) > 366 ? written : dayOf(year, Number(day)),
    );
}

function dayOf(year: string, day: number): string {
  return new Date(Date.UTC(Number(year), 0, day)).toISOString().slice(0, 10);
}

/** Converts an epoch time to milliseconds; NaN if there is none. */
function epochTime(text: string | undefined): number {
  const number = Number(text ?? Number.NaN);
  const magnitude = Math.abs(number);
  if (magnitude < MIN_MILLISECONDS) return number * 1000;
  return magnitude < 1e15 ? number : number / (magnitude < 1e18 ? 1e3 : 1e6);
}

/** Looks up month names in other languages only if nothing else matches. */
function parseWritten(written: string, language: string | undefined): DateParts | undefined {
  const parts = parseDateParts(written);
  if (parts?.month || written.length > MAX_LENGTH) return parts;
  const text = replaceDayPeriod(normalizeDateNotation(written), language);
  const [slashed, ...numbers] = SLASH_DATE.exec(text) ?? [];
  if (slashed) {
    const [first = '', second = '', year, shortYear] = numbers;
    const isFirst = language ? isDayFirst(language) : undefined;
    // Only one number can be a day.
    const isCertain = year && Number(first) > 12 !== Number(second) > 12;
    const dayFirst = isCertain ? Number(first) > 12 : isFirst;
    if (dayFirst === undefined) return parts;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return parseWithTime(`${year ?? `20${shortYear}`}-${month}-${day}`, text.slice(slashed.length));
  }
  return (
    (text === written ? undefined : parseDateParts(text)) ??
    parseNamedMonth(text, language) ??
    (language ? parseNamedMonth(text) : undefined) ??
    parseNumericDate(text) ??
    parts
  );
}

/** A date with the time that follows it, or without if it isn't understood. */
function parseWithTime(date: string, rest: string): DateParts | undefined {
  const [clock = ''] = /\d{1,2}:\d\d.*$/s.exec(rest) ?? [];
  return parseDateParts(`${date} ${clock}`) ?? parseDateParts(date);
}

/** Parses a numeric date within other text that contains no other numbers. */
function parseNumericDate(text: string): DateParts | undefined {
  const [dotted, ...dayFirst] = DAY_FIRST.exec(text) ?? [];
  const [found, year, month, day] = dotted ? [dotted, ...dayFirst.reverse()] : (YEAR_FIRST.exec(text) ?? []);
  if (!found) return undefined;
  const at = text.indexOf(found);
  const rest = text.slice(at + found.length);
  if (/\d/.test(text.slice(0, at) + rest.replace(/\d{1,2}:\d\d.*$/s, ''))) return undefined;
  return parseWithTime(`${year}-${month}-${day}`, rest);
}

/**
 * Parses a date with a month name. Rewrites it with the number of the month; undefined if it has no month name, or an
 * ambiguous one.
 *
 * @param language BCP 47 language tag; without it, all languages must agree.
 */
function parseNamedMonth(written: string, language?: string): DateParts | undefined {
  if (!/\p{L}/u.test(written)) return undefined;
  const text = replaceNumberedMonths(written);
  const clock = CLOCK.exec(text)?.[0] ?? '';
  const date = text.slice(0, text.length - clock.length);
  const [first, second, ...others] = date.match(/\d+/g) ?? [];
  if (!first || !second || others.length) return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length !== 4 || day.length > 2) return undefined;
  const words = monthWords(date);
  const calendar = calendarOfYear(Number(year));
  const place = calendar ? `${calendar.language}-u-ca-${calendar.name}` : language;
  // A weekday may have the same name as a month; it comes before the month.
  const month = words.map((word) => monthOf(word, place)).findLast(Boolean);
  return month ? parseWithTime(`${year}-${month}-${day}`, clock) : undefined;
}

/** The month with this name. In a known language, three letters or more are enough. */
function monthOf(word: string, language: string | undefined): number | undefined {
  const other = OTHER_ABBREVIATIONS[word] ?? findMonth(word, language);
  // Hebrew prepositions are prefixes.
  return other ?? (word.startsWith('ב') ? findMonth(word.slice(1), language) : undefined);
}

function findMonth(word: string, language: string | undefined): number | undefined {
  if (!language) {
    unambiguousNames ??= findUnambiguousNames();
    return unambiguousNames.get(word) ?? unambiguousNames.get(stem(word));
  }
  const names = monthNames(language);
  const matches = (matchesName: (name: string) => boolean) =>
    names.flatMap((forms, i) => (forms.some(matchesName) ? [i + 1] : []));
  const exact = matches((name) => name === word);
  // Basque declines the names.
  const isDeclined = (name: string) => name.length >= MIN_STEM_LENGTH && word.startsWith(name);
  const found =
    exact.length || word.length < 3 ? exact : matches((name) => name.startsWith(word) || isDeclined(name));
  return found.length === 1 ? found[0] : undefined;
}

/** Names of at least this length may have another ending, as in "Ιανουάριος" and "Ιανουαρίου". */
const MIN_STEM_LENGTH = 5;

/** The beginning of a long name, with a mark that no name contains; empty for others. */
function stem(name: string): string {
  return name.length > MIN_STEM_LENGTH ? `${name.slice(0, MIN_STEM_LENGTH)}*` : '';
}

/** Month names and stems that are unambiguous in all languages; 0 for ambiguous ones. */
let unambiguousNames: Map<string, number> | undefined;

function findUnambiguousNames(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES.split(' '))
    for (const [i, forms] of monthNames(language).entries())
      for (const form of forms.flatMap((name) => [name, stem(name)]))
        if (form) found.set(form, (found.get(form) ?? i + 1) === i + 1 ? i + 1 : 0);
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
    const [, calendar = 'gregory'] = language.split('-u-ca-');
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric', year: 'numeric' } as const].map(
        (parts) => new Intl.DateTimeFormat(language, { ...parts, calendar, timeZone: 'UTC' }),
      ),
    );
    return ENGLISH_MONTHS.map((_, i) =>
      formats.flatMap((format) => {
        const name = format
          .formatToParts(midMonthTimestamp(i + 1, calendar))
          .find(({ type }) => type === 'month')?.value;
        return name ? monthWords(name).slice(0, 1) : [];
      }),
    );
  } catch {
    return [];
  }
}

/** The words of a date that may be the name of a month. */
function monthWords(date: string): string[] {
  return joinMonthName(normalizeMonthName(date)).match(WORD) ?? [];
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
