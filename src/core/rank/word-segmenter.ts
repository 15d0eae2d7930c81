import { validLocale } from '../text/dates.js';

/**
 * Maximum length of text passed to a segmenter, in characters, because their time is not linear. Longer than any
 * sentence.
 */
const LONGEST_RUN = 500;

/**
 * Creates a function that splits text without spaces (Japanese, Chinese, Thai) into words, with `Intl.Segmenter` if
 * available, or else into pairs of characters or groups of four letters.
 *
 * @param language BCP 47 language tag; a hint only.
 */
export function segmenter(language: string | undefined): (run: string) => Iterable<string> {
  if (!Intl.Segmenter) return pieces;
  const words = new Intl.Segmenter(validLocale(language), { granularity: 'word' });
  return function* (run) {
    for (let at = 0; at < run.length; at += LONGEST_RUN) {
      // Don't use `isWordLike`, which is false for some Japanese words in Firefox.
      for (const { segment } of words.segment(run.slice(at, at + LONGEST_RUN))) yield segment;
    }
  };
}

/**
 * Whether a script spells words with letters (Thai, Lao, Khmer, Burmese) rather than with characters that are words
 * (Chinese, Japanese).
 */
export function isSpelled(unit: number): boolean {
  return unit < 0x2e80;
}

function* pieces(run: string): Generator<string> {
  const length = isSpelled(run.charCodeAt(0)) ? 4 : 2;
  for (let end = Math.min(length, run.length); end <= run.length; end++) {
    yield run.slice(Math.max(0, end - length), end);
  }
}
