import { midnight, readParts } from './date-parts.js';
import type { DateParts } from './date-types.js';

/** Languages in which a month is looked for where nothing says which one it is. */
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el eo es et eu fa fi fil fr gl gu he hi hr hu hy id is it ka kk km kn lt lv mk ml mn mr ms nb nl nn pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi';

/** In characters: what is longer is a sentence, not a date. */
const LONGEST = 60;

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const CLOCK = /[T,\s]+\d{1,2}:\d\d.*$/s;

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[\s,])/;

/** Fewer digits were in 1970, and are rather a year or a day; more are neither seconds nor milliseconds. */
const EPOCH = /^-?\d{9,13}(?:\.\d+)?$/;

/** Numbers below this are seconds since 1970, others milliseconds: it is 1973 in one and 5138 in the other. */
const FIRST_MILLISECONDS = 1e11;

/** As Drupal's views write dates. */
const TIME_ELEMENT = /^<time[^>]*?datetime="([^"]*)".*/s;

/** As ASP.NET writes dates in JSON: milliseconds since 1970, and an offset that changes nothing about them. */
const ASP_NET = /^\\?\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\\?\/$/;

/**
 * A date in any form but plain ISO 8601.
 *
 * @param language BCP 47, where it is known.
 */
export function readDate(date: string, language?: string): DateParts | undefined {
  const text = date.replace(TIME_ELEMENT, '$1').trim();
  const count = Number(ASP_NET.exec(text)?.[1] ?? EPOCH.exec(text)?.[0] ?? Number.NaN);
  if (Number.isNaN(count)) return midnight(readWritten(text, language));
  const isSeconds = !text.endsWith('/') && Math.abs(count) < FIRST_MILLISECONDS;
  const milliseconds = count * (isSeconds ? 1000 : 1);
  return Math.abs(milliseconds) < 8.64e15 ? readParts(new Date(milliseconds).toISOString()) : undefined;
}

/** Names of months that are not English are looked up only where nothing else can be read. */
function readWritten(text: string, language: string | undefined): DateParts | undefined {
  const parts = readParts(text);
  if (parts?.month) return parts;
  const english = inEnglish(text, language);
  if (english) return readParts(english);
  const isSlashed = language && SLASHED.test(text);
  const dayFirst = isSlashed ? isDayFirst(language) : undefined;
  return dayFirst === undefined
    ? parts
    : readParts(text.replace(SLASHED, dayFirst ? '$3-$2-$1' : '$3-$1-$2'));
}

/**
 * A date with the name of its month in English, digits in ASCII and the day first, for the reader of dates; nothing where
 * it names no month, or a different one in each of several languages.
 *
 * @param language BCP 47; without it, all languages must agree.
 */
function inEnglish(written: string, language?: string): string | undefined {
  if (written.length > LONGEST || !/\p{L}/u.test(written)) return undefined;
  const text = withAsciiDigits(written).normalize('NFC');
  const clock = CLOCK.exec(text)?.[0] ?? '';
  const date = text.slice(0, text.length - clock.length);
  const [first, second, ...others] = date.match(/\d+/g) ?? [];
  if (!first || !second || others.length) return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length !== 4 || day.length > 2) return undefined;
  const words = (date.match(WORD) ?? []).map((word) => word.toLowerCase());
  // A weekday may be called like a month: it stands before it.
  const month = words.map((word) => monthOf(word, language)).findLast(Boolean);
  if (!month) return undefined;
  return `${day} ${ENGLISH[month - 1]} ${year} ${clock.replace(/^[T,\s]+/, '')}`.trim();
}

/** The one month whose name is this; in a known language, also one that begins with these three letters or more. */
function monthOf(word: string, language: string | undefined): number | undefined {
  if (!language) {
    everywhere ??= namesEverywhere();
    return everywhere.get(word);
  }
  const names = monthNames(language);
  const matches = (isNamed: (name: string) => boolean) =>
    names.flatMap((forms, i) => (forms.some(isNamed) ? [i + 1] : []));
  const exact = matches((name) => name === word);
  const found = exact.length || word.length < 3 ? exact : matches((name) => name.startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}

/** Names that mean one month in all languages that have them; zero where they mean several. */
let everywhere: Map<string, number> | undefined;

function namesEverywhere(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES.split(' '))
    for (const [i, forms] of monthNames(language).entries())
      for (const form of forms) found.set(form, (found.get(form) ?? i + 1) === i + 1 ? i + 1 : 0);
  return found;
}

const known = new Map<string, string[][]>();

/** For each month its names, long and short, alone and within a date; without the words around them. */
function monthNames(language: string): string[][] {
  const names = known.get(language) ?? readNames(language);
  known.set(language, names);
  return names;
}

function readNames(language: string): string[][] {
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

/** Each script has its ten digits one after the other. */
function withAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}

/** Whether the language writes the day first in a date of numbers; nothing where it depends on the country. */
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
