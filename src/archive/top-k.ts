import type { Scored } from '../core/rank/ranking.js';
import type { Scores } from './scores.js';

/** Number of histogram bins between zero and the maximum. */
const STEPS = 512;

/** Callers rarely need more results than this. */
const FEW = 40;

/** Number of candidates to sample for a lower bound. */
const SAMPLE = 256;

/**
 * Yields indexes by final score, best first; equal scores keep their order. Computes the final score only for
 * candidates that may be among the next results.
 *
 * @param best Upper bound of the preliminary scores.
 * @param finalOf Converts a preliminary score to the final one; monotonic.
 * @param most Upper bound of the final scores.
 */
export function* topK(
  scores: Scores,
  best: number,
  finalOf: (place: number, score: number) => number,
  most: (score: number) => number,
): Generator<Scored> {
  const { partial, atMost, rest } = scores;
  const counts = countsOf(partial, best);
  const boundOf = (step: number) => (step ? most((step / STEPS) * best + rest) : 0);
  let step = lowered(counts, STEPS, SAMPLE);
  const sample: number[] = [];
  const worthTrying = (step / STEPS) * best;
  for (let i = 0; i < partial.length; i++) {
    const score = partial[i] as number;
    if (score > 0 && score >= worthTrying) sample.push(finalOf(i, scores.whole(i)));
  }
  const good = sample.sort((a, b) => b - a)[FEW] ?? 0;
  while (step > 0 && boundOf(step) >= good) step--;
  let above = Number.POSITIVE_INFINITY;
  let waiting: Scored[] = [];
  for (;;) {
    const least = (step / STEPS) * best;
    // No candidate in a lower bin comes before these.
    const bound = boundOf(step);
    for (let i = 0; i < partial.length; i++) {
      const score = partial[i] as number;
      if (score < least) continue;
      if (score < above) atMost[i] = finalOf(i, score + rest);
      if ((atMost[i] as number) <= bound) continue;
      waiting.push([i, rest ? finalOf(i, scores.whole(i)) : (atMost[i] as number)]);
      atMost[i] = 0;
    }
    above = least;
    const ready = waiting.filter(([, score]) => score > bound);
    waiting = waiting.filter(([, score]) => score <= bound);
    yield* ready.sort(([a, more], [b, less]) => less - more || a - b);
    if (!step) return;
    // For many results, larger steps are cheaper.
    step = lowered(counts, step >> 1, waiting.length * 8);
  }
}

/** The bin at or below `from`, such that at least `wanted` candidates are at or above it. */
function lowered(counts: Uint32Array, from: number, wanted: number): number {
  let step = from;
  let count = counts.subarray(step).reduce((sum, count) => sum + count, 0);
  while (step > 0 && count < wanted) count += counts[--step] as number;
  return step;
}

function countsOf(partial: Float64Array, best: number): Uint32Array {
  const counts = new Uint32Array(STEPS + 1);
  const scale = STEPS / best;
  for (let i = 0; i < partial.length; i++) {
    const score = partial[i] as number;
    if (score <= 0) continue;
    const step = Math.min(STEPS, Math.floor(score * scale));
    counts[step] = (counts[step] as number) + 1;
  }
  return counts;
}
