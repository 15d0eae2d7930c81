import type { Scored } from '../core/rank/ranking.js';

/** So many steps are there between no score and the best; a step is looked at as a whole. */
const STEPS = 512;

/** Most who ask take few. */
const FIRST = 64;

/**
 * Places, best first, equal ones in their order: finds out the final score only of those that may be among the next ones.
 *
 * @param scores What posts' terms add up to; zero where there is nothing.
 * @param best The most of them.
 * @param finalOf A place's final score.
 * @param most The most that the final score may be for what terms add up to.
 */
export function* bestFirst(
  scores: Float64Array,
  best: number,
  finalOf: (place: number) => number,
  most: (score: number, near: () => number) => number,
): Generator<Scored> {
  if (!best) return;
  const stepOf = (score: number) => Math.floor((score / best) * STEPS);
  const counts = new Uint32Array(STEPS + 1);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score) counts[stepOf(score)] = (counts[stepOf(score)] as number) + 1;
  }
  let given = 0;
  for (let step = STEPS, wanted = FIRST; ; wanted *= 8) {
    let count = 0;
    for (let i = STEPS; i >= step; i--) count += counts[i] as number;
    while (step > 0 && count < wanted) count += counts[--step] as number;
    const candidates = scored(scores, (score) => stepOf(score) >= step, finalOf);
    // Nothing below the step comes before these; a little more, for how numbers are rounded.
    const bound = step ? most(((step + 1e-6) / STEPS) * best, () => 1) : 0;
    for (; given < candidates.length; given++) {
      const next = candidates[given] as Scored;
      if (next[1] <= bound) break;
      yield next;
    }
    if (!step) return;
  }
}

function scored(
  scores: Float64Array,
  isCandidate: (score: number) => boolean,
  finalOf: (place: number) => number,
): Scored[] {
  const candidates: Scored[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score && isCandidate(score)) candidates.push([i, finalOf(i)]);
  }
  return candidates.sort(([a, more], [b, less]) => less - more || a - b);
}
