/** Property of a block. Set by the entry and read by the element, which are in separate files. */
const BASE_URL = Symbol.for('related-posts-base-url');

type Block = Element & { [BASE_URL]?: string | undefined };

/** Remembers the base URL of a relative `src`, because a router may change it before the block is loaded. */
export function keepBaseUrl(block: Block): void {
  block[BASE_URL] ??= block.baseURI;
}

/** The base URL at the time when the block was found, or else the current one. */
export function baseUrlOf(block: Block): string {
  return block[BASE_URL] ?? block.baseURI ?? '';
}
