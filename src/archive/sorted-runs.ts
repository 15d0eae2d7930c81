import type { Field } from '../core/rank/query.js';
import { GrowableArray } from './growable-array.js';

/**
 * Text in scripts without spaces (Chinese, Japanese), with an index of the positions of all character pairs. Words are
 * found by their first two characters.
 */
export interface SortedRuns {
  /** All runs of text, each followed by a 0. */
  codeUnits: Uint16Array;
  /** The run of each character. */
  runIndexes: Uint32Array;
  /** The owner of each run (the index of a post or, from `FIRST_TAG` on, of a tag), and the weight of a word in it. */
  owners: Uint32Array;
  weights: Float64Array;
  tags: string[];
  /** Sorted character pairs, and the start of each pair's positions in `positions`. */
  pairs: Uint32Array;
  pairStarts: Uint32Array;
  positions: Uint32Array;
}

/** Owners from this number on are tags. */
export const FIRST_TAG = 0x8000_0000;

export class RunsCollector {
  readonly #codeUnits = new GrowableArray(Uint16Array);
  readonly #runIndexes = new GrowableArray(Uint32Array);
  readonly #owners = new GrowableArray(Uint32Array);
  readonly #fields: Field[] = [];
  readonly #tags: string[] = [];

  /** @param owner The index of a post, or a tag. */
  add(run: string, owner: number | string, field: Field): void {
    const index = this.#fields.push(field) - 1;
    this.#owners.push(typeof owner === 'number' ? owner : FIRST_TAG + this.#tags.push(owner) - 1);
    for (let i = 0; i <= run.length; i++) {
      this.#codeUnits.push(i < run.length ? run.charCodeAt(i) : 0);
      this.#runIndexes.push(index);
    }
  }

  /** @param weightOf The weight of a word in a field of a post. */
  finish(weightOf: (post: number, field: Field) => number): SortedRuns {
    const codeUnits = this.#codeUnits.finish();
    const owners = this.#owners.finish();
    return {
      codeUnits,
      runIndexes: this.#runIndexes.finish(),
      owners,
      // In a tag, a word has the same weight in all posts.
      weights: Float64Array.from(this.#fields, (field, i) =>
        weightOf(Math.min(owners[i] as number, FIRST_TAG - 1), field),
      ),
      tags: this.#tags,
      ...sortByPair(codeUnits),
    };
  }
}

/** Sorts all positions by character pair (counting sort). */
function sortByPair(codeUnits: Uint16Array): Pick<SortedRuns, 'pairs' | 'pairStarts' | 'positions'> {
  const counts = new Map<number, number>();
  const pairAt = (i: number) => (((codeUnits[i] as number) << 16) | (codeUnits[i + 1] as number)) >>> 0;
  for (let i = 0; i < codeUnits.length; i++) {
    if (codeUnits[i]) counts.set(pairAt(i), (counts.get(pairAt(i)) ?? 0) + 1);
  }
  const pairs = Uint32Array.from(counts.keys()).sort();
  const pairStarts = new Uint32Array(pairs.length + 1);
  pairs.forEach((pair, i) => {
    pairStarts[i + 1] = (pairStarts[i] as number) + (counts.get(pair) as number);
    counts.set(pair, pairStarts[i] as number);
  });
  const positions = new Uint32Array(pairStarts.at(-1) as number);
  for (let i = 0; i < codeUnits.length; i++) {
    if (!codeUnits[i]) continue;
    const next = counts.get(pairAt(i)) as number;
    positions[next] = i;
    counts.set(pairAt(i), next + 1);
  }
  return { pairs, pairStarts, positions };
}
