import { type Field, WEIGHTS, WHOLE_TAG } from './query.js';
import type { Term } from './query-types.js';
import type { Scan } from './scoring-pass.js';
import { weighTerms } from './term-weights.js';

/** The saturation parameter (k1) of BM25F: a word in a title of average length counts half. */
const SATURATION = 4;

/** The length normalization (b) of BM25F. Separate values for titles, summaries and bodies are no better. */
const LENGTH = 0.75;

/** Titles, summaries and bodies have a length. */
const FIELDS = 3;

/** A post that contains this many of the article's strongest terms gets the maximum score. */
const STRONGEST = 10;

/** Posts below this share of the best score skip temporal proximity, which could not move them up enough. */
const FAR = 0.1;

/** Rounding to a grid makes floating-point sums exact and independent of their order. */
const GRID = 2 ** 18;
const onGrid = (number: number, grid = GRID) => Math.round(number * grid) / grid;
const FINEST = 2 ** 31;

/** The weight of a word in each field of a post, normalized by the length of the field. */
export function fieldWeights({
  starts,
  lengths,
}: Pick<Scan, 'starts' | 'lengths'>): (post: number) => readonly number[] {
  const sums = Array.from({ length: FIELDS }, () => 0);
  lengths.forEach((length, i) => {
    sums[i % FIELDS] = (sums[i % FIELDS] as number) + length;
  });
  const weights: number[] = [...WEIGHTS];
  return (post) => {
    for (let field = 0; field < FIELDS; field++) {
      const ratio = ((lengths[post * FIELDS + field] as number) * starts.length) / (sums[field] || 1);
      const weight = WEIGHTS[field] as number;
      // A word must have a weight above 0 even in a very long text.
      weights[field] = onGrid(weight / (1 + LENGTH * (ratio - 1))) || 1 / GRID;
    }
    return weights;
  };
}

type VisitTerm = (term: Term, frequency: number) => void;

/** Reports the weighted frequency of each term in a post. */
export function frequencies(scan: Scan): (post: number, visit: VisitTerm) => void {
  const { hits, fields, starts } = scan;
  const weightsIn = fieldWeights(scan);
  return (post, visit) => {
    const start = starts[post] as number;
    const end = starts[post + 1] ?? hits.length;
    if (start < end) addUp(hits, fields, start, end, weightsIn(post), visit);
  };
}

/** The same, for a range of hits. */
export function addUp(
  hits: readonly Term[],
  fields: readonly Field[],
  start: number,
  end: number,
  weights: readonly number[],
  visit: VisitTerm,
): void {
  for (let i = start; i < end; i++) {
    const term = hits[i] as Term;
    term.now = term.kind === 'tag' ? WHOLE_TAG : term.now + (weights[fields[i] as Field] as number);
  }
  for (let i = start; i < end; i++) {
    const term = hits[i] as Term;
    const { now } = term;
    term.now = 0;
    if (now) visit(term, now);
  }
}

/** The share of a term's weight for a frequency, from 0 towards 1. */
export function saturated(frequency: number): number {
  return onGrid(frequency / (frequency + SATURATION));
}

/** Computes the weight of each term. */
export function weighAll(terms: Iterable<Term>, posts: number): void {
  for (const term of terms) term.weight = onGrid(weighTerms(term, posts));
}

/**
 * Converts a sum of term weights to a score, which is at most `final(score, () => 1)`.
 *
 * @param best Upper bound of the sums.
 */
export function finalScores(terms: Iterable<Term>, best: number) {
  const strongest = [...terms].sort((a, b) => b.weight - a.weight).slice(0, STRONGEST);
  const most = strongest.reduce((sum, { weight }) => sum + weight, 0);
  return (score: number, near: () => number): number =>
    onGrid(Math.sqrt(Math.min(1, (score / most) * (score < best * FAR ? FAR : near()))), FINEST);
}
