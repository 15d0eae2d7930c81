/** Maximum nesting depth, to prevent a stack overflow. */
const DEEPEST = 200;

const SPACE = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const NUMBER = /0x[\da-f]+|[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy;
/** A date without quotation marks, as in TOML and YAML. */
const DATE = /\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?/y;
/** A constructor or function with a single argument: `new Date(…)`, `ISODate(…)`. */
const CALL = /(?:new\s+)?[\w$]{1,40}\s?\(/y;
const WORD = /[\w$]+/y;

const ASSIGNED = /:|=>/y;

function isQuote(sign: string | undefined): sign is string {
  return sign === '"' || sign === "'" || sign === '`';
}

/** JSON's keywords, and values of JavaScript and Python that JSON doesn't have. */
const WORDS: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  None: null,
  True: true,
  False: false,
  undefined: null,
  NaN: null,
  Infinity: null,
};

/** What may follow the closing quote of a string. If anything else follows, it is an unescaped quote in the text. */
const BEHIND_KEY = /\s*(?::|=>)/y;
const BEHIND_VALUE = /\s*(?:[}\])]|,\s*(?:["'{}[\]\d\-/]|[\w$]+\s*[:,}\]])|$)/y;

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\n': '' };

/** Thrown if the text ends early or has a syntax error that can't be repaired. */
export class BrokenOff extends Error {}

/**
 * Parses nearly valid JSON: with raw line breaks and unescaped quotes in strings, invalid escapes, trailing commas,
 * comments, unquoted keys, missing values, or constructors such as `new Date(…)`. Executes nothing, and does not complete truncated text.
 *
 * @returns The value, and the index after it.
 * @throws {BrokenOff} If the text can't be parsed.
 */
export function lenientJson(source: string, start: number): { value: unknown; end: number } {
  const reader = new Reader(source, start);
  return { value: reader.value(DEEPEST), end: reader.at };
}

class Reader {
  readonly #source: string;
  at: number;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  value(depth: number): unknown {
    this.#take(SPACE);
    const sign = this.#source[this.at];
    if (depth && sign === '{') return this.#record(depth);
    if (depth && sign === '[') return this.#list(depth);
    if (isQuote(sign)) return this.#string(sign, BEHIND_VALUE);
    // A missing value.
    if (sign === ',' || sign === '}' || sign === ']') return null;
    const date = this.#take(DATE);
    if (date) return date;
    if (depth && this.#take(CALL)) {
      const value = this.value(depth - 1);
      return this.#ends(')') ? value : this.#fail();
    }
    const number = this.#take(NUMBER);
    if (number) return Number(number);
    const word = this.#take(WORD);
    if (word && Object.hasOwn(WORDS, word)) return WORDS[word];
    throw this.#broken();
  }

  #record(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.at++;
    while (!this.#ends('}')) {
      const sign = this.#source[this.at];
      const key = isQuote(sign) ? this.#string(sign, BEHIND_KEY) : this.#take(WORD) || this.#take(NUMBER);
      this.#take(SPACE);
      if (!key && !isQuote(sign)) throw this.#broken();
      if (!this.#take(ASSIGNED)) throw this.#broken();
      entries.push([key, this.value(depth - 1)]);
      this.#comma('}');
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown {
    const values: unknown[] = [];
    this.at++;
    while (!this.#ends(']')) {
      // Nothing between two commas.
      if (this.#source[this.at] !== ',') values.push(this.value(depth - 1));
      this.#comma(']');
    }
    return values;
  }

  #ends(sign: string): boolean {
    this.#take(SPACE);
    if (this.#source[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  #comma(end: string): void {
    this.#take(SPACE);
    if (this.#source[this.at] === ',') this.at++;
    // Between objects and lists, a comma may be missing.
    else if (this.#source[this.at] !== end && !/[{[;]/.test(this.#source[this.at] ?? ''))
      throw this.#broken();
    else if (this.#source[this.at] === ';') this.at++;
  }

  #string(quote: string, behind: RegExp): string {
    const pieces: string[] = [];
    let from = ++this.at;
    for (; this.at < this.#source.length; this.at++) {
      const sign = this.#source[this.at];
      if (sign === quote && this.#isBefore(behind)) {
        pieces.push(this.#source.slice(from, this.at++));
        return pieces.join('');
      }
      if (sign !== '\\') continue;
      pieces.push(this.#source.slice(from, this.at), this.#escape());
      from = this.at + 1;
    }
    throw this.#broken();
  }

  #isBefore(behind: RegExp): boolean {
    behind.lastIndex = this.at + 1;
    return behind.test(this.#source);
  }

  /**
   * Parses an escape and moves to its last character. A backslash before any other character is kept, as in Windows
   * paths.
   */
  #escape(): string {
    const sign = this.#source[++this.at] ?? '';
    const digits = sign === 'u' ? 4 : sign === 'x' ? 2 : 0;
    const code = digits && this.#source.slice(this.at + 1, this.at + 1 + digits);
    if (code && code.length === digits && /^[\da-f]+$/i.test(code)) {
      this.at += digits;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    if (Object.hasOwn(ESCAPES, sign)) return ESCAPES[sign] as string;
    return /["'\\/]/.test(sign) ? sign : `\\${sign}`;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.#source) ?? [];
    this.at += found.length;
    return found;
  }

  #fail(): never {
    throw this.#broken();
  }

  #broken(): BrokenOff {
    const { length } = this.#source;
    if (this.at >= length) return new BrokenOff(`it ends unexpectedly after ${length} characters`);
    const here = JSON.stringify(this.#source.slice(this.at, this.at + 20));
    return new BrokenOff(`unexpected input at character ${this.at + 1}: ${here}`);
  }
}
