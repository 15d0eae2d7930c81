import type { Scored } from '../core/rank/ranking.js';
import type { Scores } from './scores.js';

/** So many steps are there between no score and the best; a step is looked at as a whole. */
const STEPS = 512;

/** Most who ask take few. */
const FIRST = 64;

/**
 * Places, best first, equal ones in their order: finds out the final score only of those that may be among the next ones.
 *
 * @param best The most that any has before it is final.
 * @param finalOf From what a place has, to its final score, which grows with it.
 * @param most The final score at the most.
 */
export function* bestFirst(
  scores: Scores,
  best: number,
  finalOf: (place: number, score: number) => number,
  most: (score: number) => number,
): Generator<Scored> {
  const { partial, atMost, rest } = scores;
  const counts = countsOf(partial, best);
  let above = Number.POSITIVE_INFINITY;
  let waiting: Scored[] = [];
  for (let step = best ? STEPS : 0, wanted = FIRST; ; wanted *= 8) {
    let count = 0;
    for (let i = STEPS; i >= step; i--) count += counts[i] as number;
    while (step > 0 && count < wanted) count += counts[--step] as number;
    const least = (step / STEPS) * best;
    // Nothing that has less comes before these.
    const bound = step ? most(least + rest) : 0;
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
  }
}

function countsOf(partial: Float64Array, best: number): Uint32Array {
  const counts = new Uint32Array(STEPS + 1);
  for (let i = 0; i < partial.length; i++) {
    const score = partial[i] as number;
    if (score <= 0) continue;
    const step = Math.floor((score / best) * STEPS);
    counts[step] = (counts[step] as number) + 1;
  }
  return counts;
}
