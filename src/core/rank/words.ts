/** Scripts written without spaces: their words are found by a segmenter, or by pairs of characters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED_RUN = new RegExp(`${UNSPACED.source}+`, 'gu');
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** An English plural counts as its singular: "buses", "stories" and "posts" meet "bus", "story" and "post". */
const PLURALS: readonly [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(s|x|ch|sh)es$/, '$1'],
  [/([^sui])s$/, '$1'],
];

/**
 * The terms of a text, in its order, with repeats: words by Unicode's letters and numbers, lower-case,
 * compatibility forms folded (NFKC).
 *
 * @param language BCP 47; only a hint for word boundaries. English plurals are folded where it is English.
 */
export function words(text: string, language = ''): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?\b/g, '');
  const found = folded.replace(UNSPACED_RUN, ' ').match(WORD) ?? [];
  const spaced = language.startsWith('en') ? found.map(singular) : [...found];
  if (!UNSPACED.test(folded)) return spaced;
  return [...spaced, ...(folded.match(UNSPACED_RUN) ?? []).flatMap((run) => segment(run, language))];
}

function singular(word: string): string {
  if (word.length < 4) return word;
  const rule = PLURALS.find(([ending]) => ending.test(word));
  return rule ? word.replace(...rule) : word;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segment(run: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return pairs(run);
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(supported(language), { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike) found.push(segment);
  return found;
}

function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
