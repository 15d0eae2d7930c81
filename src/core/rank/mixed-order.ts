import type { Related } from '../post.js';
import { postKey } from '../text/urls.js';
import { diversify, EXTRA_CANDIDATES } from './mmr-diversity.js';

/** Posts are about equally related if their scores differ by at most this share of the higher score. */
const SCORE_TOLERANCE = 0.2;

const DAY = 86_400_000;

/**
 * Like `diversify`, but makes a different selection each day (UTC) among posts whose scores differ by at most 20%. The
 * selection depends only on the day, the article and the posts, so it is the same for all readers.
 *
 * @param candidates Best first. Consumed only as far as needed.
 * @param articleUrl The URL of the article.
 * @param now In milliseconds since the Unix epoch.
 * @returns Best first, at most `limit`.
 */
export function selectMixed(
  candidates: Iterable<Related>,
  limit: number,
  articleUrl: string,
  now: number,
): Related[] {
  const pool: Related[] = [];
  let minScore = 0;
  for (const candidate of candidates) {
    if (candidate.score < minScore) break;
    pool.push(candidate);
    // Posts below this score can't become one of the best, whatever is subtracted from the others.
    if (pool.length === limit + EXTRA_CANDIDATES) minScore = candidate.score * (1 - SCORE_TOLERANCE);
  }
  const seed = `${Math.floor(now / DAY)} ${postKey(articleUrl)}`;
  const jittered = pool.map((candidate) => ({
    ...candidate,
    score: candidate.score * (1 - SCORE_TOLERANCE * pseudorandom(seed, candidate.post.url)),
  }));
  const originals = new Map(
    jittered.map((candidate, i): [Related, Related] => [candidate, pool[i] as Related]),
  );
  return diversify(jittered.sort(byScore), limit)
    .map((candidate) => originals.get(candidate) ?? candidate)
    .sort(byScore);
}

function byScore(a: Related, b: Related): number {
  return b.score - a.score;
}

/** A pseudorandom number from 0 to 1 for a post. */
function pseudorandom(seed: string, url: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed} ${postKey(url)}`)
    hash = Math.imul(hash ^ Number(unit.codePointAt(0)), 0x01000193);
  // FNV-1a changes only a few bits for the last characters, so mix them (the finalizer of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
