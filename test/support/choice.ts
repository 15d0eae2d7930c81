import type { SelectionOptions } from '../../src/core/rank/selection.js';

/** As a block without attributes chooses, on a day of its own. */
export const CHOICE: SelectionOptions = {
  limit: 6,
  order: 'relevance',
  threshold: 0,
  strict: false,
  tags: [],
  excludeTags: [],
  exclude: [],
  pin: [],
  now: Date.UTC(2026, 4, 10),
};
