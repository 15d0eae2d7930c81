import type { RelativeDateContext } from './date-types.js';
import { cachedFormatter, calendarDayStart, timestamp, validLocale } from './dates.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Units, with the number of days from which each is used, and its number of months. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, days: number, months: number][] = [
  ['year', 365, 12],
  ['month', 30.4, 1],
  ['week', 7, 0],
];

/** Formats a date as "3 days ago": in calendar days and larger units, and in hours if the time is known. */
export function relativeDate(iso: string, { hasTime, zone, locale, now }: RelativeDateContext): string {
  const format = (
    count: number,
    unit: Intl.RelativeTimeFormatUnit,
    numeric: 'always' | 'auto' = 'always',
  ) => {
    const create = () => new Intl.RelativeTimeFormat(validLocale(locale), { numeric });
    return cachedFormatter(create, locale, numeric).format(count, unit);
  };
  const minutes = Math.round((timestamp(iso) - now) / MINUTE);
  const hours = Math.round(minutes / 60);
  if (hasTime && Math.abs(hours) < 24) {
    if (!minutes) return format(0, 'second', 'auto');
    return Math.abs(minutes) < 60 ? format(minutes, 'minute') : format(hours, 'hour');
  }
  // A date without a time keeps its calendar day. A date with a time is converted to the time zone, as is today.
  const day = hasTime ? calendarDay(timestamp(iso), zone) : calendarDayStart(iso);
  const today = calendarDay(now, zone);
  const days = (day - today) / DAY;
  const [unit, length, months] = UNITS.find(([, minDays]) => Math.abs(days) >= minDays) ?? ['day', 1, 0];
  const count = Math.trunc(days / length);
  // "1 year ago" may not be "last year": 20 months ago may be two calendar years back.
  const isNamed = !months || calendarMonth(day, months) - calendarMonth(today, months) === count;
  return format(count, unit, isNamed ? 'auto' : 'always');
}

/**
 * The calendar day in a time zone (default: the reader's), as the start of that day in UTC. Uses `formatToParts`, which
 * doesn't depend on the locale's date format.
 */
function calendarDay(time: number, timeZone: string | undefined): number {
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const create = () =>
    new Intl.DateTimeFormat('en', { timeZone, calendar: 'gregory', numberingSystem: 'latn', ...numbers });
  const parts = cachedFormatter(create, 'parts', timeZone).formatToParts(time);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'));
}

function calendarMonth(day: number, months: number): number {
  const date = new Date(day);
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
}
