import type { Scored } from '../core/rank/ranking.js';
import type { Scores } from './scores.js';

/** Number of histogram bins between zero and the maximum. */
const BIN_COUNT = 512;

/** Callers rarely need more results than this. */
const TYPICAL_RESULT_COUNT = 40;

/** Number of candidates to sample for a lower bound. */
const SAMPLE_SIZE = 256;

/**
 * Yields indexes by final score, best first; equal scores keep their order. Computes the final score only for
 * candidates that may be among the next results.
 *
 * @param best Upper bound of the preliminary scores.
 * @param finalOf Converts a preliminary score to the final one; monotonic.
 * @param finalBound Upper bound of the final scores.
 */
export function* topK(
  scores: Scores,
  best: number,
  finalOf: (post: number, score: number) => number,
  finalBound: (score: number) => number,
): Generator<Scored> {
  const { partial, upperBounds, ignoredBound } = scores;
  const counts = countsOf(partial, best);
  const boundOf = (bin: number) => (bin ? finalBound((bin / BIN_COUNT) * best + ignoredBound) : 0);
  let bin = lowerBin(counts, BIN_COUNT, SAMPLE_SIZE);
  const sample: number[] = [];
  const minSampleScore = (bin / BIN_COUNT) * best;
  for (let i = 0; i < partial.length; i++) {
    const score = partial[i] as number;
    if (score > 0 && score >= minSampleScore) sample.push(finalOf(i, scores.completeScore(i)));
  }
  const threshold = sample.sort((a, b) => b - a)[TYPICAL_RESULT_COUNT] ?? 0;
  while (bin > 0 && boundOf(bin) >= threshold) bin--;
  let previousMinScore = Number.POSITIVE_INFINITY;
  let pending: Scored[] = [];
  for (;;) {
    const minScore = (bin / BIN_COUNT) * best;
    // No candidate in a lower bin comes before these.
    const bound = boundOf(bin);
    for (let i = 0; i < partial.length; i++) {
      const score = partial[i] as number;
      if (score < minScore) continue;
      if (score < previousMinScore) upperBounds[i] = finalOf(i, score + ignoredBound);
      if ((upperBounds[i] as number) <= bound) continue;
      pending.push([i, ignoredBound ? finalOf(i, scores.completeScore(i)) : (upperBounds[i] as number)]);
      upperBounds[i] = 0;
    }
    previousMinScore = minScore;
    const ready = pending.filter(([, score]) => score > bound);
    pending = pending.filter(([, score]) => score <= bound);
    yield* ready.sort(([a, more], [b, less]) => less - more || a - b);
    if (!bin) return;
    // For many results, larger steps are cheaper.
    bin = lowerBin(counts, bin >> 1, pending.length * 8);
  }
}

/** The bin at or below `from`, such that at least `wanted` candidates are at or above it. */
function lowerBin(counts: Uint32Array, from: number, wanted: number): number {
  let bin = from;
  let count = counts.subarray(bin).reduce((sum, count) => sum + count, 0);
  while (bin > 0 && count < wanted) count += counts[--bin] as number;
  return bin;
}

function countsOf(partial: Float64Array, best: number): Uint32Array {
  const counts = new Uint32Array(BIN_COUNT + 1);
  const scale = BIN_COUNT / best;
  for (let i = 0; i < partial.length; i++) {
    const score = partial[i] as number;
    if (score <= 0) continue;
    const bin = Math.min(BIN_COUNT, Math.floor(score * scale));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
