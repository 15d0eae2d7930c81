import type { Article, Post } from '../post.js';
import { segmenter } from './segment.js';
import { ENDS, eachWord, extended, folded, formsOf, hashOf, isCapitalized, isEnding } from './words.js';

/** Where a word stands. A title says more of a post than as many words of its summary. */
export const TITLE = 0;
export const SUMMARY = 1;
export const BODY = 2;
export const TAG = 3;
export const WEIGHTS = [3, 1, 0.2, 1] as const;
export type Field = 0 | 1 | 2 | 3;

/** A tag is chosen to say what a post is about. */
export const WHOLE_TAG = 4;

/** A word or a tag of the article, which posts are searched for. */
export interface Term {
  /** Among the article's terms. */
  place: number;
  /** As the article has it, without capitals. */
  written: string;
  kind: 'word' | 'unspaced' | 'tag';
  /** How often the article says it, weighted by where. */
  frequency: number;
  /** How often it was read within a sentence, there and in the posts, and how often of these with a capital. */
  inContext: number;
  capitalized: number;
  /** In how many posts it was found, and last in which. */
  found: number;
  last: number;
  /** How much it tells one post from another. */
  weight: number;
  /** How often the post at hand says it, weighted by where. */
  now: number;
}

/** What an article is about: its terms, by the hashes of all their forms and spellings. */
export class Query {
  readonly terms: Term[] = [];
  /** In characters, of the words in scripts without spaces. */
  longest = 0;
  /** The words of a stretch of such a script. */
  segment: (run: string) => Iterable<string> = () => [];
  readonly #byHash = new Map<number, Term>();
  /** Nearly all words of a feed would be looked up in vain: whether a hash that ends like this one is there. */
  readonly wanted = new Uint8Array(ENDS);

  /**
   * The article as the page tells it; what only its twin in the feed knows (its tags, a summary) is added.
   *
   * @param twin The article's own post.
   */
  constructor(article: Article, twin: Post | undefined) {
    const language = article.language ?? twin?.language ?? '';
    const add = (text: string | undefined, field: Field) =>
      eachWord(text ?? '', {
        word: (text, start, end, hash) => {
          if (isEnding(text, start, end)) return;
          const term = this.get(hash) ?? this.#word(folded(text.slice(start, end)), hash);
          term.frequency += WEIGHTS[field];
          tally(term, isCapitalized(text, start));
        },
        run: (text, start, end) => {
          if (!this.longest) this.segment = segmenter(language);
          for (const word of this.segment(text.slice(start, end))) {
            this.longest = Math.max(this.longest, word.length);
            this.#term(word, 'unspaced', [hashOfRun(word)]).frequency += WEIGHTS[field];
          }
        },
      });
    add(article.title || twin?.title, TITLE);
    add(twin?.summary, SUMMARY);
    add(article.text ?? twin?.text, BODY);
    for (const tag of new Set([...(article.tags ?? []), ...(twin?.tags ?? []), twin?.category ?? ''])) {
      add(tag, TAG);
      if (tag) this.#term(tag.toLowerCase(), 'tag', [hashOf(tagKey(tag))]).frequency = WHOLE_TAG;
    }
  }

  get(hash: number): Term | undefined {
    return this.wanted[hash % ENDS] ? this.#byHash.get(hash) : undefined;
  }

  /** Also decomposed, as some systems write accents. */
  #word(word: string, hash: number): Term {
    const spellings = formsOf(word).flatMap((form) => [form, form.normalize('NFD')]);
    return this.#term(word, 'word', [hash, ...[...new Set(spellings)].map(hashOf)]);
  }

  #term(written: string, kind: Term['kind'], hashes: readonly number[]): Term {
    const known = hashes.map((one) => this.get(one)).find(Boolean);
    const term = known ?? {
      place: this.terms.length,
      written,
      kind,
      frequency: 0,
      inContext: 0,
      capitalized: 0,
      found: 0,
      last: -1,
      weight: 0,
      now: 0,
    };
    if (!known) this.terms.push(term);
    for (const hash of hashes) {
      if (this.get(hash)) continue;
      this.#byHash.set(hash, term);
      this.wanted[hash % ENDS] = 1;
    }
    return term;
  }
}

/** The key of a tag is no word's. */
export function tagKey(tag: string): string {
  return `#${folded(tag.trim())}`;
}

/** In scripts without spaces, units stand for themselves. */
export function hashOfRun(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = extended(hash, word.charCodeAt(i));
  return hash;
}

/** Counts how a word is written, which is what names are told by. */
export function tally(term: Term, capital: boolean | undefined): void {
  if (capital === undefined) return;
  term.inContext++;
  if (capital) term.capitalized++;
}
