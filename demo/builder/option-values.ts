import type { Option } from './option.js';

/** Limits values so that the page's URL stays short enough. */
const LONGEST = 2000;

/** Attributes for which an empty value differs from a missing attribute. */
const MEANS_NOTHING_SHOWN = ['heading', 'show'];

/**
 * The attribute's value in the form that the element accepts.
 *
 * @returns `null` if the attribute isn't needed, `undefined` if the value is invalid.
 */
export function readValue(option: Option, value: string): string | null | undefined {
  const read = readKind(option, value.slice(0, LONGEST));
  if (read === undefined) return undefined;
  if (option.kind === 'flag') return read === 'false' ? null : '';
  if (read === '' && MEANS_NOTHING_SHOWN.includes(option.name)) return '';
  return read === option.default ? null : read;
}

function readKind(option: Option, value: string): string | undefined {
  switch (option.kind) {
    case 'choice':
      return option.values.includes(value) ? value : undefined;
    case 'number':
      return readNumber(option, value);
    case 'words': {
      const words = value.split(/\s+/).filter(Boolean);
      const isKnown = words.every((word) => option.values.includes(word));
      return isKnown ? [...new Set(words)].join(' ') : undefined;
    }
    case 'zone':
      return isZone(value) ? value : undefined;
    case 'flag':
      return ['', 'true', 'false'].includes(value) ? value : undefined;
    case 'text':
      return option.name === 'lang' && !isLanguage(value) ? undefined : value;
  }
}

function readNumber(option: Option & { kind: 'number' }, value: string): string | undefined {
  if (value.trim() === '') return option.default;
  const number = Number(value);
  const { min, max = Number.MAX_SAFE_INTEGER, whole = true } = option;
  const isGood = number >= min && number <= max && (!whole || Number.isInteger(number));
  return isGood ? String(number) : undefined;
}

function isZone(timeZone: string): boolean {
  try {
    return !timeZone || Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return !tag || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
