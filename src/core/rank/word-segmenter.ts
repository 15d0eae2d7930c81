import { validLocale } from '../text/dates.js';

/** Segmenters take more than their time for a run that never ends; no sentence is longer, in characters. */
const LONGEST_RUN = 500;

/**
 * The words of a stretch of text without spaces, as Japanese, Chinese or Thai have it: by dictionary where the runtime
 * brings one (`Intl.Segmenter`), else every pair of characters, or every four letters.
 *
 * @param language BCP 47; only a hint.
 */
export function segmenter(language: string | undefined): (run: string) => Iterable<string> {
  if (!Intl.Segmenter) return pieces;
  const words = new Intl.Segmenter(validLocale(language), { granularity: 'word' });
  return function* (run) {
    for (let at = 0; at < run.length; at += LONGEST_RUN) {
      // Not by `isWordLike`: Firefox denies it to some words of Japanese.
      for (const { segment } of words.segment(run.slice(at, at + LONGEST_RUN))) yield segment;
    }
  };
}

/** Thai, Lao, Khmer and Burmese spell their words by letters; in Chinese and Japanese, characters are words. */
export function isSpelled(unit: number): boolean {
  return unit < 0x2e80;
}

function* pieces(run: string): Generator<string> {
  const length = isSpelled(run.charCodeAt(0)) ? 4 : 2;
  for (let end = Math.min(length, run.length); end <= run.length; end++) {
    yield run.slice(Math.max(0, end - length), end);
  }
}
