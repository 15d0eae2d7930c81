/** From hashes to places, by open addressing: looked up for every word of a feed, and nearly always in vain. */
export class HashTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #places: Int32Array;

  constructor(entries: readonly [hash: number, place: number][]) {
    const size = 1 << (33 - Math.clz32(entries.length * 2));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#places = new Int32Array(size).fill(-1);
    for (const [hash, place] of entries) {
      let at = hash & this.#mask;
      while (this.#places[at] !== -1) at = (at + 1) & this.#mask;
      this.#hashes[at] = hash;
      this.#places[at] = place;
    }
  }

  /** The place, or -1. */
  get(hash: number): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const place = this.#places[at] as number;
      if (place < 0 || this.#hashes[at] === hash) return place;
    }
  }
}
