/** Segmenters take more than their time for a run that never ends; no sentence is longer, in characters. */
const LONGEST_RUN = 500;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The words of a stretch of text without spaces, as Japanese, Chinese or Thai have it: by dictionary where the runtime
 * brings one (`Intl.Segmenter`), else every pair of characters, or every four letters.
 *
 * @param language BCP 47; only a hint.
 */
export function segment(run: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return pieces(run, isSpelled(run.charCodeAt(0)) ? 4 : 2);
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(supported(language), { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const found: string[] = [];
  for (let at = 0; at < run.length; at += LONGEST_RUN) {
    // Not by `isWordLike`: Firefox denies it to some words of Japanese.
    for (const { segment } of segmenter.segment(run.slice(at, at + LONGEST_RUN))) found.push(segment);
  }
  return found;
}

function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function pieces(run: string, length: number): string[] {
  const characters = [...run];
  if (characters.length < length) return [run];
  return characters.slice(length - 1).map((_, i) => characters.slice(i, i + length).join(''));
}

/** Thai, Lao, Khmer and Burmese spell their words by letters; in Chinese and Japanese, characters are words. */
export function isSpelled(unit: number): boolean {
  return unit < 0x2e80;
}
