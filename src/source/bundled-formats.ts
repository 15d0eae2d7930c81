import type { Format } from '../core/feed/format.js';

/** Formats in addition to JSON Feed that are bundled with the engine: none. */
export const bundledFormats: readonly Format[] = [];

/** Parses JSON; undefined for other documents, which are read or explained by the parsers loaded on demand. */
export function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
