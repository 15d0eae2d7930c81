import type { Article, Post } from '../post.js';
import { timestamp } from '../text/dates.js';
import type { Choice } from './choose.js';

const DAY = 86_400_000;

/** Which posts the owner's choice and the reader's language let through. */
export function wantedBy(choice: Choice, article: Article, posts: readonly Post[]): (post: Post) => boolean {
  const isChosen = chosenBy(choice);
  const speaks = sameLanguage(article);
  const isWanted = (post: Post) => isChosen(post) && speaks(post);
  // A reader keeps to the article's language, unless nothing is left.
  return choice.order === 'relevance' && posts.some(isWanted) ? isWanted : isChosen;
}

function chosenBy({ tags, excludeTags, maxAge, now }: Choice): (post: Post) => boolean {
  const kept = new Set(tags.map((tag) => tag.toLowerCase()));
  const dropped = new Set(excludeTags.map((tag) => tag.toLowerCase()));
  return (post) => {
    const own = [...post.tags, post.category ?? ''].map((tag) => tag.toLowerCase());
    if (kept.size && !own.some((tag) => kept.has(tag))) return false;
    if (own.some((tag) => dropped.has(tag))) return false;
    return maxAge === undefined || now - timestamp(post.published ?? post.updated) <= maxAge * DAY;
  };
}

/** By what posts say of their language, else by the letters of their titles. */
function sameLanguage(article: Article): (post: Post) => boolean {
  const language = primary(article.language);
  const script = scriptOf(article.title);
  return (post) => {
    if (language && post.language) return primary(post.language) === language;
    const other = scriptOf(post.title);
    return !script || !other || other === script;
  };
}

function primary(tag: string | undefined): string {
  return tag?.toLowerCase().split('-')[0] ?? '';
}

/** Kana come first: a Japanese title may hold letters of all three. */
const SCRIPTS: readonly [name: string, letters: RegExp][] = [
  ['kana', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ...['Hangul', 'Han', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai'].map(
    (name): [string, RegExp] => [name, new RegExp(`\\p{sc=${name}}`, 'u')],
  ),
  ['Latin', /\p{sc=Latin}/u],
];

/** A title's own script; names in Latin letters stand in titles of all others. */
function scriptOf(title: string): string | undefined {
  return SCRIPTS.find(([, letters]) => letters.test(title))?.[0];
}
