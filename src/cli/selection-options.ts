import type { SelectionOptions } from '../core/rank/selection-options.js';

/** Options shared by `build` and `report`. */
export const selectionOptions = {
  limit: { type: 'string' },
  order: { type: 'string' },
  threshold: { type: 'string' },
  strict: { type: 'boolean' },
  'exclude-tags': { type: 'string' },
  'ignore-tags': { type: 'string' },
  'with-image': { type: 'boolean' },
  'max-age': { type: 'string' },
  threads: { type: 'string' },
} as const;

type ParsedValues = Partial<Record<keyof typeof selectionOptions, string | boolean>>;

/** @throws {TypeError} If an option is invalid. */
export function parseSelectionOptions(values: ParsedValues): SelectionOptions {
  return {
    limit: parseNumber('limit', values.limit, 1) ?? 6,
    order: parseOrder(values.order),
    threshold: parseNumber('threshold', values.threshold, 0, 1) ?? 0,
    strict: values.strict === true,
    tags: [],
    excludeTags: parseTags(values['exclude-tags']),
    ignoreTags: parseTags(values['ignore-tags']),
    withImage: values['with-image'] === true,
    exclude: [],
    pin: [],
    maxAge: parseNumber('max-age', values['max-age'], 0),
    now: Date.now(),
  };
}

function parseOrder(value: string | boolean = 'relevance'): SelectionOptions['order'] {
  if (value === 'relevance' || value === 'mixed') return value;
  throw new TypeError(`--order must be relevance or mixed, but is "${value}".`);
}

function parseTags(value: string | boolean | undefined): string[] {
  return String(value ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/**
 * Parses a number. Options with a minimum of 1 are counts, which are integers.
 *
 * @throws {TypeError} If the value is not a number from `min` to `max`.
 */
export function parseNumber(
  name: string,
  value: string | boolean | undefined,
  min: number,
  max = Number.MAX_VALUE,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  const isCount = min === 1;
  const isInRange = number >= min && number <= max;
  if (value !== '' && isInRange && (!isCount || Number.isInteger(number))) return number;
  const range = max === Number.MAX_VALUE ? `of ${min} or more` : `from ${min} to ${max}`;
  throw new TypeError(
    `--${name} must be ${isCount ? 'an integer' : 'a number'} ${range}, but is "${value}".`,
  );
}
