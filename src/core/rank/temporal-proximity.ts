/**
 * Maximum boost for posts of the same time, which are linked much more often. In the mean of all settings, values from
 * 2.5 to 4 differ by less than .002.
 */
const BOOST = 3;

/**
 * Half of the boost is left after this many days, a quarter after nine times as many. The boost fades with the square
 * root of time, so that it works for a newspaper, where hours count, and for an archive of decades, where it must
 * neither vanish nor be the same for all posts of a year.
 */
const HALF = 20;

/** The share of the boost if a date is missing; the same as after half a year. */
const UNKNOWN = 0.25;

/**
 * The temporal proximity of two posts, from `1 / (1 + BOOST)` to 1, so that scores stay at most 1.
 *
 * @param a In days, as returned by `dayOf`.
 */
export function temporalProximity(a: number, b: number): number {
  const near = 1 / (1 + Math.sqrt(Math.abs(a - b) / HALF));
  return (1 + BOOST * (Number.isNaN(near) ? UNKNOWN : near)) / (1 + BOOST);
}

/**
 * A number that grows by about one per day: accurate enough here, and much faster than `Date.parse`.
 *
 * @param iso ISO 8601.
 */
export function dayOf(iso = ''): number {
  const number = (start: number, end: number) => Number(iso.slice(start, end));
  return (number(0, 4) || Number.NaN) * 372 + number(5, 7) * 31 + number(8, 10) + number(11, 13) / 24;
}
