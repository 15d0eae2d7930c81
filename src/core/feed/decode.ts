/** What browsers read where a page says nothing and is not UTF-8. */
const LEGACY = 'windows-1252';

/** As far as an XML declaration may reach, in bytes. */
const DECLARATION = 1024;

/** A document as it came: text, or bytes with the content type that the server gave them. */
export type FeedDocument = string | { bytes: Uint8Array; type: string };

export function textOf(document: FeedDocument): string {
  return typeof document === 'string' ? document : decodeText(document.bytes, document.type);
}

/**
 * A document's bytes as text, in the encoding that it declares: by its byte-order mark, by its content type, in its
 * XML declaration (RFC 7303, section 3). What declares none is UTF-8, or windows-1252 where it can't be that.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION));
  const declared =
    byteOrderMark(start) ??
    withoutMark(start) ??
    /charset\s*=\s*"?(?!utf-?16)([\w.:-]+)/i.exec(contentType)?.[1] ??
    /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?16)([\w.:-]+)/i.exec(start)?.[1];
  return (
    (declared && decode(bytes, declared, true)) ??
    decode(bytes, 'utf-8', true) ??
    decode(bytes, LEGACY, false) ??
    ''
  );
}

/** A document begins with a character of ASCII: half of it is zero in UTF-16, and a declaration that can be read is not in it. */
function withoutMark(start: string): string | undefined {
  if (/^\0[^\0]/.test(start)) return 'utf-16be';
  return /^[^\0]\0/.test(start) ? 'utf-16le' : undefined;
}

function byteOrderMark(start: string): string | undefined {
  if (start.startsWith('\xEF\xBB\xBF')) return 'utf-8';
  if (start.startsWith('\xFE\xFF')) return 'utf-16be';
  if (start.startsWith('\xFF\xFE')) return 'utf-16le';
  return undefined;
}

/** Nothing where the encoding is unknown, or is none for these bytes. */
function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
