/**
 * HTML 4's named characters (https://www.w3.org/TR/html401/sgml/entities.html) and HTML 5's for ASCII, each number
 * the code of the name behind it, which the next names count on from. Letters with accents are put together below.
 */
const TABLE =
  '9 Tab NewLine 33 excl quot num dollar percnt amp apos lpar rpar ast plus comma 46 period sol 58 colon semi lt equals gt quest commat 91 lsqb bsol rsqb Hat lowbar grave 91 lbrack 93 rbrack 123 lcub vert rcub 123 lbrace verbar rbrace 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 198 AElig 208 ETH 215 times Oslash 222 THORN szlig 230 aelig 240 eth 247 divide oslash 254 thorn 305 inodot 321 Lstrok lstrok 338 OElig oelig 402 fnof 710 circ 732 tilde 913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm hyphen 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang 9674 loz 9733 starf star 9824 spades 9827 clubs 9829 hearts diams 10003 check 10007 cross';

/** `&eacute;`, `&ccaron;`: a letter and the code of its accent, the combining character of that kind. */
const ACCENTS: Record<string, number> = {
  grave: 0x300,
  acute: 0x301,
  circ: 0x302,
  tilde: 0x303,
  macr: 0x304,
  breve: 0x306,
  dot: 0x307,
  uml: 0x308,
  ring: 0x30a,
  dblac: 0x30b,
  caron: 0x30c,
  cedil: 0x327,
  ogon: 0x328,
};

/** What browsers read in the place of Windows' own characters, 128 to 159. Node 20's TextDecoder does not. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

let names: Map<string, string> | undefined;

function named(name: string): string | undefined {
  if (!names) {
    names = new Map();
    let code = 0;
    for (const entry of TABLE.split(' ')) {
      if (Number(entry)) code = Number(entry);
      else names.set(entry, String.fromCharCode(code++));
    }
  }
  return names.get(name) ?? accented(name);
}

function accented(name: string): string | undefined {
  const accent = Object.hasOwn(ACCENTS, name.slice(1)) && ACCENTS[name.slice(1)];
  const character = accent && (name.charAt(0) + String.fromCharCode(accent)).normalize();
  return character && character.length === 1 ? character : undefined;
}

const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]{1,30})(;|(?![\w=])))/gi;

/**
 * Character references decoded, once: `&amp;lt;` becomes `&lt;`. Unknown names stay as they are. HTML's oldest
 * (`&amp`, `&eacute`) may lack their semicolon where nothing follows that could belong to an address's query.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, hex: string, decimal: string, name: string, end: string) => {
    if (!name) return fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const character = named(name) ?? named(name.toLowerCase());
    return character && (end || character < '\u0100') ? character : written;
  });
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
