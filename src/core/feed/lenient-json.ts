/** Deeper is no feed, but an attempt on the stack. */
const DEEPEST = 200;

const SPACE = /(?:[\s\uFEFF]|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /[\w$]+/y;

/** Names of nothing, and of what JSON has names for. */
const WORDS: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  undefined: null,
  NaN: null,
  Infinity: null,
};

/** What may stand behind the quote that ends a string: else it is one of the text's own, that nobody escaped. */
const BEHIND_KEY = /\s*:/y;
const BEHIND_VALUE = /\s*(?:[}\])]|,\s*(?:["'{}[\]\d\-/]|[\w$]+\s*[:,}\]])|$)/y;

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\n': '' };

/** The end of what can be read. */
export class BrokenOff extends Error {}

/**
 * Reads a value that is nearly JSON: raw line breaks and quotes in strings, escapes that are none, commas at the end of a
 * list, comments, keys without quotes. Nothing is ever executed, and nothing that is missing is made up.
 *
 * @returns The value, and where it ends.
 * @throws {BrokenOff} Where it ends too soon.
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
    if (sign === '"' || sign === "'") return this.#string(sign, BEHIND_VALUE);
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
      const key =
        sign === '"' || sign === "'"
          ? this.#string(sign, BEHIND_KEY)
          : this.#take(WORD) || this.#take(NUMBER);
      this.#take(SPACE);
      if (!key && sign !== '"' && sign !== "'") throw this.#broken();
      if (this.#source[this.at++] !== ':') throw this.#broken();
      entries.push([key, this.value(depth - 1)]);
      this.#comma('}');
    }
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown {
    const values: unknown[] = [];
    this.at++;
    while (!this.#ends(']')) {
      values.push(this.value(depth - 1));
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
    else if (this.#source[this.at] !== end) throw this.#broken();
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

  /** Leaves the place at the escape's last character. A backslash before anything else is one, as in a path of Windows. */
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

  #broken(): BrokenOff {
    const { length } = this.#source;
    if (this.at >= length)
      return new BrokenOff(`it breaks off after ${length} characters, in the middle of something`);
    const here = JSON.stringify(this.#source.slice(this.at, this.at + 20));
    return new BrokenOff(`it goes wrong at character ${this.at + 1}: ${here}`);
  }
}
