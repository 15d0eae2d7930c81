/** Characters that only affect the direction or joining of text. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The Gregorian year before the first year of an era. */
const ERA_OFFSETS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const ERA = /(令和|平成|昭和|民[國国])\s?(元|\d{1,3})\s?年/;

/** Weekdays that follow the day: 木曜日, 星期四, (木), 목요일. */
const WEEKDAY =
  /\([^()\d]{1,12}\)|[日月火水木金土]曜日?|(?:星期|礼拜|禮拜|[周週])[一二三四五六日天]|[월화수목금토일]요일/g;

/** Times with a unit after the hours: 9時30分, 9시 30분. */
const CJK_TIME = /(\d{1,2})\s?[時时點点시](?:\s?(\d{1,2})\s?[分분])?(?:\s?\d{1,2}\s?[秒초])?/;
/** Times with "am" or "pm" before them: 오전 9:30, 下午 3:00. */
const CJK_12_HOUR_TIME = /(오전|[上午]午|오후|[下午]後|下午)\s?(\d{1,2}:\d\d(?::\d\d)?)/;
/** Times with an h: 9h30, 14 h. */
const TIME_WITH_H = /(?<!\d)(\d{1,2})\s?[hH]\s?(\d\d)?(?![\p{L}\d])/u;
/** Times after "kl." or "klo": kl. 9.30. */
const NORDIC_TIME = /\s(?:kl\.?|klo)\s(\d{1,2})[.:](\d\d)/i;

/** Months with a number and a unit: 1月, 1월, 1-р сар, tháng 1, Th1. */
const NUMBERED_MONTH =
  /(?<!\d)(\d{1,2})\s?(?:[月월]|-р\s?сар\p{L}*)|(?<!\p{L})(?:tháng|thg|th)\.?\s?(\d{1,2})(?!\d)/giu;

/** The Vietnamese numbers that name months. */
const VIETNAMESE_NUMBERS = 'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai'.split(' ');
const VIETNAMESE_MONTH = /tháng (mười (?:một|hai)|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín)(?!\p{L})/iu;

/** Numbers in Chinese characters: 二〇二五年十一月一日. */
const CHINESE_NUMBER = /[〇零一二三四五六七八九十]+(?=\s?[年月日號号])/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Vietnamese weekdays with a number, at the beginning: "T2, …", "Thứ 2, …". */
const NUMBERED_WEEKDAY = /^(?:thứ|th|t)\.?\s?[2-7]\s?,/iu;

/** Arabic month names of two words. */
const TWO_WORD_MONTH = /(كانون|تشرين|ربيع|جمادى|ذو)\s+(ال\p{L}+)/gu;

/**
 * Converts the notation of a script or language to ASCII: digits, full-width characters, dashes, eras, and the units of
 * dates and times. Removes weekdays.
 */
export function normalizeDateNotation(written: string): string {
  return convertDigits(written.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(NUMBERED_WEEKDAY, '')
    .replace(ERA, (_, era: string, year: string) => `${(ERA_OFFSETS[era] ?? 0) + (Number(year) || 1)}年`)
    .replace(WEEKDAY, ' ')
    .replace(CHINESE_NUMBER, readChineseNumber)
    .replace(/(\d)[號号]/, '$1日')
    .replace(CJK_TIME, (_, hours: string, minutes = '00') => ` ${hours}:${minutes}`)
    .replace(TIME_WITH_H, (_, hours: string, minutes = '00') => `${hours}:${minutes}`)
    .replace(NORDIC_TIME, ' $1:$2')
    .replace(
      CJK_12_HOUR_TIME,
      (_, half: string, clock: string) => ` ${clock} ${/오전|上|午前/.test(half) ? 'am' : 'pm'}`,
    )
    .replace(TWO_WORD_MONTH, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

function readChineseNumber(written: string): string {
  const digits = written.replaceAll('零', '〇');
  const read = (text: string) => [...text].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('');
  const [, tens, ones = ''] = /^(.?)十(.?)$/.exec(digits) ?? [];
  return tens === undefined
    ? read(digits)
    : String((tens ? Number(read(tens)) : 1) * 10 + Number(read(ones)));
}

/** Replaces months that are written as a number, such as "tháng 1", with English names. */
export function replaceNumberedMonths(text: string): string {
  return text
    .replace(VIETNAMESE_MONTH, (_, number: string) =>
      englishMonth(VIETNAMESE_NUMBERS.indexOf(number.toLowerCase().replace(' ', '_')) + 1),
    )
    .replace(
      NUMBERED_MONTH,
      (written, before?: string, after?: string) => englishMonth(Number(before ?? after)) || written,
    );
}

function englishMonth(month: number): string {
  return month >= 1 && month <= 12 ? ` ${ENGLISH_MONTHS[month - 1]} ` : '';
}

/** Normalizes a month name: case, width, and the diacritics that people leave out in Latin and Greek script. */
export function normalizeMonthName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replace(/(?<!\p{L})[dl]['’]/gu, '')
    .replace(/(?<=[\u0E00-\u0E7F])\.(?=[\u0E00-\u0E7F])/g, '')
    .replace(/[नम]्(?=[क-ह])/g, 'ं')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(TWO_WORD_MONTH, '$1$2');
}

/** Joins month names of several words in Mongolian: арван нэгдүгээр, "eleventh". */
export function joinMonthName(text: string): string {
  return text.replace(/(арван)\s+(?=\p{L}+гээр|\p{L}+гаар)/gu, '$1');
}

/** Converts digits of other scripts to ASCII. The digits of a script are consecutive in Unicode. */
function convertDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value % 10);
  });
}
