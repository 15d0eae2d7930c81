import { list, record, string } from './json-value.js';

/** Maximum nesting depth, as in `{$date: {$numberLong: …}}`. */
const MAX_DEPTH = 4;

/** Seconds since the Unix epoch: Firestore, Protocol Buffers, Java's `Instant`, and MongoDB's `Timestamp`. */
const SECONDS = ['_seconds', 'seconds', 'epochSecond', 't'];

/** Fields with a whole date, best first: MongoDB's Extended JSON, Parse, Firestore, Notion and others. */
const DATE_FIELDS =
  '$date $numberLong $numberDouble $numberInt $timestamp iso raw machine timestampValue datetime dateTime date time timestamp start value rendered'.split(
    ' ',
  );

/** The fields of calendar dates and times, as in Java's `LocalDateTime`. */
const YEAR = ['year'];
const MONTH = ['monthValue', 'month'];
const DAY = ['dayOfMonth', 'day'];
const TIME = [
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['second', 'seconds'],
];

/**
 * The text of a date that a serializer wrote as an object, or as a list of numbers (`[2025, 11, 1, 10, 30]`); empty if
 * the value is no date.
 */
export function dateOfObject(value: unknown, depth = MAX_DEPTH): string {
  if (typeof value !== 'object' || !depth) return string(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) {
    const [year = 0, month, day, ...time] = value.map(Number);
    return day && year > 999 ? fromParts([year, month, day], time) : dateOfObject(value[0], depth - 1);
  }
  const fields = record(value);
  const first = (names: readonly string[]) => names.map((name) => string(fields[name])).find(Boolean);
  const parts = [YEAR, MONTH, DAY].map(first);
  if (parts.every(Boolean)) return fromParts(parts, TIME.map(first));
  const seconds = first(SECONDS);
  if (seconds) return seconds;
  const date = DATE_FIELDS.map((name) => dateOfObject(fields[name] ?? '', depth - 1)).find(Boolean) ?? '';
  // PHP's `DateTime`.
  const [zone] = list(fields['timezone']).map(string);
  return zone && /\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(date) ? withTimeZone(date, zone) : date;
}

/** @param date Year, month and day. The month may be a name. */
function fromParts([year, month, day]: readonly unknown[], time: readonly unknown[]): string {
  const isNumber = Number(month) > 0;
  const date = isNumber ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : `${day} ${month} ${year}`;
  if (time[0] === undefined) return date;
  const [hours, minutes = 0, seconds = 0] = time;
  return `${date} ${[hours, minutes, seconds].map(twoDigits).join(':')}`;
}

function twoDigits(number: unknown): string {
  return String(number).padStart(2, '0');
}

/** Adds the time zone to a local time: `UTC`, `+02:00`, `EST`, or the offset of `Europe/Berlin` at that time. */
function withTimeZone(local: string, zone: string): string {
  if (!zone.includes('/'))
    return `${local}${/^utc$/i.test(zone) ? 'Z' : /^[+-]/.test(zone) ? zone : ` ${zone}`}`;
  try {
    const time = Date.parse(`${local.replace(' ', 'T')}Z`);
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(time)
      .find(({ type }) => type === 'timeZoneName')?.value;
    return local + (/[+-]\d\d:\d\d/.exec(name ?? '')?.[0] ?? 'Z');
  } catch {
    return local;
  }
}
