import type { Related } from '../post.js';
import { areNearDuplicates, overlap, type Said, said } from './near-duplicates.js';

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
  words: Said;
  /** Similarity to the most similar selected post. */
  alike: number;
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
    const words = said(related.post);
    if (pool.slice(-NEIGHBORS).some((other) => areNearDuplicates(words, other.words))) continue;
    pool.push({ related, words, alike: 0 });
    if (pool.length >= limit + EXTRA_CANDIDATES) break;
  }
  const chosen = pool.length > limit ? leastAlike(pool, limit) : pool;
  return chosen.map(({ related }) => related).sort((a, b) => b.score - a.score);
}

function leastAlike(pool: Candidate[], limit: number): Candidate[] {
  const left = new Set(pool);
  const chosen: Candidate[] = [];
  while (chosen.length < limit) {
    const best = [...left].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.delete(best);
    chosen.push(best);
    for (const other of left) other.alike = Math.max(other.alike, likeness(best.words, other.words));
  }
  return chosen;
}

function worth({ related, alike }: Candidate): number {
  return related.score * (1 - DIVERSITY * alike);
}

function likeness(a: Said, b: Said): number {
  return (overlap(a.title, b.title) + overlap(a.summary, b.summary)) / 2;
}
