import type { Post } from '../core/post.js';
import {
  areNearDuplicates,
  REWORDED_TITLE,
  SAME_SUMMARY,
  type WordSets,
  wordSetsOf,
} from '../core/rank/near-duplicates.js';

/**
 * Finds the groups of posts that are near-duplicates of each other, by their indexes.
 *
 * Compares only pairs that can be similar (prefix filtering; Chaudhuri, Ganti & Kaushik 2006): posts that share one of
 * the rarest words of their titles and one of those of their summaries, and posts with the same title, one of which has
 * no summary.
 */
export function nearDuplicateGroups(posts: readonly Post[]): number[][] {
  const texts = posts.map(wordSetsOf);
  const groups = new Groups(posts.length);
  const distinct = new Map<string, number>();
  for (const [place, { title, summary, numbers }] of texts.entries()) {
    const key = [sorted(title), sorted(summary), numbers].join(';');
    const same = distinct.get(key);
    if (same === undefined) distinct.set(key, place);
    else if (title.size) groups.join(same, place);
  }
  for (const [a, b] of candidates(texts, [...distinct.values()])) {
    if (!groups.areJoined(a, b) && areNearDuplicates(texts[a] as WordSets, texts[b] as WordSets))
      groups.join(a, b);
  }
  return groups.list();
}

type Pair = readonly [number, number];

function* candidates(texts: readonly WordSets[], places: readonly number[]): Generator<Pair> {
  const titleWords = new Rarity(texts.map(({ title }) => title));
  const summaryWords = new Rarity(texts.map(({ summary }) => summary));
  const byWords = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  for (const place of places) {
    const { title, summary, numbers } = texts[place] as WordSets;
    const inTitle = titleWords.rarest(title, REWORDED_TITLE);
    const inSummary = summaryWords.rarest(summary, SAME_SUMMARY);
    for (const word of inTitle) {
      for (const other of inSummary) yield* pairs(byWords, `${word} ${other} ${numbers}`, place);
    }
    for (const [a, b] of pairs(byTitle, sorted(title), place)) {
      if (!summary.size || !texts[a]?.summary.size) yield [a, b];
    }
  }
}

/** Pairs a post with those that have the same key. */
function* pairs(index: Map<string, number[]>, key: string, place: number): Generator<Pair> {
  const others = index.get(key) ?? [];
  index.set(key, others);
  for (const other of others) yield [other, place];
  others.push(place);
}

function sorted(words: ReadonlySet<number>): string {
  return [...words].sort((a, b) => a - b).join();
}

/** The frequencies of words in several texts. */
class Rarity {
  readonly #frequencies = new Map<number, number>();

  constructor(texts: readonly ReadonlySet<number>[]) {
    for (const words of texts) {
      for (const word of words) this.#frequencies.set(word, this.#of(word) + 1);
    }
  }

  /** The rarest words of a text; texts with at least this overlap share one of them. */
  rarest(words: ReadonlySet<number>, overlap: number): number[] {
    const count = words.size - Math.ceil(words.size * overlap) + 1;
    // All texts use the same order, also among equally rare words.
    return [...words].sort((a, b) => this.#of(a) - this.#of(b) || a - b).slice(0, words.size && count);
  }

  #of(word: number): number {
    return this.#frequencies.get(word) ?? 0;
  }
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
      const group = groups.get(root) ?? [];
      groups.set(root, group);
      group.push(place);
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
