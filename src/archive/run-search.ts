import { lowerBound } from '../core/rank/binary-search.js';
import type { ArchiveIndex } from './index-builder.js';
import type { Sum } from './postings.js';
import { FIRST_TAG, type SortedRuns } from './sorted-runs.js';

/** States of positions: the first character of a word, or another character of a word. */
const WORD_START = 1;
const IN_WORD = 2;

/**
 * Finds an article's words in text without spaces, with the same result as `unspacedWords` (left to right, longest
 * match), but examines only positions where a word may start.
 */
export class RunSearch {
  readonly #runs: SortedRuns;
  readonly #postsByTag: ArchiveIndex['postsByTag'];
  /** By position: the length of the longest possible word, and the final result. */
  readonly #lengths: Uint16Array;
  readonly #states: Uint8Array;

  constructor({ runs, postsByTag }: Pick<ArchiveIndex, 'runs' | 'postsByTag'>) {
    this.#runs = runs;
    this.#postsByTag = postsByTag;
    this.#lengths = new Uint16Array(runs.codeUnits.length);
    this.#states = new Uint8Array(runs.codeUnits.length);
  }

  /**
   * @param words The article's words.
   * @param found Called for each word that occurs, with an accumulator for its frequency.
   */
  search(
    words: readonly string[],
    found: (word: string, addTo: (sum: Sum, max: number) => void) => void,
  ): void {
    if (!this.#runs.codeUnits.length) return;
    const long = words.filter((word) => word.length > 1).map((word) => this.#positionsOf(word));
    const longest = Math.max(0, ...words.map((word) => word.length));
    for (const positions of long) for (const position of positions) this.#resolve(position, longest);
    let next = 0;
    for (const word of words) {
      const positions = word.length > 1 ? (long[next++] as number[]) : this.#range(word);
      const isMatch = (position: number) =>
        word.length > 1
          ? this.#states[position] === WORD_START && this.#lengths[position] === word.length
          : !this.#states[position];
      if (positions.length) found(word, (sum, max) => this.#addUp(positions, isMatch, sum, max));
    }
    for (const positions of long) for (const position of positions) this.#clear(position, longest);
  }

  #addUp(positions: ArrayLike<number>, isMatch: (position: number) => boolean, sum: Sum, max: number): void {
    const { runIndexes, owners, weights, tags } = this.#runs;
    const inTags = new Map<number, number>();
    for (let i = 0; i < positions.length && sum.length <= max; i++) {
      const position = positions[i] as number;
      if (!isMatch(position)) continue;
      const run = runIndexes[position] as number;
      const owner = owners[run] as number;
      const weight = weights[run] as number;
      if (owner < FIRST_TAG) sum.add(owner, weight);
      else inTags.set(owner, (inTags.get(owner) ?? 0) + weight);
    }
    for (const [tag, weight] of inTags)
      for (const post of this.#postsByTag.get(tags[tag - FIRST_TAG] as string) ?? []) sum.add(post, weight);
  }

  /** The positions of a word of two or more characters. */
  #positionsOf(word: string): number[] {
    const { codeUnits } = this.#runs;
    const positions: number[] = [];
    for (const position of this.#range(word.slice(0, 2))) {
      let i = 2;
      while (i < word.length && codeUnits[position + i] === word.charCodeAt(i)) i++;
      if (i < word.length) continue;
      positions.push(position);
      this.#lengths[position] = Math.max(this.#lengths[position] as number, word.length);
    }
    return positions;
  }

  /** All positions of one character, or of a pair. */
  #range(start: string): Uint32Array {
    const { pairs, pairStarts, positions } = this.#runs;
    const first = (start.charCodeAt(0) << 16) >>> 0;
    const [min, max] =
      start.length > 1
        ? [first + start.charCodeAt(1), first + start.charCodeAt(1) + 1]
        : [first, first + 0x1_0000];
    return positions.subarray(pairStarts[lowerBound(pairs, min)], pairStarts[lowerBound(pairs, max)]);
  }

  /** Decides what is at a position, starting from the closest position to the left that affects it. */
  #resolve(position: number, longest: number): void {
    if (this.#states[position]) return;
    let from = position;
    for (let i = from - 1; i > from - longest && i >= 0; i--) {
      if (this.#states[i] || (this.#lengths[i] as number) <= from - i) continue;
      from = i;
    }
    for (let i = from; i <= position; ) {
      const length = this.#lengths[i] as number;
      if (length && !this.#states[i]) {
        this.#states[i] = WORD_START;
        this.#states.fill(IN_WORD, i + 1, i + length);
      }
      i += this.#states[i] === WORD_START ? length : 1;
    }
  }

  #clear(position: number, longest: number): void {
    this.#lengths[position] = 0;
    this.#states.fill(0, position, position + longest);
  }
}
