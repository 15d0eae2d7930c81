import type { Term } from './query-types.js';

/**
 * Terms in more than this share of the posts have no weight, so that posts that share only function words are unrelated.
 * Lower limits are worse on most sites.
 */
const COMMON = 0.75;

/** Exponent of the inverse document frequency. Rare terms predict links between posts best: 1 is worse by .01. */
const IDF_POWER = 1.5;

/** Weight of names of people, places and products. Without it, posts that share rare tags are found less well by .005. */
const NAME = 1.6;

/**
 * Number of virtual posts for smoothing; their influence decreases with the size of the feed. They make no difference in
 * long feeds. In feeds of ten posts, they keep function words from looking rare.
 */
const PSEUDO_POSTS = 20;

/**
 * The weight of a term of the article: its frequency in the article times its inverse document frequency, more for
 * names (which in languages that capitalize all nouns includes nouns), zero if most posts contain it.
 *
 * @param total Number of posts.
 */
export function weighTerms(term: Term, total: number): number {
  const pseudoPosts = PSEUDO_POSTS ** 2 / (PSEUDO_POSTS + total);
  const share = (term.found + 1 + pseudoPosts * priorProbability(term)) / (total + 1 + pseudoPosts);
  if (share > COMMON) return 0;
  return Math.sqrt(term.frequency) * Math.log(1 + 1 / share) ** IDF_POWER * (term.capitals > 0 ? NAME : 1);
}

/**
 * Expected document frequency of a word before looking at the feed: frequent words are short (Zipf's law of
 * abbreviation); in scripts without spaces, they use the simplest characters.
 */
function priorProbability({ kind, written, capitals }: Term): number {
  if (kind === 'tag' || capitals > 0) return 0;
  if (kind === 'unspaced') return /^(?:.|[ぁ-ゖ]{1,3})$/.test(written) ? 0.7 : 0.05;
  // A Korean syllable corresponds to two or three letters.
  const letters = written.length * (written >= '가' ? 2.5 : 1);
  return [0.9, 0.9, 0.8, 0.45, 0.35, 0.1][Math.floor(letters)] ?? 0.05;
}
