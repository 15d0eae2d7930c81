import type { DateParts } from './date-types.js';
import { calendarDate } from './dates.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Time zone abbreviations of RFC 822 and other unambiguous ones, with their offset in hours. */
const ZONE_OFFSETS =
  'est-05 edt-04 cst-06 cdt-05 mst-07 mdt-06 pst-08 pdt-07 wet+00 west+01 cet+01 cest+02 mez+01 mesz+02 eet+02 eest+03 msk+03 jst+09 kst+09 aest+10 aedt+11 nzst+12 nzdt+13 brt-03 art-03 clt-04 cot-05 pet-05 akst-09 akdt-08 hst-10 trt+03 eat+03 cat+02 sast+02 wat+01 gst+04 pkt+05 wib+07 wita+08 wit+09 ict+07 sgt+08 hkt+08 myt+08 pht+08 awst+08';

const CLOCK =
  '(\\d{1,2}(?=:)|\\d\\d):?(\\d{2}|(?<=:)\\d)(?::?(\\d{2}|(?<=:)\\d)(?:[.,]\\d+)?)?\\s*(?:([ap])\\.?m\\b\\.?)?';
/** A numeric offset takes precedence: "+0100 (CET)", "+00:00[Europe/London]", "+0000 UTC". */
const ZONE = '\\s*(?:(?:gmt|utc)?([+\u2212-])(\\d{1,2}):?(\\d{2})?(?!\\d)|([a-z]{1,5}))?(?:\\s*[([a-z].*)?';
const TIME = `(?:${CLOCK}${ZONE})?$`;
const WEEKDAY = '^(?:[^\\s\\d]+?(?:,\\s*|\\s+))?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Separator between the date and the time. */
const TIME_SEPARATOR = '(?:,?\\s+(?:(?:at|-)\\s)?|:|$)';

/** Date formats: the pattern, and the groups of year, month and day. The time follows them. */
const DATE_PATTERNS: readonly [RegExp, year: number, month: number, day: number][] = [
  // 2025-11-01T10:00:00+01:00, 2025/11/01 10:00, 2025-11-01Z
  [datePattern('^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:(?:z|[+-]\\d\\d:\\d\\d)?$|\\s?t|\\s+)'), 1, 2, 3],
  // Sat, 01 Nov 2025 10:00:00 GMT; Saturday, 01-Nov-25 10:00:00 GMT; 1st of November 2025
  [
    datePattern(
      `${WEEKDAY}${ORDINAL}[\\s/-]+(?:of\\s)?([a-z]{3,9})\\.?,?[\\s/-]+(\\d{2,4})${TIME_SEPARATOR}`,
    ),
    3,
    2,
    1,
  ],
  // November 1, 2025 10:00 am; Sat Nov 01 2025 10:00:00 GMT+0100 (Central European Standard Time)
  [datePattern(`${WEEKDAY}([a-z]{3,9})\\.?\\s+${ORDINAL},?\\s+(\\d{4})${TIME_SEPARATOR}`), 3, 1, 2],
  // 2025-Nov-01
  [datePattern(`^(\\d{4})-([a-z]{3,9})-(\\d{1,2})${TIME_SEPARATOR}`), 1, 2, 3],
  // 2025年11月1日, 2025년 11월 1일, 2025.11.01, 2025. 11. 1.
  [
    datePattern(`^(\\d{4})\\s?[年년.]\\s?(\\d{1,2})\\s?[月월.]\\s?(\\d{1,2})\\s?[日일.]?${TIME_SEPARATOR}`),
    1,
    2,
    3,
  ],
  // 01.11.2025: with dots, the day always comes first
  [datePattern(`${WEEKDAY}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${TIME_SEPARATOR}`), 3, 2, 1],
];

function datePattern(day: string): RegExp {
  return new RegExp(day + TIME, 'i');
}

/** 20251101, 20251101T100000Z, 20251101100000 */
const BASIC = /^(\d{4})(\d\d)(\d\d)(?=$|T|\d{6})/i;

/** The format of C's `asctime` and of Twitter, with the year at the end: Sat Nov 01 10:00:00 +0000 2025 */
const YEAR_LAST = /(\s\d\d?:\d\d\S*(?:\s\S+)?)\s(\d{4})$/;

/** Parses a date; undefined if it has no unambiguous format. */
export function parseDateParts(text: string): DateParts | undefined {
  if (text.length > 100) return undefined;
  const written = text.replace(BASIC, '$1-$2-$3 ').replace(YEAR_LAST, ' $2$1');
  for (const [pattern, year, month, day] of DATE_PATTERNS) {
    const match = pattern.exec(written);
    if (!match) continue;
    const [hours, minutes, seconds = 0, meridiem, sign, zoneHours, zoneMinutes, zone] = match.slice(4);
    const date = {
      year: expandYear(match[year] ?? ''),
      month: monthNumber(match[month]),
      day: Number(match[day]),
    };
    if (!hours) return date;
    return {
      ...date,
      hours: meridiem ? from12Hours(Number(hours), meridiem) : Number(hours),
      minutes: Number(minutes),
      seconds: Number(seconds),
      offset: sign ? numericOffset(sign, zoneHours, zoneMinutes) : namedOffset(zone),
    };
  }
  return undefined;
}

/** "24:00" is the beginning of the next day (ISO 8601). */
export function normalizeMidnight(parts: DateParts | undefined): DateParts | undefined {
  if (parts?.hours !== 24 || parts.minutes || parts.seconds) return parts;
  if (!calendarDate({ ...parts, hours: 0 })) return undefined;
  const next = new Date(Date.UTC(parts.year, parts.month - 1, parts.day + 1));
  return {
    ...parts,
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hours: 0,
  };
}

/** The number of a month from its number, English name or abbreviation; NaN if it isn't a month. */
function monthNumber(written: unknown): number {
  const name = String(written).toLowerCase();
  return (
    Number(name) || 1 + MONTHS.findIndex((month) => name.length > 2 && month.startsWith(name)) || Number.NaN
  );
}

/** Expands years with fewer than four digits (RFC 2822, section 4.3). */
function expandYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 3 ? year : year + (year < 50 ? 2000 : 1900);
}

/** Converts hours on a 12-hour clock; NaN if they are invalid. */
function from12Hours(hours: number, meridiem: string): number {
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (meridiem.toLowerCase() === 'p' ? 12 : 0);
}

function numericOffset(sign: string, hours = '', minutes = '00'): string | undefined {
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

function namedOffset(name = ''): string | undefined {
  if (/^(?:z|gmt|utc?)$/i.test(name)) return 'Z';
  const hours = name && new RegExp(`\\b${name}([+-]\\d\\d)`, 'i').exec(ZONE_OFFSETS)?.[1];
  return hours ? `${hours}:00` : undefined;
}
