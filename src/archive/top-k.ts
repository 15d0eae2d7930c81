import type { Scored } from '../core/rank/ranking.js';
import type { Scores } from './scores.js';

/** So many steps are there between no score and the best; a step is looked at as a whole. */
const STEPS = 512;

/** Who asks seldom takes more than so many. */
const FEW = 40;

/** So many with the most are tried to learn how good the few are. */
const SAMPLE = 256;

/**
 * Places, best first, equal ones in their order: finds out the final score only of those that may be among the next ones.
 *
 * @param best The most that any has before it is final.
 * @param finalOf From what a place has, to its final score, which grows with it.
 * @param most The final score at the most.
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
    // Nothing that has less comes before these.
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
    // More than a few: no use in being careful.
    step = lowered(counts, step >> 1, waiting.length * 8);
  }
}

/** The step, or as far below as there are so many from there on. */
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
