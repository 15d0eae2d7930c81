/** What browsers read where a page says nothing and is not UTF-8. */
const LEGACY = 'windows-1252';

/** As far as an XML declaration may reach, in bytes. */
const DECLARATION = 1024;

/**
 * A document's bytes as text. What is UTF-8 is read as that, whatever is said of it: servers say ISO-8859-1 of
 * everything, and a character cut in two is no other encoding. Anything else is read in the encoding that it declares:
 * by its content type, or in its XML declaration (RFC 7303, section 3).
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION));
  const utf16 = sixteenBits(start);
  const text = new TextDecoder(utf16).decode(bytes);
  const said =
    /charset\s*=\s*"?(?!utf-?16)([\w.:-]+)/i.exec(contentType)?.[1] ??
    /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?16)([\w.:-]+)/i.exec(start)?.[1] ??
    LEGACY;
  const isOther = !utf16 && (!makesSense(text, bytes) || /^iso-2022/i.test(said));
  return isOther ? decode(bytes, said) : text;
}

/** Letters beyond ASCII that make sense in UTF-8 are no accident; a few are, where more make none. */
function makesSense(text: string, bytes: Uint8Array): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // A feed may also hold that very character.
  return !broken || (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0) >= broken || isUtf8(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return Boolean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** By its mark; or by its first character, which is one of ASCII: half of it is zero. */
function sixteenBits(start: string): string | undefined {
  if (/^(?:\xFE\xFF|\0[^\0])/.test(start)) return 'utf-16be';
  return /^(?:\xFF\xFE|[^\0]\0)/.test(start) ? 'utf-16le' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder(LEGACY).decode(bytes);
  }
}
