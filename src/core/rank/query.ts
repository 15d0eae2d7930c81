import type { Article, Post } from '../post.js';
import { ENDS, eachWord, extended, folded, formsOf, hashOf, isCapitalized, isEnding } from './tokenizer.js';
import { segmenter } from './word-segmenter.js';

/** Where a word stands, and how much it says of a post there. */
export const TITLE = 0;
export const SUMMARY = 1;
export const BODY = 2;
export const TAG = 3;
export const WEIGHTS = [4, 1, 0.2, 1] as const;
export type Field = 0 | 1 | 2 | 3;

/** Of the article's own body, which is known where most posts have only a summary. */
const OWN_BODY = 0.3;

/** A tag is chosen to say what a post is about. */
export const WHOLE_TAG = 4;

/** Written with a capital within sentences in more than three of five places, a word is a name. */
const CAPITAL = 2;
const SMALL = -3;

/** Where a word may be broken at the end of a line; posts were read without them. */
const BREAKS = /[\u00AD\u200B]/g;

/** A word or a tag of the article, which posts are searched for. */
export interface Term {
  /** As the article has it, without capitals. */
  written: string;
  kind: 'word' | 'unspaced' | 'tag';
  /** How often the article says it, weighted by where. */
  frequency: number;
  /** Above zero for a name, by how the article and the posts write it within sentences. */
  capitals: number;
  /** In how many posts it was found, and last in which. */
  found: number;
  last: number;
  /** How much it tells one post from another. */
  weight: number;
  /** How often the post at hand says it, weighted by where. */
  now: number;
}

/** What an article is about, to be found in posts. */
export interface Query {
  terms: Set<Term>;
  /** By the hashes of all their forms and spellings. */
  byHash: ReadonlyMap<number, Term>;
  /** Nearly all words of a feed would be looked up in vain: whether a hash that ends like this one is there. */
  wanted: Uint8Array;
  /** The words of a stretch of text without spaces, where the article has some. */
  segment?: ((run: string) => Iterable<string>) | undefined;
}

/**
 * The article as the page tells it; what only its twin in the feed knows (its tags, a summary) is added.
 *
 * @param twin The article's own post.
 */
export function queryOf(article: Article, twin: Post | undefined): Query {
  const byHash = new Map<number, Term>();
  const get = (hash: number) => byHash.get(hash);
  const query: Query = { terms: new Set(), byHash, wanted: new Uint8Array(ENDS) };

  function termOf(written: string, kind: Term['kind'], hashes: readonly number[]): Term {
    const known = hashes.map(get).find(Boolean);
    const term = known ?? { written, kind, frequency: 0, capitals: 0, found: 0, last: -1, weight: 0, now: 0 };
    query.terms.add(term);
    for (const hash of hashes) {
      if (!get(hash)) byHash.set(hash, term);
      query.wanted[hash % ENDS] = 1;
    }
    return term;
  }

  function add(text = '', field: Field): void {
    const weight = field === BODY ? OWN_BODY : WEIGHTS[field];
    eachWord(text.replace(BREAKS, ''), {
      word(text, start, end, hash) {
        if (isEnding(text, start, end)) return;
        const word = folded(text.slice(start, end));
        const term = get(hash) ?? termOf(word, 'word', [hash, ...spellings(word)]);
        term.frequency += weight;
        tally(term, text, start);
      },
      run(text, start, end) {
        query.segment ??= segmenter(article.language ?? twin?.language);
        for (const word of query.segment(text.slice(start, end))) {
          termOf(word, 'unspaced', [hashOfRun(word)]).frequency += weight;
        }
      },
    });
  }

  add(article.title || twin?.title, TITLE);
  add(twin?.summary, SUMMARY);
  add(article.text ?? twin?.text, BODY);
  for (const tag of new Set([...(article.tags ?? []), ...(twin ? tagsOf(twin) : [])])) {
    add(tag, TAG);
    termOf(tag.toLowerCase(), 'tag', [hashOf(tagKey(tag))]).frequency = WHOLE_TAG;
  }
  return query;
}

/** Its category is one of them. */
export function tagsOf({ tags, category }: Post): string[] {
  return category ? [...tags, category] : tags;
}

/** The key of a tag is no word's. */
export function tagKey(tag: string): string {
  return `#${folded(tag.trim())}`;
}

/** Singular and plural, also decomposed, as some systems write accents. */
function spellings(word: string): number[] {
  const forms = formsOf(word);
  return [...new Set([...forms, ...forms.map((form) => form.normalize('NFD'))])].map(hashOf);
}

/** In scripts without spaces, units stand for themselves. */
export function hashOfRun(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = extended(hash, word.charCodeAt(i));
  return hash;
}

/** Counts how a word is written, which is what names are told by. */
export function tally(term: Term, text: string, start: number): void {
  const isCapital = isCapitalized(text, start);
  if (isCapital !== undefined) term.capitals += isCapital ? CAPITAL : SMALL;
}
