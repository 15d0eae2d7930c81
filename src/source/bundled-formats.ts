import type { Format } from '../core/feed/format.js';

/** The formats beside JSON Feed that need no further file: none. */
export const bundledFormats: readonly Format[] = [];
