import type { Article, Post } from '../post.js';
import { timestamp } from '../text/dates.js';
import type { Choice } from './choose.js';
import { tagKey } from './query.js';

const DAY = 86_400_000;

/** Characters that tell a text's script. */
const SAMPLE = 200;

/** Which posts the owner's choice lets through. */
export function chosenBy({ tags, excludeTags, maxAge, now }: Choice): (post: Post) => boolean {
  const kept = new Set(tags.map(tagKey));
  const dropped = new Set(excludeTags.map(tagKey));
  return (post) => {
    const own = kept.size || dropped.size ? [...post.tags, post.category ?? ''].map(tagKey) : [];
    if (kept.size && !own.some((tag) => kept.has(tag))) return false;
    if (own.some((tag) => dropped.has(tag))) return false;
    return maxAge === undefined || now - timestamp(post.published ?? post.updated) <= maxAge * DAY;
  };
}

/** By what posts say of their language, else by the letters of their titles. */
export function sameLanguage(article: Article): (post: Post) => boolean {
  const language = primary(article.language);
  const script = scriptOf(`${article.title} ${article.text?.slice(0, SAMPLE) ?? ''}`);
  // A title in Latin letters may be a name, whatever the language.
  const isName = script === LATIN && !article.text;
  return (post) => {
    if (language && post.language) return primary(post.language) === language;
    const other = scriptOf(`${post.title} ${post.summary.slice(0, SAMPLE)}`);
    return script < 0 || other < 0 || other === script || isName || (other === LATIN && !post.summary);
  };
}

function primary(tag: string | undefined): string {
  return tag?.toLowerCase().split('-')[0] ?? '';
}

/** Latin letters come last: names in them stand in texts of all others. Chinese and Japanese share theirs. */
const SCRIPTS: readonly RegExp[] = [
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu,
  ...['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Latin'].map(
    (name) => new RegExp(`\\p{sc=${name}}`, 'gu'),
  ),
];
const LATIN = SCRIPTS.length - 1;

/** A word of another language doesn't make a text one of that language; so many of its letters do. */
const SHARE = 0.2;

/** The place of a text's own script, or -1. */
function scriptOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.findIndex((script) => (text.match(script)?.length ?? 0) > letters * SHARE);
}
