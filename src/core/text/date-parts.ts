/** A date as it was written, its numbers read but not yet believed. */
export interface DateParts {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  /** `Z` or `±HH:MM`; none where the zone is not said or not known. */
  offset?: string | undefined;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** RFC 822's zones and those of Europe that mean one thing only, in hours. */
const ZONES: Record<string, number> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  wet: 0,
  west: 1,
};

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?';
const ZONE = '\\s*(?:(?:gmt|utc)?([+-]\\d{2}(?::?\\d{2})?)|([a-z]+))?(?:\\s*\\([^)]*\\))?';
const TIME = `(?:${CLOCK}${ZONE})?`;

/** Each form: its pattern, and where year, month and day stand in it; the clock comes behind them. */
const FORMS: readonly [RegExp, year: number, month: number, day: number][] = [
  // 2025-11-01T10:00:00+01:00, 2025/11/01 10:00
  [new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:t|\\s+|$)${TIME}$`, 'i'), 1, 2, 3],
  // Sat, 01 Nov 2025 10:00:00 GMT; Saturday, 01-Nov-25 10:00:00 GMT
  [
    new RegExp(
      `^(?:[a-z]+\\.?,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+|$)${TIME}$`,
      'i',
    ),
    3,
    2,
    1,
  ],
  // November 1, 2025 10:00 am; Sat Nov 01 2025 10:00:00 GMT+0100 (Central European Standard Time)
  [
    new RegExp(
      `^(?:[a-z]+\\.?,?\\s+)?([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?|$)${TIME}$`,
      'i',
    ),
    3,
    1,
    2,
  ],
];

const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?$/;

/** The parts of a written date; nothing where it has none of the forms that mean one thing only. */
export function readParts(text: string): DateParts | undefined {
  if (text.length > 100) return undefined;
  const written = text.replace(BASIC, '$1-$2-$3T$4:$5:$6$7');
  for (const [pattern, year, month, day] of FORMS) {
    const match = pattern.exec(written);
    if (!match) continue;
    const [hours, minutes, seconds, half, numeric, name] = match.slice(4);
    const date = {
      year: fullYear(match[year] ?? ''),
      month: monthNumber(match[month] ?? ''),
      day: Number(match[day]),
    };
    if (hours === undefined) return date;
    return {
      ...date,
      hours: half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours),
      minutes: Number(minutes),
      // A leap second has no place in ECMAScript's time.
      seconds: Math.min(59, Number(seconds ?? 0)),
      offset: numeric ? numericOffset(numeric) : namedOffset(name),
    };
  }
  return undefined;
}

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
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999 && year < 2200;
  if (!exists || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Two digits as RFC 2822, section 4.3 reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const at = MONTHS.indexOf(written.toLowerCase());
  return at % 3 ? Number.NaN : at / 3 + 1;
}

/** No place on earth is further from UTC than 14 hours. */
function numericOffset(written: string): string | undefined {
  const digits = written.replace(':', '').padEnd(5, '0');
  if (Number(digits.slice(1, 3)) > 14 || Number(digits.slice(3)) > 59) return undefined;
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function namedOffset(name = ''): string | undefined {
  const zone = name.toLowerCase();
  if (/^(?:z|gmt|utc?)$/.test(zone)) return 'Z';
  const hours = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined;
  return hours === undefined
    ? undefined
    : `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}
