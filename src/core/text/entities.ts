import { rule } from './rules.js';

/** Entities that are frequent in English text. */
const FREQUENT_ENTITIES: Record<string, string> = {
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

/** Characters for the code points 128 to 159, as in browsers (windows-1252). Node.js 20's TextDecoder differs. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]{1,30})(;|(?![\w=])))/gi;

/**
 * Decodes character references once: `&amp;lt;` becomes `&lt;`. Unknown names are unchanged. The oldest names in HTML
 * (`&amp`, `&eacute`) may lack the semicolon, unless they could be part of a query string.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, hex: string, decimal: string, name: string, end: string) => {
    if (!name) return fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const character = Object.hasOwn(FREQUENT_ENTITIES, name)
      ? FREQUENT_ENTITIES[name]
      : rule('namedCharacter')?.(name);
    return character && (end || character < '\u0100') ? character : written;
  });
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
