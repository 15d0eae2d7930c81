import type { Article, Post } from '../post.js';
import { segment } from './segment.js';
import { eachWord, folded, formsOf, hashOf, isCapitalized, isEnding } from './words.js';

/** A title says more of a post than as many words of its summary; a tag is chosen to say what it is about. */
export const WEIGHT = { title: 3, summary: 1, body: 0.2, tag: 4, tagWords: 1 };

/** A word or a tag of the article, which posts are searched for. */
export interface Term {
  /** As the article has it, without capitals. */
  written: string;
  kind: 'word' | 'unspaced' | 'tag';
  /** Of a word, in all forms and spellings that posts are searched for. */
  hashes: Set<number>;
  /** How often the article says it, weighted by where. */
  frequency: number;
  /** How often it was read within a sentence, there and in the posts, and how often of these with a capital. */
  inContext: number;
  capitalized: number;
}

/** What an article is about: its terms, by all their folded forms; a tag's has a `#` before it. */
export type Query = Map<string, Term>;

/**
 * The article as the page tells it; what only its twin in the feed knows (its tags, a summary) is added.
 *
 * @param twin The article's own post.
 */
export function queryOf(article: Article, twin: Post | undefined): Query {
  const query: Query = new Map();
  const language = article.language ?? twin?.language ?? '';
  const add = (text: string, weight: number) => addWords(query, text, weight, language);
  add(article.title || (twin?.title ?? ''), WEIGHT.title);
  add(twin?.summary ?? '', WEIGHT.summary);
  add(article.text ?? twin?.text ?? '', WEIGHT.body);
  const tags = [...(article.tags ?? []), ...(twin?.tags ?? []), twin?.category ?? ''];
  for (const tag of new Set(tags.filter(Boolean))) {
    add(tag, WEIGHT.tagWords);
    termOf(query, [tagKey(tag)], 'tag', tag.toLowerCase()).frequency = WEIGHT.tag;
  }
  return query;
}

export function tagKey(tag: string): string {
  return `#${folded(tag.trim())}`;
}

function termOf(query: Query, forms: readonly string[], kind: Term['kind'], written: string): Term {
  const known = forms.map((form) => query.get(form)).find((term) => term?.kind === kind);
  const term = known ?? {
    written,
    kind,
    hashes: new Set<number>(),
    frequency: 0,
    inContext: 0,
    capitalized: 0,
  };
  for (const form of forms) if (!query.has(form)) query.set(form, term);
  return term;
}

function addWords(query: Query, text: string, weight: number, language: string): void {
  const isEnglish = language.startsWith('en');
  eachWord(text, {
    word(text, start, end, hash) {
      if (isEnding(text, start, end)) return;
      const word = folded(text.slice(start, end));
      const forms = isEnglish ? formsOf(word) : [word];
      const term = termOf(query, forms, 'word', word);
      // Some spellings fold into more than one character: what counts is how they are found again.
      for (const found of [hash, ...forms.slice(1).map(hashOf)]) term.hashes.add(found);
      term.frequency += weight;
      tally(term, isCapitalized(text, start));
    },
    run(text, start, end) {
      for (const word of segment(text.slice(start, end), language)) {
        termOf(query, [word], 'unspaced', word).frequency += weight;
      }
    },
  });
}

/** Counts how a word is written, which is what names are told by. */
export function tally(term: Pick<Term, 'inContext' | 'capitalized'>, capital: boolean | undefined): void {
  if (capital === undefined) return;
  term.inContext++;
  if (capital) term.capitalized++;
}
