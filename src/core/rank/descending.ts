/** Most lists end after a few; only who asks for more pays for it. */
const FIRST = 64;

/** The places of the numbers, greatest number first; equal ones in their order. NaN comes last. */
export function* descending(values: Float64Array): Generator<number> {
  const numbers = values.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
  const sorted = numbers.slice().sort();
  let above = Number.POSITIVE_INFINITY;
  for (let count = FIRST; above !== Number.NEGATIVE_INFINITY; count *= 16) {
    const least = sorted[Math.max(0, sorted.length - count)] ?? Number.NEGATIVE_INFINITY;
    yield* between(numbers, least, above);
    above = count < sorted.length ? least : Number.NEGATIVE_INFINITY;
  }
}

function between(values: Float64Array, least: number, above: number): number[] {
  const places: number[] = [];
  values.forEach((value, place) => {
    if (value >= least && (value < above || above === Number.POSITIVE_INFINITY)) places.push(place);
  });
  return places.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}
