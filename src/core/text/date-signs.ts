/** Characters that only affect the direction or joining of text. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The year before the first year of an era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const ERA = /(令和|平成|昭和|民[國国])\s?(元|\d{1,3})\s?年/;

/** Weekdays that follow the day: 木曜日, 星期四, (木), 목요일. */
const WEEKDAY =
  /\([^()\d]{1,12}\)|[日月火水木金土]曜日?|(?:星期|礼拜|禮拜|[周週])[一二三四五六日天]|[월화수목금토일]요일/g;

const HOURS = /(\d{1,2})\s?[時时點点시](?:\s?(\d{1,2})\s?[分분])?(?:\s?\d{1,2}\s?[秒초])?/;
const HALF = /(오전|[上午]午|오후|[下午]後|下午)\s?(\d{1,2}:\d\d(?::\d\d)?)/;
const H = /(?<!\d)(\d{1,2})\s?[hH]\s?(\d\d)?(?![\p{L}\d])/u;
const KLO = /\s(?:kl\.?|klo)\s(\d{1,2})[.:](\d\d)/i;

/** Months with a number and a unit: 1月, 1월, 1-р сар, tháng 1, Th1. */
const UNIT =
  /(?<!\d)(\d{1,2})\s?(?:[月월]|-р\s?сар\p{L}*)|(?<!\p{L})(?:tháng|thg|th)\.?\s?(\d{1,2})(?!\d)/giu;

/** Vietnamese numbers of months, from two. */
const NUMBERS = 'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai'.split(' ');
const VIETNAMESE = /tháng (mười (?:một|hai)|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)(?!\p{L})/iu;

/** Arabic month names of two words. */
const TWO_WORDS = /(كانون|تشرين|ربيع|جمادى|ذو)\s+(ال\p{L}+)/gu;

/**
 * Replaces what is specific to a script or language in numeric dates: digits, widths and dashes, eras, weekdays, and
 * units of times and months.
 */
export function withUsualSigns(written: string): string {
  return withAsciiDigits(written.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(ERA, (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (Number(year) || 1)}年`)
    .replace(WEEKDAY, ' ')
    .replace(/(\d)[號号]/, '$1日')
    .replace(HOURS, (_, hours: string, minutes = '00') => ` ${hours}:${minutes}`)
    .replace(H, (_, hours: string, minutes = '00') => `${hours}:${minutes}`)
    .replace(KLO, ' $1:$2')
    .replace(HALF, (_, half: string, clock: string) => ` ${clock} ${/오전|上|午前/.test(half) ? 'am' : 'pm'}`)
    .replace(TWO_WORDS, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Replaces months that are written as a number and a unit by English names. */
export function withEnglishMonth(text: string): string {
  return text
    .replace(VIETNAMESE, (_, number: string) =>
      named(NUMBERS.indexOf(number.toLowerCase().replace(' ', '_')) + 1),
    )
    .replace(UNIT, (written, before?: string, after?: string) => named(Number(before ?? after)) || written);
}

function named(month: number): string {
  return month >= 1 && month <= 12 ? ` ${ENGLISH[month - 1]} ` : '';
}

/** Normalizes a month name: case, width, and the accents and dots that people leave out in Latin and Greek script. */
export function foldedName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(TWO_WORDS, '$1$2');
}

/** Converts digits of other scripts, which are consecutive in Unicode, to ASCII. */
function withAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}
