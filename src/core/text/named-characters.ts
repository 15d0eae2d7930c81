/**
 * The named characters of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html) except rare mathematical ones, and
 * the ASCII characters of HTML 5. Each has the code point after the previous one, plus the number in between if there
 * is one. Uppercase and accented letters are derived below.
 */
const TABLE =
  '9 Tab NewLine 22 excl quot num dollar percnt amp apos lpar rpar ast plus comma 1 period sol 10 colon semi lt equals gt quest commat 26 lsqb bsol rsqb Hat lowbar grave -6 lbrack 1 rbrack 29 lcub vert rcub -3 lbrace verbar rbrace 34 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 6 AElig 9 ETH 6 times 6 THORN szlig 6 aelig 9 eth 6 divide oslash 5 thorn 50 inodot 16 lstrok 15 OElig oelig 62 fnof 307 circ 21 tilde 212 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 7224 ensp emsp 5 thinsp 2 zwnj zwj lrm rlm hyphen 2 ndash mdash 3 lsquo rsquo sbquo 1 ldquo rdquo bdquo 1 dagger Dagger bull 3 hellip 9 permil 1 prime Prime 5 lsaquo rsaquo 9 frasl 103 euro 117 trade 109 larr uarr rarr darr harr 61 rArr 47 part 12 prod 1 sum minus 7 radic 3 infin 41 asymp 23 ne equiv 2 le ge 95 sdot 831 starf star 89 spades 2 clubs 1 hearts diams 172 check 3 cross';

/** Accented letters such as `&eacute;` and `&ccaron;`: a letter and the combining character of its accent. */
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

let names: Map<string, string> | undefined;

function lookUp(name: string): string | undefined {
  if (!names) {
    names = new Map();
    let code = 0;
    for (const entry of TABLE.split(' ')) {
      if (Number(entry)) code += Number(entry);
      else names.set(entry, String.fromCharCode(code++));
    }
  }
  return names.get(name) ?? accentedLetter(name);
}

/** The lowercase name: `&Omega;` is the uppercase of `&omega;`, but `&NBSP;` is just another spelling. */
function lowerCase(name: string): string | undefined {
  const character = lookUp(name.toLowerCase());
  return /^[A-Z][a-z]/.test(name) ? character?.toUpperCase() : character;
}

function accentedLetter(name: string): string | undefined {
  const accent = Object.hasOwn(ACCENTS, name.slice(1)) && ACCENTS[name.slice(1)];
  const character = accent && (name.charAt(0) + String.fromCharCode(accent)).normalize();
  return character && character.length === 1 ? character : undefined;
}

/** The character for a name; for an uppercase name, the uppercase character. */
export function namedCharacter(name: string): string | undefined {
  return lookUp(name) ?? lowerCase(name);
}
