import type { DateParts } from './date-types.js';
import { rule } from './rules.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative';

/** Marks an unknown time zone (RFC 3339, section 4.3). */
export const UNKNOWN_OFFSET = '-00:00';

/**
 * ISO 8601 as in nearly all JSON. Other formats, and the years of other calendars, are handled by a rule that is loaded
 * on demand.
 */
const PLAIN_ISO =
  /^((?!1[34]|2[56])\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * Converts any date in a feed to ISO 8601 with the offset of the feed: RFC 3339, RFC 822 and variants, month names,
 * epoch seconds and milliseconds, objects such as `{year, month, day}`. A date without a time stays a calendar day
 * (`2025-08-30`). A time without a time zone gets the offset `-00:00`. Returns undefined for ambiguous dates, and for
 * placeholders that mean "never" (year 0, year 1, January 1, 1970).
 *
 * @param language The feed's language, for month names and for numeric dates whose order depends on the country.
 */
export function toIso(value: unknown, language?: string): string | undefined {
  const parts = readDate(dateText(value), language);
  const day = parts && calendarDate(parts);
  if (!day || day === '1970-01-01') return undefined;
  if (parts.hours === undefined) return day;
  const local = `${day}T${formatTime(parts)}`;
  const iso = local + (parts.offset ?? UNKNOWN_OFFSET);
  return timestamp(iso) ? iso : undefined;
}

function dateText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  return value ? (rule('dateOfObject')?.(value) ?? '') : '';
}

function readDate(text: string, language: string | undefined): DateParts | undefined {
  const [, year, month, day, hours, minutes, seconds = 0, offset] = PLAIN_ISO.exec(text) ?? [];
  if (!year) return text ? rule('readDate')?.(text, validLocale(language)) : undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return hours
    ? { ...date, hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds), offset }
    : date;
}

/** Earlier years are mistakes, or of a calendar that can't be converted. */
const MIN_YEAR = 1600;

/** The date in ISO 8601: the calendar day, if it exists and is not a placeholder, with the time, if it is valid. */
export function calendarDate({
  year,
  month,
  day,
  hours = 0,
  minutes = 0,
  seconds = 0,
}: DateParts): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isReal = exists && year >= MIN_YEAR && year <= 2200 && hours < 24 && minutes < 60 && seconds <= 60;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** JavaScript has no leap seconds, so 60 becomes 59. */
function formatTime({ hours = 0, minutes = 0, seconds = 0 }: DateParts): string {
  return [hours, minutes, Math.min(seconds, 59)].map(twoDigits).join(':');
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * Converts a date from `toIso` to milliseconds since the Unix epoch. Days and unknown time zones count as UTC. NaN if
 * there is no date.
 */
export function timestamp(iso: string | undefined): number {
  if (!iso || !ISO.test(iso)) return Number.NaN;
  return Date.parse(iso.endsWith(UNKNOWN_OFFSET) ? `${iso.slice(0, -UNKNOWN_OFFSET.length)}Z` : iso);
}

export interface DateFormat {
  /** BCP 47 language tag. Default: the runtime's locale. */
  locale?: string | undefined;
  /** Default: `long`. */
  style?: DateStyle;
  /** IANA time zone for dates with a time. Without it, a date keeps the calendar day of the feed. */
  timeZone?: string | undefined;
  /** The reference of `relative`. Default: the current time. */
  now?: Date;
}

/**
 * Formats a date from `toIso` for readers; empty if it is invalid. Without a `timeZone`, shows the calendar day of the
 * feed in every time zone. `relative` counts calendar days, and hours if the time is known.
 */
export function formatDate(iso: string, format: DateFormat = {}): string {
  const { locale, style = 'long', timeZone, now = new Date() } = format;
  const cachedText = cache.get(cacheKey(format, iso));
  if (cachedText !== undefined) return cachedText;
  const time = timestamp(iso);
  if (Number.isNaN(time)) return '';
  const hasTime = iso.includes('T') && !iso.endsWith(UNKNOWN_OFFSET);
  const zone = hasTime && timeZone && isTimeZone(timeZone) ? timeZone : undefined;
  const isRelative = style === 'relative';
  const relative = isRelative && rule('relativeDate')?.(iso, { hasTime, zone, locale, now: now.getTime() });
  if (relative) return relative;
  if (style === 'long' && !zone && AMERICAN_ENGLISH.test(locale ?? '')) return americanDate(iso);
  return dateFormat(locale, isRelative ? 'long' : style, zone ?? 'UTC').format(
    zone ? time : calendarDayStart(iso),
  );
}

const AMERICAN_ENGLISH = /^en(?:-US)?$/;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The result of `Intl.DateTimeFormat` for `en-US`, without Intl: loading its data would take longer than everything
 * else about a card.
 */
function americanDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${MONTHS[Number(month) - 1]} ${day}, ${year}`;
}

/** Cache of formatted dates, by everything they depend on. */
const cache = new Map<string, string>();

/** A date and its formatted text. */
export type FormattedDate = [iso: string, text: string];

function cacheKey({ locale, style, timeZone }: DateFormat, iso: string): string {
  return [iso, locale, style, timeZone].join(' ');
}

/**
 * Formats dates in advance, because the first one takes longer than all cards. Excludes relative dates, which change
 * over time.
 */
export function formatDates(
  format: DateFormat | undefined,
  dates: readonly (string | undefined)[],
): FormattedDate[] {
  if (!format || format.style === 'relative') return [];
  return dates.flatMap((iso) => (iso ? [[iso, formatDate(iso, format)] satisfies FormattedDate] : []));
}

/** Adds dates from `formatDates` to the cache of `formatDate`. */
export function cacheDates(format: DateFormat = {}, dates: readonly FormattedDate[]): void {
  for (const [iso, text] of dates) cache.set(cacheKey(format, iso), text);
}

export function calendarDayStart(iso: string): number {
  return Date.parse(iso.slice(0, 10));
}

/** Whether a text is an IANA time zone. Excludes UTC offsets, which only some browsers accept. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return /^[a-z]/i.test(timeZone) && !!dateFormat('en', 'long', timeZone);
  } catch {
    return false;
  }
}

const formatters = new Map<string, unknown>();

/** Caches formatters, because creating one takes about 20 ms. */
export function cachedFormatter<Format>(create: () => Format, ...key: unknown[]): Format {
  const name = key.join(' ');
  if (!formatters.has(name)) formatters.set(name, create());
  return formatters.get(name) as Format;
}

function dateFormat(locale: string | undefined, dateStyle: Exclude<DateStyle, 'relative'>, timeZone: string) {
  const create = () => new Intl.DateTimeFormat(validLocale(locale), { dateStyle, timeZone });
  return cachedFormatter(create, locale, dateStyle, timeZone);
}

const PLAIN_LOCALE = /^[a-z]{2}(?:-[A-Z]{2})?$/;

/** The locale as a BCP 47 language tag, or its valid part; also accepts `en_US`. Undefined if there is none. */
export function validLocale(locale: string | undefined): string | undefined {
  // Most locales are. Avoids loading Intl for blocks outside the viewport.
  if (locale && PLAIN_LOCALE.test(locale)) return locale;
  const subtags =
    locale
      ?.trim()
      .slice(0, 50)
      .split(/[-_\s.@]/) ?? [];
  for (; subtags[0]; subtags.pop()) {
    try {
      return Intl.getCanonicalLocales(subtags.join('-'))[0];
    } catch {}
  }
  return undefined;
}
