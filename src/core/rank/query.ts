import type { Article, Post } from '../post.js';
import { multilingual } from './multilingual.js';
import type { Query, Term } from './query-types.js';
import {
  BLOOM_FILTER_SIZE,
  eachWord,
  extended,
  folded,
  formsOf,
  hashOf,
  isCapitalized,
  isEnding,
} from './tokenizer.js';

/**
 * The fields of a post, with their weights. The text of the article on the page counts as little as the text of a post,
 * because it is long and mentions much in passing.
 */
export const TITLE = 0;
export const SUMMARY = 1;
export const BODY = 2;
export const TAG = 3;
export const WEIGHTS = [4, 1, 0.25, 1] as const;
export type Field = 0 | 1 | 2 | 3;

/** Weight of a matching tag. Tags are chosen deliberately, so they count as much as words of the title. */
export const WHOLE_TAG = WEIGHTS[TITLE];

/** A word is a name if it is capitalized in more than three of five places within sentences. */
const CAPITAL = 2;
const SMALL = -3;

/** Soft hyphens and zero-width spaces; posts are read without them. */
const BREAKS = /[\u00AD\u200B]/g;

/**
 * Builds the query from the article on the page, plus what only its post in the feed contains (tags, a summary).
 *
 * @param ownPost The article's post in the feed.
 */
export function queryOf(article: Article, ownPost: Post | undefined): Query {
  const byHash = new Map<number, Term>();
  const get = (hash: number) => byHash.get(hash);
  const query: Query = { terms: new Set(), byHash, bloomFilter: new Uint8Array(BLOOM_FILTER_SIZE) };

  function termOf(written: string, kind: Term['kind'], hashes: readonly number[]): Term {
    const known = hashes.map(get).find(Boolean);
    const term = known ?? { written, kind, frequency: 0, capitals: 0, found: 0, last: -1, weight: 0, now: 0 };
    query.terms.add(term);
    for (const hash of hashes) {
      if (!get(hash)) byHash.set(hash, term);
      query.bloomFilter[hash % BLOOM_FILTER_SIZE] = 1;
    }
    return term;
  }

  function add(text = '', field: Field): void {
    const weight = WEIGHTS[field];
    eachWord(text.replace(BREAKS, ''), {
      word(text, start, end, hash) {
        if (isEnding(text, start, end)) return;
        const word = folded(text.slice(start, end));
        const term = get(hash) ?? termOf(word, 'word', [hash, ...spellings(word)]);
        term.frequency += weight;
        tally(term, text, start);
      },
      run(text, start, end) {
        query.segment ??= multilingual.segmenter?.(article.language ?? ownPost?.language);
        for (const word of query.segment?.(text.slice(start, end)) ?? []) {
          termOf(word, 'unspaced', [hashOfRun(word)]).frequency += weight;
        }
      },
    });
  }

  add(article.title || ownPost?.title, TITLE);
  add(ownPost?.summary, SUMMARY);
  add(article.text ?? ownPost?.text, BODY);
  for (const tag of new Set([...(article.tags ?? []), ...(ownPost ? tagsOf(ownPost) : [])])) {
    add(tag, TAG);
    termOf(tag.toLowerCase(), 'tag', [hashOf(tagKey(tag))]).frequency = WHOLE_TAG;
  }
  return query;
}

/** The tags of a post, including its category. */
export function tagsOf({ tags, category }: Post): string[] {
  return category ? [...tags, category] : tags;
}

/** The key of a tag, distinct from the keys of words. */
export function tagKey(tag: string): string {
  return `#${folded(tag.trim())}`;
}

/** The hashes of singular and plural forms, also with decomposed accents (Unicode NFD). */
function spellings(word: string): number[] {
  const forms = formsOf(word);
  return [...new Set([...forms, ...forms.map((form) => form.normalize('NFD'))])].map(hashOf);
}

/** Hash of a word in a script without spaces, where characters are not folded. */
export function hashOfRun(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = extended(hash, word.charCodeAt(i));
  return hash;
}

/** Counts whether a word is capitalized, to recognize names. */
export function tally(term: Term, text: string, start: number): void {
  const isCapital = isCapitalized(text, start);
  if (isCapital !== undefined) term.capitals += isCapital ? CAPITAL : SMALL;
}
