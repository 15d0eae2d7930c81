/** More numbers than any feed has posts. */
const PLACES = 2 ** 21;

/** Below all numbers, as seconds in 1901. */
const LEAST = -(2 ** 31);

/**
 * The places of whole numbers between -2³¹ and 2³², greatest number first; equal ones in their order, NaN last. Number
 * and place are sorted as one number: no engine needs a comparison of ours for that.
 */
export function* descending(numbers: Iterable<number>): Generator<number> {
  const keys = Float64Array.from(
    numbers,
    (number, i) => (number > LEAST ? number : LEAST) * PLACES - i,
  ).sort();
  for (let i = keys.length; i--; ) {
    const key = keys[i] as number;
    yield Math.ceil(key / PLACES) * PLACES - key;
  }
}
