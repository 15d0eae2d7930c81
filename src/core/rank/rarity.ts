import type { Counted, Vector } from './count.js';

/** A term in more posts than this share says nothing of any of them. */
const COMMON = 0.4;

/** In a handful of posts, a term in most of them may still be what they are about. */
const FEW = 3;

/** Names of people, places and products say most of what a text is about. */
const NAME = 1.5;

/** More often than this written with a capital within sentences, a word is a name. */
const MOSTLY = 0.6;

/** How much each term tells one post from another: its inverse document frequency, and more where it is a name. */
export function rarity(documents: readonly Counted[]): Vector {
  const frequencies = frequenciesOf(documents.map(({ terms }) => terms.keys()));
  const most = Math.max(FEW, documents.length * COMMON);
  for (const [term, frequency] of frequencies) {
    frequencies.set(term, frequency > most ? 0 : Math.log(1 + documents.length / frequency) ** 0.9);
  }
  for (const name of names(documents)) frequencies.set(name, (frequencies.get(name) ?? 0) * NAME);
  return frequencies;
}

/**
 * The terms that are names, by how the feed writes them: with a capital within a sentence, more often than not. In a
 * language that capitalizes all nouns these are the nouns; in one without capitals, the foreign names.
 */
function names(documents: readonly Counted[]): string[] {
  const all = frequenciesOf(documents.map(({ inContext }) => inContext));
  const capitalized = frequenciesOf(documents.map(({ capitalized }) => capitalized));
  return [...capitalized].flatMap(([term, times]) => (times >= (all.get(term) ?? 0) * MOSTLY ? [term] : []));
}

function frequenciesOf(lists: readonly Iterable<string>[]): Vector {
  const frequencies: Vector = new Map();
  for (const terms of lists)
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}
