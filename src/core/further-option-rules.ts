import type { FurtherOptions } from './further-options.js';
import { withoutTags } from './rank/ignored-tags.js';

export const furtherOptionRules: FurtherOptions = { withoutTags };
