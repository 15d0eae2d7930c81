import type { Related } from '../post.js';
import { areNearDuplicates, overlap, type WordSets, wordSetsOf } from './near-duplicates.js';

/**
 * The diversity parameter: the share of its score that a post loses if it repeats everything that a selected post says.
 */
const DIVERSITY = 0.3;

/** Number of additional candidates to consider. */
export const EXTRA_CANDIDATES = 12;

/** Near-duplicates have similar scores, so only this many preceding candidates are compared. */
const NEIGHBORS = 30;

interface Candidate {
  related: Related;
  sets: WordSets;
  /** Overlap with the most similar selected post. */
  overlap: number;
}

/**
 * Selects posts by maximal marginal relevance (Carbonell & Goldstein 1998): removes near-duplicates, and prefers the
 * more diverse of equally related posts.
 *
 * @param candidates Best first. Consumed only as far as needed.
 * @returns Best first, at most `limit`.
 */
export function diversify(candidates: Iterable<Related>, limit: number): Related[] {
  const pool: Candidate[] = [];
  for (const related of limit > 0 ? candidates : []) {
    const sets = wordSetsOf(related.post);
    if (pool.slice(-NEIGHBORS).some((other) => areNearDuplicates(sets, other.sets))) continue;
    pool.push({ related, sets, overlap: 0 });
    if (pool.length >= limit + EXTRA_CANDIDATES) break;
  }
  const chosen = pool.length > limit ? selectDiverse(pool, limit) : pool;
  return chosen.map(({ related }) => related).sort((a, b) => b.score - a.score);
}

function selectDiverse(pool: Candidate[], limit: number): Candidate[] {
  const left = new Set(pool);
  const chosen: Candidate[] = [];
  while (chosen.length < limit) {
    const best = [...left].reduce((a, b) => (marginalRelevance(b) > marginalRelevance(a) ? b : a));
    left.delete(best);
    chosen.push(best);
    for (const other of left) other.overlap = Math.max(other.overlap, similarity(best.sets, other.sets));
  }
  return chosen;
}

function marginalRelevance({ related, overlap }: Candidate): number {
  return related.score * (1 - DIVERSITY * overlap);
}

function similarity(a: WordSets, b: WordSets): number {
  return (overlap(a.title, b.title) + overlap(a.summary, b.summary)) / 2;
}
