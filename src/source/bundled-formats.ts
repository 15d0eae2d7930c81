import type { Format } from '../core/feed/format.js';

/** Formats in addition to JSON Feed that are bundled with the engine: none. */
export const bundledFormats: readonly Format[] = [];
