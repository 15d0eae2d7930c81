import { rule } from '../text/rules.js';

export type Chunk = Uint8Array<ArrayBuffer>;

/** A document as it came: text, or bytes, bit by bit, with the content type that the server gave them. */
export type FeedDocument = string | { chunks: readonly Chunk[]; type: string };

/** What UTF-8 without broken characters never has, and content types of encodings that may pass for it. */
const OTHER_ENCODING = /[\uFFFD\0]/;
const OTHER_CHARSET = /utf-?16|iso-2022/i;

/** The document's text: UTF-8, as nearly all feeds are, or else by the rule for other encodings. */
export function textOf(document: FeedDocument): string {
  if (typeof document === 'string') return document;
  const bytes = joined(document.chunks);
  const text = new TextDecoder().decode(bytes);
  if (!OTHER_ENCODING.test(text) && !OTHER_CHARSET.test(document.type)) return text;
  return rule('decodeText')?.(bytes, document.type) ?? text;
}

/** In characters or bytes. */
export function lengthOf(document: FeedDocument): number {
  return typeof document === 'string' ? document.length : bytesIn(document.chunks);
}

export function joined(chunks: readonly Chunk[]): Uint8Array {
  const whole = new Uint8Array(bytesIn(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function bytesIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
