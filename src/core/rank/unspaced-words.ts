import { isSpelled, segment } from './segment.js';

/** Words of the article in scripts without spaces, to be found in the posts' stretches of text. */
export class UnspacedWords {
  readonly #places = new Map<string, number>();
  readonly #byFirst = new Map<number, string[]>();

  add(word: string, place: number): void {
    this.#places.set(word, place);
    const first = word.charCodeAt(0);
    const words = [...(this.#byFirst.get(first) ?? []), word];
    this.#byFirst.set(
      first,
      words.sort((a, b) => b.length - a.length),
    );
  }

  /**
   * The places of the words that a stretch of text holds. Characters that are words or parts of them are searched for
   * the longest word that begins at each; in scripts that spell words by letters, a shorter word may be the beginning
   * of another one, so that a stretch with something in it is taken apart as the article was.
   */
  in(text: string, start: number, end: number, language: string): number[] {
    const found = this.#longest(text, start, end);
    if (!found.length || !isSpelled(text.charCodeAt(start)) || !('Segmenter' in Intl)) return found;
    return segment(text.slice(start, end), language).flatMap((word) => this.#places.get(word) ?? []);
  }

  #longest(text: string, start: number, end: number): number[] {
    const found: number[] = [];
    if (!this.#places.size) return found;
    for (let i = start; i < end; ) {
      const word = this.#byFirst.get(text.charCodeAt(i))?.find((word) => text.startsWith(word, i));
      if (word) found.push(this.#places.get(word) as number);
      i += word?.length ?? 1;
    }
    return found;
  }
}
