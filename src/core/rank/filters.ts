import type { Article, Post } from '../post.js';
import { timestamp } from '../text/dates.js';
import { primaryLanguage } from '../text/language-tag.js';
import { languageInUrl } from './language-in-url.js';
import { multilingual } from './multilingual.js';
import { tagKey, tagsOf } from './query.js';
import type { SelectionOptions } from './selection.js';

const DAY = 86_400_000;

/** Number of characters to examine for the script of a text. */
const SAMPLE = 200;

/** Number of characters of the article to examine for its language. */
const LONG_SAMPLE = 1000;

/** Whether a post is dated more than a day ahead. */
export function isAhead({ published, updated }: Post, now: number): boolean {
  return timestamp(published ?? updated) > now + DAY;
}

/**
 * Creates a filter for posts that are never shown, even if pinned: the article itself and, unless a server has
 * ordered the feed, posts dated in the future.
 */
export function neverShown(
  own: readonly Post[],
  { order, now }: Pick<SelectionOptions, 'order' | 'now'>,
): (post: Post) => boolean {
  return (post) => own.includes(post) || (order !== 'feed' && isAhead(post, now));
}

/** Creates a filter from the options `tags`, `exclude-tags` and `max-age`. */
export function chosenBy({ tags, excludeTags, maxAge, now }: SelectionOptions): (post: Post) => boolean {
  const kept = new Set(tags.map(tagKey));
  const dropped = new Set(excludeTags.map(tagKey));
  return (post) => {
    const own = kept.size || dropped.size ? tagsOf(post).map(tagKey) : [];
    if (kept.size && !own.some((tag) => kept.has(tag))) return false;
    if (own.some((tag) => dropped.has(tag))) return false;
    return maxAge === undefined || now - timestamp(post.published ?? post.updated) <= maxAge * DAY;
  };
}

/**
 * Creates a filter for the article's language: by the language of each post if known, or else by language codes in
 * URLs, the script of the text, and frequent words.
 */
export function sameLanguage(article: Article): (post: Post) => boolean {
  const language = primaryLanguage(article.language);
  const text = `${article.title} ${article.text?.slice(0, SAMPLE) ?? ''}`;
  const script = scriptOf(text);
  const expected = languageInUrl(article.url, language) || language;
  const { guessLanguage, isGuessable } = multilingual;
  const long = `${article.title} ${article.text?.slice(0, LONG_SAMPLE) ?? ''}`;
  // The `lang` attribute may be of the theme and not of the text.
  const guessed = !language || isGuessable?.(language) ? guessLanguage?.(long) || language : '';
  // A title in Latin script may be a name in any language.
  const isName = script === LATIN && !article.text;
  return (post) => {
    if (language && post.language) return primaryLanguage(post.language) === language;
    const named = expected && languageInUrl(post.url, expected);
    if (named) return named === expected;
    const summary = post.summary.slice(0, SAMPLE);
    const other = scriptOf(`${post.title} ${summary}`);
    const isSameScript =
      script < 0 || other < 0 || other === script || isName || (other === LATIN && !post.summary);
    if (!isSameScript) return false;
    const guess = guessed && guessLanguage?.(`${post.title} ${summary}`);
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
