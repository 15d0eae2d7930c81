import type { Format } from '../core/feed/format.js';

/** Formats in addition to JSON Feed that need no further file: none. */
export const bundledFormats: readonly Format[] = [];
