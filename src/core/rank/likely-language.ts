import type { Article, Post } from '../post.js';
import { primaryLanguage } from '../text/language-tag.js';
import { guessLanguage, isGuessable } from './language-detection.js';
import { languageInUrl } from './language-in-url.js';

/** Number of characters to examine for the script of a text. */
const SAMPLE = 200;

/** Number of the article's characters to examine for its language. */
const LONG_SAMPLE = 1000;

/**
 * Creates a filter for posts that are probably in the article's language: by their URLs, scripts, and most frequent
 * words.
 */
export function likelySameLanguage(article: Article): (post: Post) => boolean {
  const language = primaryLanguage(article.language);
  const script = scriptOf(`${article.title} ${article.text?.slice(0, SAMPLE) ?? ''}`);
  const expected = languageInUrl(article.url, language) || language;
  const sample = `${article.title} ${article.text?.slice(0, LONG_SAMPLE) ?? ''}`;
  // Some pages have the language of their theme instead of their own.
  const guessed = !language || isGuessable(language) ? guessLanguage(sample) || language : '';
  // A title in Latin script may be a name in any language.
  const isName = script === LATIN && !article.text;
  return (post) => {
    const named = expected && languageInUrl(post.url, expected);
    if (named) return named === expected;
    const text = `${post.title} ${post.summary.slice(0, SAMPLE)}`;
    const other = scriptOf(text);
    const isSameScript =
      script < 0 || other < 0 || other === script || isName || (other === LATIN && !post.summary);
    if (!isSameScript) return false;
    const guess = guessed && guessLanguage(text);
    return !guess || guess === guessed;
  };
}

/** The Latin script, which also appears in names in other scripts. */
const LATIN = 0;

/** First code point of Chinese, Japanese and Korean, which share characters. */
const EAST_ASIAN = 0x2e80;

/** Minimum share of letters in another script; a single foreign word is not enough. */
const SHARE = 0.2;

/** A number for the main script of a text, by Unicode block; -1 for a text without letters. */
function scriptOf(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  const counts: number[] = [];
  for (const letter of letters) {
    const script = /\p{sc=Latin}/u.test(letter) ? LATIN : Math.min(letter.charCodeAt(0), EAST_ASIAN) >> 7;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const most = counts.reduce(
    (most, count, script) => (script !== LATIN && count > (counts[most] ?? 0) ? script : most),
    -1,
  );
  if ((counts[most] ?? 0) > letters.length * SHARE) return most;
  return letters.length ? LATIN : -1;
}
