/** More numbers than any feed has posts. */
const PLACES = 2 ** 21;

/** Below all numbers, as seconds in 1901. */
const LEAST = -(2 ** 31);

/**
 * The places of whole numbers between -2³¹ and 2³², greatest number first; equal ones in their order, NaN last. Number
 * and place are sorted as one number: no engine needs a comparison of ours for that.
 */
export function* descending(numbers: ArrayLike<number>): Generator<number> {
  const keys = new Float64Array(numbers.length);
  for (let i = 0; i < keys.length; i++) {
    const number = numbers[i] as number;
    keys[i] = (number > LEAST ? number : LEAST) * PLACES - i;
  }
  keys.sort();
  for (let i = keys.length; i--; ) {
    const key = keys[i] as number;
    yield Math.ceil(key / PLACES) * PLACES - key;
  }
}
