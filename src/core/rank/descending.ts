/** Maximum number of posts. */
const PLACES = 2 ** 21;

/** Lower bound of the values; as seconds, it is in 1901. */
const LEAST = -(2 ** 31);

/**
 * Yields the indexes of integers between -2³¹ and 2³², in descending order of the values; equal values keep their
 * order, NaN comes last. Value and index are packed into one number, so that sorting needs no comparison function.
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
