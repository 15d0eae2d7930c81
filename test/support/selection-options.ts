import { installMultilingual } from '../../src/core/rank/multilingual.js';
import { multilingualRules } from '../../src/core/rank/multilingual-rules.js';
import type { SelectionOptions } from '../../src/core/rank/selection-options.js';

installMultilingual(multilingualRules);

/** The options of a block without attributes, on a fixed date. */
export const DEFAULT_OPTIONS: SelectionOptions = {
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
