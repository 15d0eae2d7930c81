import type { Post } from '../core/post.js';
import { areNearDuplicates, SAME_SUMMARY, type Said, said } from '../core/rank/near-duplicates.js';

/**
 * Finds the groups of posts that are near-duplicates of each other, by their indexes.
 *
 * Compares only pairs that can be similar: posts whose summaries share one of their rarest words (prefix filtering;
 * Chaudhuri, Ganti & Kaushik 2006), and posts with the same title, one of which has no summary.
 */
export function nearDuplicateGroups(posts: readonly Post[]): number[][] {
  const texts = posts.map(said);
  const groups = new Groups(posts.length);
  for (const [a, b] of candidates(texts)) {
    if (!groups.areJoined(a, b) && areNearDuplicates(texts[a] as Said, texts[b] as Said)) groups.join(a, b);
  }
  return groups.list();
}

function* candidates(texts: readonly Said[]): Generator<readonly [number, number]> {
  const frequencies = new Map<number, number>();
  for (const { summary } of texts) {
    for (const word of summary) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const byWord = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  for (const [place, { title, summary, numbers }] of texts.entries()) {
    // The numbers of near-duplicates are the same.
    const keys = rarest(summary, frequencies).map((word) => `${word} ${numbers}`);
    yield* pairs(byWord, keys, place);
    const sameTitle = [...title].sort().join();
    const others = byTitle.get(sameTitle) ?? [];
    byTitle.set(sameTitle, others);
    for (const other of others) if (!summary.size || !texts[other]?.summary.size) yield [other, place];
    others.push(place);
  }
}

function* pairs(
  index: Map<string, number[]>,
  keys: readonly string[],
  place: number,
): Generator<readonly [number, number]> {
  for (const key of keys) {
    const others = index.get(key) ?? [];
    index.set(key, others);
    for (const other of others) yield [other, place];
    others.push(place);
  }
}

/** The rarest words of a summary; two similar summaries share at least one of them. */
function rarest(words: ReadonlySet<number>, frequencies: ReadonlyMap<number, number>): number[] {
  const count = words.size - Math.ceil(words.size * SAME_SUMMARY) + 1;
  const frequency = (word: number) => frequencies.get(word) ?? 0;
  // All summaries use the same order, also among equally rare words.
  return words.size ? [...words].sort((a, b) => frequency(a) - frequency(b) || a - b).slice(0, count) : [];
}

/** A disjoint-set forest. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, place) => place);
  }

  areJoined(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  join(a: number, b: number): void {
    this.#parents[this.#root(b)] = this.#root(a);
  }

  /** The groups of two or more. */
  list(): number[][] {
    const groups = new Map<number, number[]>();
    for (const place of this.#parents.keys()) {
      const root = this.#root(place);
      groups.set(root, [...(groups.get(root) ?? []), place]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  #root(place: number): number {
    let root = place;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    this.#parents[place] = root;
    return root;
  }
}
