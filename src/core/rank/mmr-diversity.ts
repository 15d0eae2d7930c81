import type { Related } from '../post.js';
import { areNearDuplicates, overlap, type Said, said } from './near-duplicates.js';

/** How much of its score a post loses that says all of what another one says that is shown already. */
const DIVERSITY = 0.3;

/** So many more than wanted are looked at for it. */
const SPARE = 12;

/** Twins share so many words that their scores are near each other: those just before are enough to compare with. */
const NEIGHBORS = 30;

interface Candidate {
  related: Related;
  words: Said;
  /** How much it is like the one most like it of those taken. */
  alike: number;
}

/**
 * The best of them that are not all the same: of twins the better one, and of two that are equally related the one that
 * is less like those taken before (maximal marginal relevance; Carbonell & Goldstein 1998).
 *
 * @param candidates Best first; no more of them is taken than is needed.
 * @returns Best first, at most `limit`.
 */
export function diversify(candidates: Iterable<Related>, limit: number): Related[] {
  const pool: Candidate[] = [];
  for (const related of limit > 0 ? candidates : []) {
    const words = said(related.post);
    if (pool.slice(-NEIGHBORS).some((other) => areNearDuplicates(words, other.words))) continue;
    pool.push({ related, words, alike: 0 });
    if (pool.length >= limit + SPARE) break;
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
