import { lowerBound } from '../core/rank/binary-search.js';
import type { ArchiveIndex } from './index-builder.js';
import type { Sum } from './postings.js';
import { FIRST_TAG, type SortedRuns } from './sorted-runs.js';

/** States of positions: the first character of a word, or another character of a word. */
const BEGINS = 1;
const COVERED = 2;

/**
 * Finds an article's words in text without spaces, with the same result as `unspacedWords` (left to right, longest
 * match), but examines only positions where a word may start.
 */
export class RunSearch {
  readonly #runs: SortedRuns;
  readonly #tagged: ArchiveIndex['tagged'];
  /** By position: the length of the longest possible word, and the final result. */
  readonly #lengths: Uint16Array;
  readonly #states: Uint8Array;

  constructor({ runs, tagged }: Pick<ArchiveIndex, 'runs' | 'tagged'>) {
    this.#runs = runs;
    this.#tagged = tagged;
    this.#lengths = new Uint16Array(runs.units.length);
    this.#states = new Uint8Array(runs.units.length);
  }

  /**
   * @param words The article's words.
   * @param found Called for each word that occurs, with an accumulator for its frequency.
   */
  search(
    words: readonly string[],
    found: (word: string, addTo: (sum: Sum, most: number) => void) => void,
  ): void {
    if (!this.#runs.units.length) return;
    const long = words.filter((word) => word.length > 1).map((word) => this.#placesOf(word));
    const longest = Math.max(0, ...words.map((word) => word.length));
    for (const places of long) for (const place of places) this.#resolve(place, longest);
    let next = 0;
    for (const word of words) {
      const places = word.length > 1 ? (long[next++] as number[]) : this.#range(word);
      const isThere = (place: number) =>
        word.length > 1
          ? this.#states[place] === BEGINS && this.#lengths[place] === word.length
          : !this.#states[place];
      if (places.length) found(word, (sum, most) => this.#addUp(places, isThere, sum, most));
    }
    for (const places of long) for (const place of places) this.#clear(place, longest);
  }

  #addUp(places: ArrayLike<number>, isThere: (place: number) => boolean, sum: Sum, most: number): void {
    const { stretches, owners, weights, tags } = this.#runs;
    const inTags = new Map<number, number>();
    for (let i = 0; i < places.length && sum.length <= most; i++) {
      const place = places[i] as number;
      if (!isThere(place)) continue;
      const stretch = stretches[place] as number;
      const owner = owners[stretch] as number;
      const weight = weights[stretch] as number;
      if (owner < FIRST_TAG) sum.add(owner, weight);
      else inTags.set(owner, (inTags.get(owner) ?? 0) + weight);
    }
    for (const [tag, weight] of inTags)
      for (const post of this.#tagged.get(tags[tag - FIRST_TAG] as string) ?? []) sum.add(post, weight);
  }

  /** The positions of a word of two or more characters. */
  #placesOf(word: string): number[] {
    const { units } = this.#runs;
    const places: number[] = [];
    for (const place of this.#range(word.slice(0, 2))) {
      let i = 2;
      while (i < word.length && units[place + i] === word.charCodeAt(i)) i++;
      if (i < word.length) continue;
      places.push(place);
      this.#lengths[place] = Math.max(this.#lengths[place] as number, word.length);
    }
    return places;
  }

  /** All positions of one character, or of a pair. */
  #range(start: string): Uint32Array {
    const { pairs, pairStarts, places } = this.#runs;
    const first = (start.charCodeAt(0) << 16) >>> 0;
    const [least, most] =
      start.length > 1
        ? [first + start.charCodeAt(1), first + start.charCodeAt(1) + 1]
        : [first, first + 0x1_0000];
    return places.subarray(pairStarts[lowerBound(pairs, least)], pairStarts[lowerBound(pairs, most)]);
  }

  /** Decides what is at a position, starting from the closest position to the left that affects it. */
  #resolve(place: number, longest: number): void {
    if (this.#states[place]) return;
    let from = place;
    for (let i = from - 1; i > from - longest && i >= 0; i--) {
      if (this.#states[i] || (this.#lengths[i] as number) <= from - i) continue;
      from = i;
    }
    for (let i = from; i <= place; ) {
      const length = this.#lengths[i] as number;
      if (length && !this.#states[i]) {
        this.#states[i] = BEGINS;
        this.#states.fill(COVERED, i + 1, i + length);
      }
      i += this.#states[i] === BEGINS ? length : 1;
    }
  }

  #clear(place: number, longest: number): void {
    this.#lengths[place] = 0;
    this.#states.fill(0, place, place + longest);
  }
}
