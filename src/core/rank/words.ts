/** Told of what a text is made of, in its order. */
export interface WordVisitor {
  /** @param hash Of the word as `hashOf` gives it: the same however the word is written (capitals, full width, accents). */
  word(text: string, start: number, end: number, hash: number): void;
  /** A stretch of a script without spaces: which words it holds is for the visitor to find. */
  run(text: string, start: number, end: number): void;
}

/** Scripts written without spaces between words. */
const UNSPACED =
  /(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** What a code unit is, looked up once: one of these, or, as part of a word, its folded form. Zero: not yet known. */
const KINDS = new Uint16Array(0x1_0000);
const SEPARATOR = 1;
const IN_RUN = 2;
const ACCENT = 3;
const SURROGATE = 4;
const FIRST_FOLDED = 0x20;

/** FNV-1a, over code units. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Goes through the words of a text, by Unicode's letters and numbers, making no substrings: a feed's whole text is read
 * for the few words of one article.
 */
export function eachWord(text: string, visitor: WordVisitor): void {
  let start = -1;
  let hash = SEED;
  let before = SEED;
  let composed = '';
  let accented = -1;
  for (let i = 0; i <= text.length; i++) {
    const kind = i === text.length ? SEPARATOR : kindAt(text, i);
    if (kind >= FIRST_FOLDED) {
      if (start < 0) {
        start = i;
        hash = SEED;
      }
      before = hash;
      hash = Math.imul(hash ^ kind, PRIME);
    } else if (kind === ACCENT && start >= 0) {
      composed = `${accented === i - 1 ? composed : text.charAt(i - 1)}${text.charAt(i)}`.normalize('NFC');
      accented = i;
      if (composed.length === 1) hash = Math.imul(before ^ kindAt(composed, 0), PRIME);
    } else {
      if (start >= 0) visitor.word(text, start, i, hash);
      start = -1;
      if (kind !== IN_RUN) continue;
      const from = i;
      while (i + 1 < text.length && kindAt(text, i + 1) === IN_RUN) i++;
      visitor.run(text, from, i + 1);
    }
  }
}

/** The hash that `eachWord` gives a word. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ kindAt(word, i), PRIME);
  return hash;
}

/** A word without capitals, in compatibility and composed form. */
export function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let known = KINDS[unit] as number;
  if (!known) {
    known = kindOf(unit);
    KINDS[unit] = known;
  }
  return known === SURROGATE ? kindOfPair(text, at) : known;
}

function kindOf(unit: number): number {
  if (unit < 0x80) return kindOfAscii(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (unit >= 0x300 && unit <= 0x36f) return ACCENT;
  const character = String.fromCharCode(unit);
  if (!IN_WORD.test(character)) return SEPARATOR;
  if (UNSPACED.test(character)) return IN_RUN;
  const fold = folded(character);
  return (fold.length === 1 ? fold : character.toLowerCase()).charCodeAt(0);
}

/** Most letters of most feeds, without waiting for Unicode's tables to be looked up. */
function kindOfAscii(unit: number): number {
  const isDigit = unit >= 0x30 && unit <= 0x39;
  const lower = unit | 0x20;
  const isLetter = lower >= 0x61 && lower <= 0x7a;
  return isDigit ? unit : isLetter ? lower : SEPARATOR;
}

/** Beyond the basic plane: emoji, rare ideographs, rare scripts. */
function kindOfPair(text: string, at: number): number {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  const character = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0x20);
  if (character.length < 2 || !IN_WORD.test(character)) return SEPARATOR;
  return UNSPACED.test(character) ? IN_RUN : text.charCodeAt(at);
}

/** What a sentence ends with, or a title within it begins after. */
const ENDS = '.!?:';

/**
 * Whether a word is written with a capital; where that says nothing, since a sentence or a quotation begins with it,
 * undefined.
 */
export function isCapitalized(text: string, start: number): boolean | undefined {
  if (text[start - 1] !== ' ' || ENDS.includes(text[start - 2] ?? '.')) return undefined;
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

/** The "s" of "Ada's", the "t" of "don't": no words of their own. */
export function isEnding(text: string, start: number, end: number): boolean {
  if (end - start > 2 || (text[start - 1] !== "'" && text[start - 1] !== '’')) return false;
  return /\p{L}/u.test(text[start - 2] ?? '') && /^(?:s|t|d|m|ll|re|ve)$/i.test(text.slice(start, end));
}

/**
 * An English word in the singular and in the plural, as far as its letters tell: a form that is no word does no harm,
 * since nobody writes it.
 */
export function formsOf(word: string): string[] {
  if (word.length < 3) return [word];
  const plurals = [`${word}s`];
  if (/(?:[sxz]|ch|sh)$/.test(word)) plurals.push(`${word}es`);
  if (/[^aeiou]y$/.test(word)) plurals.push(`${word.slice(0, -1)}ies`);
  if (word.length < 4 || !/[^sui]s$/.test(word)) return [word, ...plurals];
  const singulars = [word.slice(0, -1)];
  if (/(?:[sxz]|ch|sh)es$/.test(word)) singulars.push(word.slice(0, -2));
  if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`);
  return [word, ...singulars];
}
