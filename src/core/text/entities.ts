import { rule } from './rules.js';

/** The names that English texts have. */
const FREQUENT: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** What browsers read in the place of Windows' own characters, 128 to 159. Node 20's TextDecoder does not. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]{1,30})(;|(?![\w=])))/gi;

/**
 * Character references decoded, once: `&amp;lt;` becomes `&lt;`. Unknown names stay as they are. HTML's oldest
 * (`&amp`, `&eacute`) may lack their semicolon where nothing follows that could belong to an address's query.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, hex: string, decimal: string, name: string, end: string) => {
    if (!name) return fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const character = Object.hasOwn(FREQUENT, name) ? FREQUENT[name] : rule('namedCharacter')?.(name);
    return character && (end || character < '\u0100') ? character : written;
  });
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
