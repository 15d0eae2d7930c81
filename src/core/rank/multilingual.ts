import type { Article, Post } from '../post.js';
import type { Query, Term } from './query-types.js';

/**
 * The parts of the ranking that are not needed for a feed in one known language with spaces between words. They are
 * loaded when a feed needs them.
 */
export interface Multilingual {
  /** Creates a filter for posts that are probably in the article's language. */
  likelySameLanguage(article: Article): (post: Post) => boolean;
  /** Creates a function that splits text without spaces into words. */
  segmenter(language: string | undefined): (run: string) => Iterable<string>;
  /** Creates a function that finds an article's words in text without spaces. */
  unspacedWords(query: Query): (text: string, start: number, end: number) => (Term | undefined)[];
}

/** The installed parts; empty until they are loaded. */
export const multilingual: Partial<Multilingual> = {};

export function installMultilingual(rules: Multilingual): void {
  Object.assign(multilingual, rules);
}

/** Letters of other scripts than Latin. */
const NOT_LATIN = /(?!\p{sc=Latin})\p{L}/u;

/** Possible language codes in URLs. */
const CODE = /[/.=][a-z]{2}(?:[-_]\w+)?(?:[/.&]|$)/i;

/** A text that is short or contains a word of nearly every English text. */
const ENGLISH = /^.{0,60}$|\b(?:the|an?|and|of|to|in|is|for)\b/i;

/** Whether the parts are needed and not yet installed: if a post is possibly not in English and has no language. */
export function lacksMultilingual({ title, url, language }: Article, posts: readonly Post[]): boolean {
  if (multilingual.segmenter) return false;
  const isForeign = language && !/^en/i.test(language);
  const isUnclear = (post: Post) =>
    NOT_LATIN.test(post.title) ||
    (!post.language && (isForeign || CODE.test(post.url) || !ENGLISH.test(post.summary)));
  return NOT_LATIN.test(title) || CODE.test(url) || posts.some(isUnclear);
}
