import { type Field, type Term, WEIGHTS, WHOLE_TAG } from './query.js';
import type { Scan } from './scoring-pass.js';
import { weighTerms } from './term-weights.js';

/** How soon more of the same word stops to count, and how much longer titles, summaries, bodies need more of it. */
const SATURATION = 4;
const LENGTH = [1, 0.75, 0.75];

/** A post that says so many of the article's strongest terms is as related as can be. */
const STRONGEST = 10;

/** A post that shares less than so much of what the best one shares is not asked for its date: it gains nothing by it. */
const FAR = 0.1;

/** Sums of numbers on a grid, and of their products, are exact: the same in whatever order they come. */
const GRID = 2 ** 18;
const onGrid = (number: number, grid = GRID) => Math.round(number * grid) / grid;
const FINEST = 2 ** 31;

/** What a word counts in each field of a post: less in one that is longer than is usual for that field. */
export function worths({
  starts,
  lengths,
}: Pick<Scan, 'starts' | 'lengths'>): (post: number) => readonly number[] {
  const fields = LENGTH.length;
  const sums = LENGTH.map(() => 0);
  lengths.forEach((length, i) => {
    sums[i % fields] = (sums[i % fields] as number) + length;
  });
  const worth: number[] = [...WEIGHTS];
  return (post) => {
    for (let field = 0; field < fields; field++) {
      const ratio = ((lengths[post * fields + field] as number) * starts.length) / (sums[field] || 1);
      const weight = WEIGHTS[field] as number;
      // In the longest text there is, a word is yet there.
      worth[field] = onGrid(weight / (1 + (LENGTH[field] as number) * (ratio - 1))) || 1 / GRID;
    }
    return worth;
  };
}

type Tell = (term: Term, frequency: number) => void;

/** Tells of each term that a post has how often, weighted by where. */
export function frequencies(scan: Scan): (post: number, tell: Tell) => void {
  const { hits, fields, starts } = scan;
  const worthIn = worths(scan);
  return (post, tell) => {
    const start = starts[post] as number;
    const end = starts[post + 1] ?? hits.length;
    if (start < end) addUp(hits, fields, start, end, worthIn(post), tell);
  };
}

/** The same for some hits. */
export function addUp(
  hits: readonly Term[],
  fields: readonly Field[],
  start: number,
  end: number,
  worth: readonly number[],
  tell: Tell,
): void {
  for (let i = start; i < end; i++) {
    const term = hits[i] as Term;
    term.now = term.kind === 'tag' ? WHOLE_TAG : term.now + (worth[fields[i] as Field] as number);
  }
  for (let i = start; i < end; i++) {
    const term = hits[i] as Term;
    const { now } = term;
    term.now = 0;
    if (now) tell(term, now);
  }
}

/** How much of a term's weight is a post's that says it so often: from 0 towards 1. */
export function saturated(frequency: number): number {
  return onGrid(frequency / (frequency + SATURATION));
}

/** Gives each term its weight. */
export function weighAll(terms: Iterable<Term>, posts: number): void {
  for (const term of terms) term.weight = onGrid(weighTerms(term, posts));
}

/**
 * From what a post's terms add up to, to its score: never more than `final(score, () => 1)`.
 *
 * @param best The most that any post has.
 */
export function finalScores(terms: Iterable<Term>, best: number) {
  const strongest = Array.from(terms, ({ weight }) => weight).sort((a, b) => b - a);
  const most = strongest.slice(0, STRONGEST).reduce((sum, weight) => sum + weight, 0);
  return (score: number, near: () => number): number =>
    onGrid(Math.sqrt(Math.min(1, (score / most) * (score < best * FAR ? FAR : near()))), FINEST);
}
