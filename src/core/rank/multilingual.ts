import type { Article, Post } from '../post.js';
import type { Query, Term } from './query.js';
import { UNSPACED } from './tokenizer.js';

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

/** Whether the parts are needed and not yet installed. */
export function lacksMultilingual({ title, text = '', language }: Article, posts: readonly Post[]): boolean {
  if (multilingual.segmenter) return false;
  const isUnknown = (post: Post) => !post.language || UNSPACED.test(post.title);
  return !language || UNSPACED.test(title + text) || posts.some(isUnknown);
}
