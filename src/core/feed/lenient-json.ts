/** Maximum nesting depth, to prevent a stack overflow. */
const MAX_DEPTH = 200;

const SPACE = /(?:[\s\p{Cc}\uFEFF\u200B]|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/uy;
const NUMBER = /0x[\da-f]+|[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
/** A date without quotation marks, as in TOML and YAML. */
const DATE = /\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?/y;
/** A constructor or function with a single argument: `new Date(…)`, `ISODate(…)`. */
const CALL = /(?:new\s+)?[\w$]{1,40}\s?\(/y;
const WORD = /[\w$]+/y;
const KEY = /[\w$][\w$-]*/y;

const ASSIGNMENT = /:|=>/y;

function isQuote(character: string | undefined): character is string {
  return character !== undefined && /["'`“]/.test(character);
}

/** JSON's keywords, and values of JavaScript and Python that JSON doesn't have. */
const KEYWORDS: Record<string, unknown> = {
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
const AFTER_KEY = /\s*(?::|=>)/y;
const AFTER_VALUE =
  /[\s\p{Cc}]*(?:[}\])]|,[\s\p{Cc}]*(?:["'“{}[\]\d\-/]|[\w$-]+\s*[:,}\]])|$)|\s+"[\w$-]{1,60}"\s*:/uy;

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\n': '' };

/** Thrown if the text ends early or has a syntax error that can't be repaired. */
export class JsonSyntaxError extends Error {}

/**
 * Parses nearly valid JSON: with raw line breaks and unescaped quotes in strings, invalid escapes, trailing commas,
 * comments, unquoted keys, missing values, or constructors such as `new Date(…)`. Executes nothing. If the text ends
 * within a list of objects, returns the complete ones.
 *
 * @returns The value, the index after it, and whether the text is truncated.
 * @throws {JsonSyntaxError} If the text can't be parsed.
 */
export function lenientJson(
  source: string,
  start: number,
): { value: unknown; end: number; isTruncated: boolean } {
  const reader = new Reader(source, start);
  return { value: reader.value(MAX_DEPTH), end: reader.index, isTruncated: reader.isTruncated };
}

class Reader {
  readonly #source: string;
  /** Number of lists that contain the current value. */
  #openLists = 0;
  isTruncated = false;
  index: number;

  constructor(source: string, index: number) {
    this.#source = source;
    this.index = index;
  }

  value(depth: number): unknown {
    this.#take(SPACE);
    const character = this.#source[this.index];
    if (depth && character === '{') return this.#record(depth);
    if (depth && character === '[') return this.#list(depth);
    if (isQuote(character)) return this.#string(character, AFTER_VALUE);
    // A missing value.
    if (character === ',' || character === '}' || character === ']') return null;
    const date = this.#take(DATE);
    if (date) return date;
    if (depth && this.#take(CALL)) {
      const value = this.value(depth - 1);
      return this.#takeEnd(')') ? value : this.#fail();
    }
    const number = this.#take(NUMBER);
    if (number) return Number(number);
    const word = this.#take(WORD);
    if (word && Object.hasOwn(KEYWORDS, word)) return KEYWORDS[word];
    throw this.#syntaxError();
  }

  #record(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.index++;
    while (!this.#takeEnd('}')) {
      const character = this.#source[this.index];
      const key = isQuote(character)
        ? this.#string(character, AFTER_KEY)
        : this.#take(KEY) || this.#take(NUMBER);
      this.#take(SPACE);
      if (!key && !isQuote(character)) throw this.#syntaxError();
      if (!this.#take(ASSIGNMENT)) throw this.#syntaxError();
      entries.push([key, this.value(depth - 1)]);
      if (this.isTruncated) break;
      this.#takeComma('}');
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown {
    const values: unknown[] = [];
    this.index++;
    const isOutermost = this.#openLists++ === 0;
    try {
      while (!this.#takeEnd(']')) {
        // Nothing between two commas.
        if (this.#source[this.index] !== ',') values.push(this.value(depth - 1));
        this.#takeComma(']');
      }
    } catch (error) {
      const isEnd = this.index >= this.#source.length;
      if (!isOutermost || !isEnd || typeof values[0] !== 'object') throw error;
      this.isTruncated = true;
    } finally {
      this.#openLists--;
    }
    return values;
  }

  #takeEnd(character: string): boolean {
    this.#take(SPACE);
    if (this.#source[this.index] !== character) return false;
    this.index++;
    return true;
  }

  #takeComma(end: string): void {
    this.#take(SPACE);
    const character = this.#source[this.index] ?? '';
    // A comma may be missing.
    if (/[,;]/.test(character)) this.index++;
    else if (character !== end && !/[{["'“]/.test(character)) throw this.#syntaxError();
  }

  #string(quote: string, following: RegExp): string {
    const parts: string[] = [];
    const end = quote === '“' ? '”' : quote;
    let from = ++this.index;
    for (; this.index < this.#source.length; this.index++) {
      const character = this.#source[this.index];
      if (character === end && this.#isFollowedBy(following)) {
        parts.push(this.#source.slice(from, this.index++));
        return parts.join('');
      }
      if (character !== '\\') continue;
      parts.push(this.#source.slice(from, this.index), this.#escape());
      from = this.index + 1;
    }
    throw this.#syntaxError();
  }

  #isFollowedBy(following: RegExp): boolean {
    following.lastIndex = this.index + 1;
    return following.test(this.#source);
  }

  /**
   * Parses an escape and moves to its last character. A backslash before any other character is kept, as in Windows
   * paths.
   */
  #escape(): string {
    const character = this.#source[++this.index] ?? '';
    const digits = character === 'u' ? 4 : character === 'x' ? 2 : 0;
    const code = digits && this.#source.slice(this.index + 1, this.index + 1 + digits);
    if (code && code.length === digits && /^[\da-f]+$/i.test(code)) {
      this.index += digits;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    if (Object.hasOwn(ESCAPES, character)) return ESCAPES[character] as string;
    return /["'\\/]/.test(character) ? character : `\\${character}`;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.index;
    const [found = ''] = pattern.exec(this.#source) ?? [];
    this.index += found.length;
    return found;
  }

  #fail(): never {
    throw this.#syntaxError();
  }

  #syntaxError(): JsonSyntaxError {
    const { length } = this.#source;
    if (this.index >= length) return new JsonSyntaxError(`it ends unexpectedly after ${length} characters`);
    const context = JSON.stringify(this.#source.slice(this.index, this.index + 20));
    return new JsonSyntaxError(`unexpected input at character ${this.index + 1}: ${context}`);
  }
}
