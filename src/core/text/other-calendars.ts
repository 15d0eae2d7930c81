import type { DateParts } from './date-types.js';

/** A calendar other than the Gregorian one, with the years that dates on websites have in it. */
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

/** The two ranges of years don't overlap: 1921 to 2040, and 1999 to 2077. */
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

const DAY = 86_400_000;

/** Difference between Buddhist and Gregorian years. */
const BUDDHIST = 543;

/** The calendar that a year belongs to, if it is not the Gregorian or Buddhist one. */
export function calendarOf(year: number): OtherCalendar | undefined {
  return CALENDARS.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear);
}

/** Converts a date of the Persian, Islamic or Buddhist calendar; other dates are unchanged. */
export function inGregorian(parts: DateParts): DateParts {
  const { year } = parts;
  if (year > 2400 && year < 2700) return { ...parts, year: year - BUDDHIST };
  const calendar = calendarOf(year);
  return calendar ? { ...parts, ...dayIn(calendar, parts) } : parts;
}

/** A day in the middle of a month of a calendar, in milliseconds since the Unix epoch. */
export function dayWithin(month: number, calendar: string): number {
  const other = CALENDARS.find(({ name }) => name === calendar);
  const parts = { year: other?.firstYear ?? 2025, month, day: 15 };
  const { year, month: ordinary, day } = (other && dayIn(other, parts)) || parts;
  return Date.UTC(year, ordinary - 1, day);
}

/** Finds the day with that date: estimates it and corrects the estimate. Undefined if there is none. */
function dayIn(
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
  for (let attempt = 0; attempt < 8; attempt++) {
    const parts = format.formatToParts(days * DAY);
    const number = (wanted: string) =>
      Number.parseInt(parts.find(({ type }) => type === wanted)?.value ?? '', 10);
    const off = (year - number('year')) * yearLength + (month - number('month')) * monthLength;
    const rest = day - number('day');
    if (!off && !rest) {
      const date = new Date(days * DAY);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
    days += Math.round(off + rest) || Math.sign(off + rest);
  }
  return undefined;
}
