import { calendarDate, type DateParts, readParts } from './date-parts.js';

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'relative';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time whose zone nobody knows, as RFC 3339, section 4.3 has it. */
const UNKNOWN_OFFSET = '-00:00';

/** Numbers below this are seconds since 1970, others milliseconds: it is 1973 in one and 5138 in the other. */
const FIRST_MILLISECONDS = 1e11;

/**
 * Any date that feeds carry, as ISO 8601 with the offset that its site gave: RFC 3339, RFC 822 and its kin,
 * English month names, epoch seconds and milliseconds, `{year, month, day}`. A day without a time stays a day
 * (`2025-08-30`); a time without a zone gets the offset `-00:00`. What can't be read for certain is no date.
 *
 * @param gmt The same moment in UTC, where a feed has it beside local time, as WordPress does.
 */
export function toIso(value: unknown, gmt?: unknown): string | undefined {
  if (value instanceof Date) return fromEpoch(value.getTime());
  if (typeof value === 'number') return fromEpoch(value < FIRST_MILLISECONDS ? value * 1000 : value);
  if (typeof value === 'object' && value !== null) return fromObject(value as Record<string, unknown>);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^-?\d{9,}$/.test(text)) return toIso(Number(text));
  const parts = readParts(text);
  if (!parts) return undefined;
  const day = calendarDate(parts);
  if (!day || parts.hours === undefined) return day;
  return `${day}T${clock(parts)}${parts.offset ?? offsetFromUtc(parts, gmt) ?? UNKNOWN_OFFSET}`;
}

function fromEpoch(milliseconds: number): string | undefined {
  if (!milliseconds || !(Math.abs(milliseconds) < 8.64e15)) return undefined;
  const iso = new Date(milliseconds).toISOString();
  return readParts(iso) && calendarDate(readParts(iso) as DateParts) ? `${iso.slice(0, 19)}Z` : undefined;
}

function fromObject({ year, month, day }: Record<string, unknown>): string | undefined {
  return calendarDate({ year: Number(year), month: Number(month), day: Number(day) });
}

function clock({ hours = 0, minutes = 0, seconds = 0 }: DateParts): string {
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

function offsetFromUtc(local: DateParts, gmt: unknown): string | undefined {
  const utc = typeof gmt === 'string' ? readParts(gmt.trim()) : undefined;
  if (!utc || utc.hours === undefined || !calendarDate(utc)) return undefined;
  const quarters = Math.round((milliseconds(local) - milliseconds(utc)) / (15 * MINUTE));
  if (Math.abs(quarters) > 14 * 4) return undefined;
  const minutes = Math.abs(quarters) * 15;
  const [h, m] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${quarters < 0 ? '-' : '+'}${h}:${m}`;
}

function milliseconds({ year, month, day, hours = 0, minutes = 0, seconds = 0 }: DateParts): number {
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

/** Milliseconds since 1970 of a date as `toIso` gives it, days and unknown zones as UTC; NaN where there is none. */
export function timestamp(iso: string | undefined): number {
  return Date.parse(iso?.replace(/-00:00$/, 'Z') ?? '');
}

export interface DateFormat {
  /** BCP 47; the runtime's own where it is none. */
  locale?: string | undefined;
  style?: DateStyle;
  /** An IANA zone to show moments in; without it a date keeps the day that its site printed. */
  timeZone?: string | undefined;
  now?: Date;
}

/** What a reader sees of a date as `toIso` gives it; empty where it is none. */
export function formatDate(
  iso: string,
  { locale, style = 'long', timeZone, now = new Date() }: DateFormat = {},
): string {
  if (Number.isNaN(timestamp(iso))) return '';
  const isMoment = iso.includes('T') && !iso.endsWith(UNKNOWN_OFFSET);
  if (style === 'relative') return relative(iso, isMoment, locale, now);
  const printedDay = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (!timeZone || !isMoment) return formatter(locale, style, 'UTC').format(printedDay);
  try {
    return formatter(locale, style, timeZone).format(timestamp(iso));
  } catch {
    return formatter(locale, style, 'UTC').format(printedDay);
  }
}

/** The first formatter costs about 20 ms: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string | undefined, dateStyle: Exclude<DateStyle, 'relative'>, timeZone: string) {
  const key = `${locale} ${dateStyle} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(validLocale(locale), { dateStyle, timeZone });
  formatters.set(key, made);
  return made;
}

/** From this many days on, the next larger unit. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, days: number][] = [
  ['year', 365.25],
  ['month', 30.44],
  ['week', 7],
  ['day', 1],
];

function relative(iso: string, isMoment: boolean, locale: string | undefined, now: Date): string {
  const format = new Intl.RelativeTimeFormat(validLocale(locale), { numeric: 'auto' });
  const passed = timestamp(iso) - now.getTime();
  if (isMoment && Math.abs(passed) < DAY) {
    const minutes = Math.round(passed / MINUTE);
    return Math.abs(minutes) < 60
      ? format.format(minutes, 'minute')
      : format.format(Math.round(minutes / 60), 'hour');
  }
  // A day is the day that the site printed; a moment is on the reader's own calendar, as is today.
  const day = isMoment ? localDay(new Date(timestamp(iso))) : timestamp(iso.slice(0, 10));
  const days = Math.round((day - localDay(now)) / DAY);
  const [unit, length] = UNITS.find(([, least]) => Math.abs(days) >= least) ?? ['day', 1];
  return format.format(Math.trunc(days / length), unit);
}

function localDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The locale as BCP 47 writes it, `en_US` too; nothing where no browser would take it. */
export function validLocale(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.trim().replaceAll('_', '-') || [])[0];
  } catch {
    return undefined;
  }
}
