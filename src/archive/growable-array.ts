type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array that grows. */
export class GrowableArray<Kind extends Numbers> {
  readonly #kind: new (
    length: number,
  ) => Kind;
  #values: Kind;
  length = 0;

  constructor(kind: new (length: number) => Kind) {
    this.#kind = kind;
    this.#values = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new this.#kind(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finish(): Kind {
    return this.#values.subarray(0, this.length) as Kind;
  }
}
