import type { Term } from './query.js';

/** A term in more posts than this share says nothing of any of them. */
const COMMON = 0.6;

/** Rare terms say more than their inverse document frequency: they are what links between posts are about. */
const RARITY_POWER = 1.5;

/** Names of people, places and products say most of what a text is about. */
const NAME = 1.6;

/** So many posts are imagined where a feed has none of its own; the more it has, the fewer. */
const IMAGINED = 20;

/**
 * How much a term of the article tells one post from another: its frequency in the article times its inverse document
 * frequency, more where it is a name, which in a language that capitalizes all nouns these are; zero where most posts have it.
 *
 * @param total How many posts there are.
 */
export function weighTerms(term: Term, total: number): number {
  const imagined = IMAGINED ** 2 / (IMAGINED + total);
  const share = (term.found + 1 + imagined * commonness(term)) / (total + 1 + imagined);
  if (share > COMMON) return 0;
  return (
    Math.log1p(term.frequency) * Math.log(1 + 1 / share) ** RARITY_POWER * (term.capitals > 0 ? NAME : 1)
  );
}

/**
 * In what share of texts a word is expected to be before the feed has told: frequent words are short (Zipf's law of
 * abbreviation), in scripts without spaces they are the ones in the plainest letters.
 */
function commonness({ kind, written, capitals }: Term): number {
  if (kind === 'tag' || capitals > 0) return 0;
  if (kind === 'unspaced') return /^(?:.|[ぁ-ゖ]{1,3})$/.test(written) ? 0.7 : 0.05;
  // A syllable of Korean stands for two or three letters.
  const letters = written.length * (written >= '가' ? 2.5 : 1);
  return [0.9, 0.9, 0.8, 0.45, 0.35, 0.1][Math.floor(letters)] ?? 0.05;
}
