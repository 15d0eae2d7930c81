import type { SelectionOptions } from '../core/rank/selection-options.js';

/** The options that select among all posts. */
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

type Given = Partial<Record<keyof typeof selectionOptions, string | boolean>>;

/** @throws {TypeError} If an option is invalid. */
export function choiceOf(given: Given): SelectionOptions {
  return {
    limit: number('limit', given.limit, 1) ?? 6,
    order: orderOf(given.order),
    threshold: number('threshold', given.threshold, 0) ?? 0,
    strict: given.strict === true,
    tags: [],
    excludeTags: tags(given['exclude-tags']),
    ignoreTags: tags(given['ignore-tags']),
    withImage: given['with-image'] === true,
    exclude: [],
    pin: [],
    maxAge: number('max-age', given['max-age'], 0),
    now: Date.now(),
  };
}

function orderOf(given: string | boolean = 'relevance'): SelectionOptions['order'] {
  if (given === 'relevance' || given === 'mixed') return given;
  throw new TypeError(`--order must be relevance or mixed, but is "${given}".`);
}

function tags(given: string | boolean | undefined): string[] {
  return String(given ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** @throws {TypeError} If the value is not a number of at least `least`. */
export function number(name: string, value: string | boolean | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const given = Number(value);
  // Options with a minimum of 1 are counts.
  const isWhole = least === 0 || Number.isInteger(given);
  if (value !== '' && given >= least && Number.isFinite(given) && isWhole) return given;
  throw new TypeError(
    `--${name} must be a ${least ? 'whole ' : ''}number of at least ${least}, but is "${value}".`,
  );
}
