import type { DateParts } from './date-types.js';
import { rule } from './rules.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative';

const MINUTE = 60_000;

/** A time whose zone nobody knows, as RFC 3339, section 4.3 has it. */
const UNKNOWN_OFFSET = '-00:00';

/** ISO 8601 as nearly all JSON has it; the other forms of dates are a rule of their own. */
const PLAIN_ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * Any date that feeds carry, as ISO 8601 with the offset that its site gave: RFC 3339, RFC 822 and its kin,
 * month names, epoch seconds and milliseconds, `{year, month, day}`. A day without a time stays a day
 * (`2025-08-30`); a time without a zone gets the offset `-00:00`. What can't be read for certain, and what
 * systems write for "never" (year 0, year 1, 1 January 1970), is no date.
 *
 * @param gmt The same moment in UTC, where a feed has it beside local time, as WordPress does.
 * @param language The feed's, for names of months and for dates that begin with the day in some countries only.
 */
export function toIso(value: unknown, gmt?: unknown, language?: string): string | undefined {
  const parts = readDate(dateText(value), language);
  const day = parts && calendarDate(parts);
  if (!day || day === '1970-01-01') return undefined;
  if (parts.hours === undefined) return day;
  const local = `${day}T${clock(parts)}`;
  const iso = local + (parts.offset ?? offsetFromUtc(local, gmt) ?? UNKNOWN_OFFSET);
  return timestamp(iso) ? iso : undefined;
}

function dateText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  const { year, month, day } = (value || {}) as Record<string, unknown>;
  return year && month && day ? `${year}-${month}-${day}` : '';
}

function readDate(text: string, language: string | undefined): DateParts | undefined {
  const [, year, month, day, hours, minutes, seconds = 0, offset] = PLAIN_ISO.exec(text) ?? [];
  if (!year) return text ? rule('readDate')?.(text, validLocale(language)) : undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return hours
    ? { ...date, hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds), offset }
    : date;
}

/** Posts from before it are none: it is a year of the Persian or the Islamic calendar. */
const FIRST_YEAR = 1600;

/** The day, if there was one like it and it is no placeholder; and the clock, if there is one, shows a real time. */
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
  const isReal = exists && year >= FIRST_YEAR && year <= 2200 && hours < 24 && minutes < 60 && seconds <= 60;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** A leap second is shown as the one before: no clock in JavaScript has it. */
function clock({ hours = 0, minutes = 0, seconds = 0 }: DateParts): string {
  return [hours, minutes, Math.min(seconds, 59)].map(twoDigits).join(':');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function offsetFromUtc(local: string, gmt: unknown): string | undefined {
  const utc = toIso(gmt);
  const quarters = Math.round((timestamp(`${local}Z`) - timestamp(utc)) / (15 * MINUTE));
  if (!utc?.includes('T') || Math.abs(quarters) > 14 * 4) return undefined;
  const minutes = Math.abs(quarters) * 15;
  return `${quarters < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970 of a date as `toIso` gives it, days and unknown zones as UTC; NaN where there is none. */
export function timestamp(iso: string | undefined): number {
  if (!iso || !ISO.test(iso)) return Number.NaN;
  return Date.parse(iso.endsWith(UNKNOWN_OFFSET) ? `${iso.slice(0, -UNKNOWN_OFFSET.length)}Z` : iso);
}

export interface DateFormat {
  /** BCP 47; the runtime's own where it is none. */
  locale?: string | undefined;
  /** `long` by default. */
  style?: DateStyle;
  /** An IANA zone to show moments in; without it a date keeps the day that its site printed. */
  timeZone?: string | undefined;
  /** What `relative` counts from; this moment by default. */
  now?: Date;
}

/**
 * What a reader sees of a date as `toIso` gives it; empty where it is none. Without a `timeZone` that is the day
 * as printed, in every zone of the reader. `relative` counts calendar days, and hours where the hour is known.
 */
export function formatDate(iso: string, format: DateFormat = {}): string {
  const { locale, style = 'long', timeZone, now = new Date() } = format;
  const known = written.get(nameOf(format, iso));
  if (known !== undefined) return known;
  const time = timestamp(iso);
  if (Number.isNaN(time)) return '';
  const isMoment = iso.includes('T') && !iso.endsWith(UNKNOWN_OFFSET);
  const zone = isMoment && timeZone && isZone(timeZone) ? timeZone : undefined;
  const isRelative = style === 'relative';
  const relative = isRelative && rule('relativeDate')?.(iso, { isMoment, zone, locale, now: now.getTime() });
  if (relative) return relative;
  if (style === 'long' && !zone && AMERICAN.test(locale ?? '')) return americanDate(iso);
  return dateFormat(locale, isRelative ? 'long' : style, zone ?? 'UTC').format(zone ? time : printedDay(iso));
}

const AMERICAN = /^en(?:-US)?$/;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** As Intl writes it: to load Intl's data takes the main thread longer than everything else about a card. */
function americanDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${MONTHS[Number(month) - 1]} ${day}, ${year}`;
}

/** Dates that were written before the cards, each under all that it depends on. */
const written = new Map<string, string>();

/** A date, and what a reader sees of it. */
export type WrittenDate = [iso: string, text: string];

function nameOf({ locale, style, timeZone }: DateFormat, iso: string): string {
  return [iso, locale, style, timeZone].join(' ');
}

/** Dates written ahead, since the first one takes longer than all cards; none where they change as time goes by. */
export function writtenDates(
  format: DateFormat | undefined,
  dates: readonly (string | undefined)[],
): WrittenDate[] {
  if (!format || format.style === 'relative') return [];
  return dates.flatMap((iso) => (iso ? [[iso, formatDate(iso, format)] satisfies WrittenDate] : []));
}

/** What `writtenDates` wrote, for `formatDate`. */
export function rememberDates(format: DateFormat = {}, dates: readonly WrittenDate[]): void {
  for (const [iso, text] of dates) written.set(nameOf(format, iso), text);
}

export function printedDay(iso: string): number {
  return Date.parse(iso.slice(0, 10));
}

/** Whether it is an IANA time zone; some browsers take differences from UTC, too. */
export function isZone(timeZone: string): boolean {
  try {
    return /^[a-z]/i.test(timeZone) && !!dateFormat('en', 'long', timeZone);
  } catch {
    return false;
  }
}

const formats = new Map<string, unknown>();

/** The first formatter costs about 20 ms: each is made once. */
export function once<Format>(make: () => Format, ...key: unknown[]): Format {
  const name = key.join(' ');
  if (!formats.has(name)) formats.set(name, make());
  return formats.get(name) as Format;
}

function dateFormat(locale: string | undefined, dateStyle: Exclude<DateStyle, 'relative'>, timeZone: string) {
  const make = () => new Intl.DateTimeFormat(validLocale(locale), { dateStyle, timeZone });
  return once(make, locale, dateStyle, timeZone);
}

const PLAIN_LOCALE = /^[a-z]{2}(?:-[A-Z]{2})?$/;

/** The locale as BCP 47 writes it, `en_US` too, or the part of it that is one; nothing where there is none. */
export function validLocale(locale: string | undefined): string | undefined {
  // Nearly all are: a block that nobody has come near yet leaves Intl alone.
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
