const CLOCK = /(\d{1,2}:\d\d(?::\d\d)?)/;

/** "am" and "pm" with spaces or periods, and in Greek and Arabic script. */
const DAY_PERIODS: readonly [am: RegExp, pm: RegExp] = [
  /^(?:am|πμ|ص|صباحا|قظ|قبلازظهر)$/,
  /^(?:pm|μμ|م|مساء|بظ|بعدازظهر)$/,
];

/**
 * Replaces the words of a language for "am" and "pm", beside a time, with English ones.
 *
 * @param language BCP 47 language tag.
 */
export function replaceDayPeriod(text: string, language: string | undefined): string {
  const [before = '', clock, after = ''] = text.split(CLOCK);
  if (!clock) return text;
  const [last = ''] = /[^\d\s,]+(?:\s\p{L}{1,2}\.)?\s*$/u.exec(before) ?? [];
  const [next = ''] = /^\s*[\p{L}\p{M}.’']+(?:\s[\p{L}\p{M}.]{1,3}(?!\p{L}))?/u.exec(after) ?? [];
  for (const [i, known] of DAY_PERIODS.entries()) {
    const isPeriod = (word: string) => {
      const name = normalize(word);
      return name && (known.test(name) || name === dayPeriod(language, i * 12));
    };
    const name = i ? 'pm' : 'am';
    if (isPeriod(next)) return `${before}${clock} ${name}${after.slice(next.length)}`;
    if (isPeriod(last)) return `${before.slice(0, before.length - last.length)} ${clock} ${name}${after}`;
  }
  return text;
}

function normalize(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '');
}

/** The name of the first or second half of the day. Empty if the language has none. */
function dayPeriod(language: string | undefined, hour: number): string {
  if (!language) return '';
  try {
    const parts = new Intl.DateTimeFormat(language, {
      hour: 'numeric',
      hour12: true,
      timeZone: 'UTC',
    }).formatToParts(Date.UTC(2025, 0, 1, hour + 3));
    return normalize(parts.find(({ type }) => type === 'dayPeriod')?.value ?? '');
  } catch {
    return '';
  }
}
