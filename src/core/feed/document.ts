import { rule } from '../text/rules.js';

export type Chunk = Uint8Array<ArrayBuffer>;

/** A document as received: text, or chunks of bytes with the content type. */
export type FeedDocument = string | { chunks: readonly Chunk[]; type: string };

/** The start of an RSS or Atom feed. */
export const XML = /^\s*<[?rf]/i;

/** Characters that don't occur in valid UTF-8 text, and encodings that could be mistaken for it. */
const OTHER_ENCODING = /[\uFFFD\0]/;
const OTHER_CHARSET = /utf-?16|iso-2022/i;

/** Decodes a document as UTF-8, or with the rule for other encodings if necessary. */
export function textOf(document: FeedDocument): string {
  if (typeof document === 'string') return document;
  const bytes = joinChunks(document.chunks);
  const text = new TextDecoder().decode(bytes);
  if (!OTHER_ENCODING.test(text) && !OTHER_CHARSET.test(document.type)) return text;
  return rule('decodeText')?.(bytes, document.type) ?? text;
}

/** The size in characters or bytes. */
export function lengthOf(document: FeedDocument): number {
  return typeof document === 'string' ? document.length : byteLengthOf(document.chunks);
}

export function joinChunks(chunks: readonly Chunk[]): Uint8Array {
  const bytes = new Uint8Array(byteLengthOf(chunks));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function byteLengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
