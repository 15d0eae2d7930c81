import type { Related } from '../post.js';
import { postKey } from '../text/urls.js';
import { diversify, SPARE } from './mmr-diversity.js';

/** Posts are about equally related if their scores differ by at most this share. */
const EQUAL = 0.2;

const DAY = 86_400_000;

/**
 * Like `diversify`, with another choice each day (UTC) among posts that are about equally related. The choice depends
 * on the day, the article and the posts only, so it is the same for all readers.
 *
 * @param candidates Best first. Consumed only as far as needed.
 * @param address The URL of the article.
 * @param now In milliseconds since the Unix epoch.
 * @returns Best first, at most `limit`.
 */
export function mixed(candidates: Iterable<Related>, limit: number, address: string, now: number): Related[] {
  const pool: Related[] = [];
  let least = 0;
  for (const one of candidates) {
    if (one.score < least) break;
    pool.push(one);
    // Posts below this score can't become one of the best, whatever is subtracted from the others.
    if (pool.length === limit + SPARE) least = one.score * (1 - EQUAL);
  }
  const seed = `${Math.floor(now / DAY)} ${postKey(address)}`;
  const varied = pool.map((one) => ({ ...one, score: one.score * (1 - EQUAL * drawn(seed, one.post.url)) }));
  const given = new Map(varied.map((one, i): [Related, Related] => [one, pool[i] as Related]));
  return diversify(varied.sort(byScore), limit)
    .map((one) => given.get(one) ?? one)
    .sort(byScore);
}

function byScore(a: Related, b: Related): number {
  return b.score - a.score;
}

/** A pseudorandom number from 0 to 1 for a post. */
function drawn(seed: string, address: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed} ${postKey(address)}`)
    hash = Math.imul(hash ^ Number(unit.codePointAt(0)), 0x01000193);
  // FNV-1a changes only few bits for the last characters, so mix them (the finalizer of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
