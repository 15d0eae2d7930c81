/** The default encoding of browsers for documents without a declaration. */
const LEGACY_ENCODING = 'windows-1252';

/** Maximum position of an XML declaration, in bytes. */
const MAX_DECLARATION_LENGTH = 1024;

/**
 * Decodes a document. Valid UTF-8 is always decoded as UTF-8, because many servers declare ISO-8859-1 incorrectly, and
 * a single truncated character doesn't change that. Otherwise the declared encoding is used, from the content type or
 * the XML declaration (RFC 7303, section 3).
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MAX_DECLARATION_LENGTH));
  const utf16 = detectUtf16(start);
  const text = new TextDecoder(utf16).decode(bytes);
  const declared =
    /charset\s*=\s*"?(?!utf-?16)([\w.:-]+)/i.exec(contentType)?.[1] ??
    /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?16)([\w.:-]+)/i.exec(start)?.[1] ??
    LEGACY_ENCODING;
  const isOther = !utf16 && (!isMostlyUtf8(text, bytes) || /^iso-2022/i.test(declared));
  return isOther ? decode(bytes, declared) : text;
}

/** Whether a text makes sense as UTF-8: more valid than invalid sequences beyond ASCII. */
function isMostlyUtf8(text: string, bytes: Uint8Array): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // The feed may contain U+FFFD itself.
  return !broken || (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0) >= broken || isUtf8(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return Boolean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Detects UTF-16 by its byte-order mark, or by its first character, which is ASCII and therefore half zero. */
function detectUtf16(start: string): string | undefined {
  if (/^(?:\xFE\xFF|\0[^\0])/.test(start)) return 'utf-16be';
  return /^(?:\xFF\xFE|[^\0]\0)/.test(start) ? 'utf-16le' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder(LEGACY_ENCODING).decode(bytes);
  }
}
