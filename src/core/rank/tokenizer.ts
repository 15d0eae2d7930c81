/** Receives the tokens of a text, in order. */
export interface WordVisitor {
  /** @param hash Hash of the word as returned by `hashOf`, independent of case and width. */
  word(text: string, start: number, end: number, hash: number): void;
  /** A run of text in a script without spaces. The visitor splits it into words. */
  run(text: string, start: number, end: number): void;
}

/** Scripts without spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * The kind of each code unit: one of these constants, or its folded form if it is part of a word. Zero if unknown.
 * Filled on first use.
 */
const KINDS = new Uint16Array(0x1_0000);
const SEPARATOR = 1;
const IN_RUN = 2;
/** A combining accent or vowel mark, which is ignored. */
const IGNORED = 3;
/** A letter that is often written as two, such as ß and æ. */
const PAIR = 4;
/** A separator that may be part of a name, such as "C#". */
const SIGN = 5;

/** Multiplier of the hash function, a prime. Hashes are small integers for all engines. */
const FACTOR = 1_000_003;
const MOST = 0x3fff_ffff;

/** Size of the Bloom filter, in low bits of hashes. */
export const BLOOM_FILTER_SIZE = 2 ** 15;

/**
 * Tokenizes a text by Unicode letters and numbers, without creating substrings, because a feed's whole text is read for
 * the few words of one article. The hot loop calls no function for known code units or unwanted words, because much of
 * it runs before it is compiled.
 *
 * @param bloomFilter Bloom filter of the words to report; all words by default.
 * @returns The number of words. In scripts without spaces, two characters count as one word.
 */
export function eachWord(text: string, visitor: WordVisitor, bloomFilter?: Uint8Array): number {
  const { length } = text;
  let words = 0;
  for (let i = 0; i < length; ) {
    let kind = KINDS[text.charCodeAt(i)] || kindAt(text, i);
    const start = i++;
    if (kind === SEPARATOR || kind === IGNORED) continue;
    if (kind === SIGN && endOfName(text, start, start) === start) continue;
    if (kind === IN_RUN) {
      while (i < length && kindAt(text, i) === IN_RUN) i++;
      words += (i - start) / 2;
      visitor.run(text, start, i);
      continue;
    }
    let hash = 0;
    for (i = start; i < length; i++) {
      kind = KINDS[text.charCodeAt(i)] || kindAt(text, i);
      if (kind > SIGN) hash = (Math.imul(hash, FACTOR) + kind) & MOST;
      else if (kind === IGNORED || kind === PAIR) hash = extendedAt(hash, text, i);
      else break;
    }
    if (kind === SIGN) {
      // Treat "Node.js" and "NodeJS" as the same name.
      for (const end = endOfName(text, start, i); i < end; i++)
        if (i === start || text[i] !== '.') hash = extendedAt(hash, text, i);
    }
    words++;
    if (!bloomFilter || bloomFilter[hash % bloomFilter.length]) visitor.word(text, start, i, hash);
  }
  return words;
}

/** The hash of a word, as in `eachWord`. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = extendedAt(hash, word, i);
  return hash;
}

function extendedAt(hash: number, text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === IGNORED) return isLetterMark(text, at) ? extended(hash, text.charCodeAt(at)) : hash;
  if (kind !== PAIR) return extended(hash, kind === SEPARATOR || kind === SIGN ? text.charCodeAt(at) : kind);
  const pair = PAIRS[text.charAt(at).toLowerCase()] as string;
  return extended(extended(hash, pair.charCodeAt(0)), pair.charCodeAt(1));
}

/** Whether a combining accent makes a different letter, as in Polish "s\u0301". */
function isLetterMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!/[\u0300-\u0302]/.test(mark)) return false;
  let base = at - 1;
  while (/\p{M}/u.test(text.charAt(base))) base--;
  return /\p{L}/u.test(text.charAt(base)) && !ACCENTED.test(text.charAt(base) + mark);
}

const PAIRS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae' };

/**
 * The end of a name with punctuation at this index, such as "C#", "C++", ".NET" and "Node.js"; the index itself if
 * there is none.
 */
function endOfName(text: string, start: number, at: number): number {
  const rest = text.slice(at, at + 5);
  if (at > start) {
    if (at === start + 1 && /^#(?![\p{L}\p{N}])/u.test(rest)) return at + 1;
    return at + (/^(?:\+\+|\.js(?![\p{L}\p{N}]))/iu.exec(rest)?.[0].length ?? 0);
  }
  // Matches "ASP.NET", but not a domain such as "town.net".
  const isName =
    /^\.net(?![\p{L}\p{N}])/iu.test(rest) && (rest[1] === 'N' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''));
  return isName ? at + 4 : at;
}

/** Extends the hash of a word by one code unit. */
export function extended(hash: number, unit: number): number {
  return (Math.imul(hash, FACTOR) + unit) & MOST;
}

/** Normalizes a word: lowercase, Unicode NFKC. */
export function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (KINDS[unit]) return KINDS[unit] as number;
  const isSecond = unit >= 0xdc00 && unit < 0xe000;
  const character = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? unit);
  const kind = kindOf(character, unit);
  // Surrogates have no kind of their own.
  if (unit < 0xd800 || unit >= 0xe000) KINDS[unit] = kind;
  return kind;
}

/** Combining accents, and the vowel marks of Arabic and Hebrew. */
const IGNORABLE = /[\u0300-\u0302\u0591-\u05C7\u0640\u064B-\u065F\u0670]/;

/**
 * Letters whose diacritics are often omitted: vowels with accents, French and Portuguese letters, all Greek letters,
 * Russian ё, and Arabic letters with hamza or madda. Other diacritics make a different letter, as in Swedish or
 * German.
 */
const ACCENTED =
  /^(?:[aeiouy][\u0300-\u0302]|[ao]\u0303|c\u0327|[eiy]\u0308|[\u0391-\u03C9]\p{M}+|\u0435\u0308|\u0627[\u0653-\u0655])$/iu;

/** @param unit The code unit, or the surrogate to classify. */
function kindOf(character: string, unit: number): number {
  // Fast path for ASCII, without a Unicode lookup.
  const isPlain = /[a-z\d]/i.test(character);
  if (character === '#' || character === '+' || character === '.') return SIGN;
  if (!isPlain && (unit < 0x80 || !/[\p{L}\p{M}\p{N}]/u.test(character))) return SEPARATOR;
  // Some combining marks also belong to these scripts.
  if (unit >= 0xe00 && UNSPACED.test(character)) return IN_RUN;
  if (IGNORABLE.test(character)) return IGNORED;
  if (character.toLowerCase() in PAIRS) return PAIR;
  const decomposed = character.normalize('NFD');
  const plain = ACCENTED.test(decomposed) ? decomposed.charAt(0) : character;
  // Some lowercase letters have several forms, such as final sigma and dotless i.
  const fold = folded(plain.toUpperCase());
  return character.length > 1 ? unit : (fold.length > 1 ? plain.toLowerCase() : fold).charCodeAt(0);
}

/** Whether a word is capitalized; undefined at the beginning of a sentence or title, where this means nothing. */
export function isCapitalized(text: string, start: number): boolean | undefined {
  if (text[start - 1] !== ' ' || '.!?:'.includes(text[start - 2] ?? '.')) return undefined;
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

/** Whether a token is an ending such as the "s" of "Ada's" or the "t" of "don't". */
export function isEnding(text: string, start: number, end: number): boolean {
  return end - start < 3 && /['’](?:[stdm]|ll|re|ve)$/i.test(text.slice(start - 1, end));
}

/**
 * The singular and plural forms of a word by English spelling. Forms that aren't words do no harm, because they don't
 * occur.
 */
export function formsOf(word: string): string[] {
  const one = word.replace(/(?<=..[^sui])s$/, '');
  const other = one.replace(/ie$|y$|(?<=[sxz]|[cs]h)e?$/, (end) => ENDINGS[end] ?? '');
  return [one, other].flatMap((form) => [form, `${form}s`]);
}

/** Endings before the plural's "s", and their counterparts. */
const ENDINGS: Record<string, string> = { ie: 'y', y: 'ie', '': 'e' };
