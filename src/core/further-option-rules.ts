import type { FurtherOptions } from './further-options.js';
import { withoutTags } from './rank/ignored-tags.js';
import { selectMixed } from './rank/mixed-order.js';
import { readingTime } from './text/reading-time.js';

export const furtherOptionRules: FurtherOptions = { withoutTags, selectMixed, readingTime };
