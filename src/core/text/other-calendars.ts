import type { DateParts } from './date-types.js';

/** A calendar other than the Gregorian one, with the range of its years on websites. */
export interface OtherCalendar {
  /** The identifier in Unicode's CLDR. */
  name: string;
  /** A language with its month names. */
  language: string;
  firstYear: number;
  lastYear: number;
  /** The average length of a year, and the start of the year 1 since the Unix epoch, in days. */
  yearLength: number;
  epoch: number;
}

/** The ranges of years don't overlap. They are the Gregorian years 1921 to 2040 and 1999 to 2077. */
const CALENDARS: readonly OtherCalendar[] = [
  { name: 'persian', language: 'fa', firstYear: 1300, lastYear: 1419, yearLength: 365.2422, epoch: -492268 },
  {
    name: 'islamic-umalqura',
    language: 'ar',
    firstYear: 1420,
    lastYear: 1499,
    yearLength: 354.367,
    epoch: -492148,
  },
];

const DAY_IN_MS = 86_400_000;

/** Difference between Buddhist and Gregorian years. */
const BUDDHIST_OFFSET = 543;

/** Maximum number of corrections of an estimated date. */
const MAX_ATTEMPTS = 8;

/** The calendar of a year; undefined if it is the Gregorian or Buddhist one. */
export function calendarOfYear(year: number): OtherCalendar | undefined {
  return CALENDARS.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear);
}

/** Converts a date of the Persian, Islamic or Buddhist calendar. Returns other dates unchanged. */
export function toGregorian(parts: DateParts): DateParts {
  const { year } = parts;
  if (year > 2400 && year < 2700) return { ...parts, year: year - BUDDHIST_OFFSET };
  const calendar = calendarOfYear(year);
  return calendar ? { ...parts, ...findGregorianDate(calendar, parts) } : parts;
}

/** A day in the middle of a month of a calendar, in milliseconds since the Unix epoch. */
export function midMonthTimestamp(month: number, calendar: string): number {
  const other = CALENDARS.find(({ name }) => name === calendar);
  const parts = { year: other?.firstYear ?? 2025, month, day: 15 };
  const { year, month: gregorianMonth, day } = (other && findGregorianDate(other, parts)) || parts;
  return Date.UTC(year, gregorianMonth - 1, day);
}

/** Finds the Gregorian date by correcting an estimate, because Intl only formats. Undefined if there is no such date. */
function findGregorianDate(
  { name, yearLength, epoch }: OtherCalendar,
  { year, month, day }: DateParts,
): Pick<DateParts, 'year' | 'month' | 'day'> | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const monthLength = yearLength / 12;
  let days = Math.round(epoch + (year - 1) * yearLength + (month - 1) * monthLength + day);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const parts = format.formatToParts(days * DAY_IN_MS);
    const part = (wanted: string) =>
      Number.parseInt(parts.find(({ type }) => type === wanted)?.value ?? '', 10);
    const monthDifference = (year - part('year')) * yearLength + (month - part('month')) * monthLength;
    const dayDifference = day - part('day');
    if (!monthDifference && !dayDifference) {
      const date = new Date(days * DAY_IN_MS);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
    days += Math.round(monthDifference + dayDifference) || Math.sign(monthDifference + dayDifference);
  }
  return undefined;
}
