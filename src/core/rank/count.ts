import type { Post } from '../post.js';
import { eachWord } from './words.js';

/** A title says more of a post than as many words of its summary; a tag is chosen to say what it is about. */
const WEIGHT = { title: 3, summary: 1, body: 0.3, tag: 4 };

/** Terms, each with how much it counts; a tag as a whole stands beside its words, behind a `#`. */
export type Vector = Map<string, number>;

/** What a post says, counted. */
export interface Counted {
  terms: ReadonlyMap<string, number>;
  /** The words that stand within its sentences, and those of them that are written with a capital there. */
  inContext: readonly string[];
  capitalized: readonly string[];
}

/** What was counted before, and of what: a post that has changed since is counted again. */
const counted = new WeakMap<Post, { of: unknown[]; result: Counted }>();

/** Counts a post's terms, once for as long as it stays as it is. */
export function count(post: Post, language: string | undefined): Counted {
  const of = [post.title, post.summary, post.text, post.category, language, ...post.tags];
  const known = counted.get(post);
  if (known && known.of.length === of.length && known.of.every((part, i) => part === of[i]))
    return known.result;
  const result = countTerms(post, language ?? '');
  counted.set(post, { of, result });
  return result;
}

function countTerms(post: Post, language: string): Counted {
  const terms: Vector = new Map();
  const inContext: string[] = [];
  const capitalized: string[] = [];
  const add = (text: string, weight: number, says: boolean) => {
    eachWord(text, language, (term, capital) => {
      terms.set(term, (terms.get(term) ?? 0) + weight);
      if (!says || capital === undefined) return;
      inContext.push(term);
      if (capital) capitalized.push(term);
    });
  };
  add(post.title, WEIGHT.title, true);
  add(post.summary, WEIGHT.summary, true);
  if (post.text) add(post.text, WEIGHT.body, false);
  for (const tag of [...post.tags, ...(post.category ? [post.category] : [])]) {
    add(tag, 1, false);
    terms.set(`#${tag.toLowerCase()}`, WEIGHT.tag);
  }
  return { terms, inContext, capitalized };
}
