import type { Article, Post } from '../core/post.js';
import { lowerBound } from '../core/rank/binary-search.js';
import { finalScores, weighAll } from '../core/rank/bm25f.js';
import { LONGEST, unspacedWords } from '../core/rank/cjk-segmentation.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { queryOf, tagsOf } from '../core/rank/query.js';
import type { Query, Term } from '../core/rank/query-types.js';
import type { Ranking } from '../core/rank/ranking.js';
import { scanner } from '../core/rank/scoring-pass.js';
import { dayOf, temporalProximity } from '../core/rank/temporal-proximity.js';
import { weighTerms } from '../core/rank/term-weights.js';
import type { ArchiveIndex } from './index-builder.js';
import { NOTHING, type Postings, Sum } from './postings.js';
import { RunSearch } from './run-search.js';
import { Scores } from './scores.js';
import { topK } from './top-k.js';

installMultilingual(multilingualRules);

/**
 * Ranks an archive for each of its own posts. Gives the same posts, order and scores as `ranking`, but uses an inverted
 * index instead of reading all posts (Zobel & Moffat 2006).
 */
export class Archive {
  readonly #posts: readonly Post[];
  readonly #index: ArchiveIndex;
  readonly #runs: RunSearch;
  readonly #days: Float64Array;
  /** Reused for each article. */
  readonly #sum: Sum;
  readonly #scores: Scores;

  /** @param posts The posts of the index; `text` may be missing. */
  constructor(posts: readonly Post[], index: ArchiveIndex) {
    this.#posts = posts;
    this.#index = index;
    this.#runs = new RunSearch(index);
    this.#days = Float64Array.from(posts, ({ published }) => dayOf(published));
    this.#sum = new Sum(posts.length);
    this.#scores = new Scores(index);
  }

  /**
   * Ranks all other posts for an article. The result is valid until the next call. It has no `reasons`.
   *
   * @param own The indexes of the article in the feed; several if the feed contains it several times.
   */
  ranking(article: Article, own: readonly number[]): Ranking {
    const post = this.#posts[own[0] as number];
    const query = queryOf(article, post);
    const terms = [...query.terms];
    const matches = this.#matchingTerms(terms, query);
    this.#addCapitals(terms, matches, article, own);
    const total = this.#posts.length - own.length;
    const postings = this.#postings(terms, matches, own, total);
    terms.forEach((term, i) => {
      const { posts } = postings[i] as Postings;
      term.found = posts.length - countOwn(posts, own);
    });
    weighAll(terms, total);
    const scores = this.#scores;
    scores.begin(terms, postings, own);
    const best = scores.best();
    const final = finalScores(terms, best);
    const day = dayOf(article.published ?? post?.published);
    const finalOf = (index: number, score: number) =>
      final(score, () => temporalProximity(day, this.#days[index] as number));
    return {
      own: post,
      bestFirst: () => topK(scores, best, finalOf, (score) => final(score, () => 1)),
      reasons: () => [],
    };
  }

  /** The matching terms of the index for each term of an article. */
  #matchingTerms(terms: readonly Term[], { byHash }: Query): number[][] {
    const { hashes, termIndexes } = this.#index;
    const matches = new Map(terms.map((term) => [term, [] as number[]]));
    for (const [hash, term] of byHash) {
      const position = lowerBound(hashes, hash);
      if (hashes[position] === hash) matches.get(term)?.push(termIndexes[position] as number);
    }
    return [...matches.values()];
  }

  /** Adds the capitalization statistics of the other posts. */
  #addCapitals(
    terms: readonly Term[],
    matches: readonly number[][],
    article: Article,
    own: readonly number[],
  ): void {
    const { capitals, postsByTag } = this.#index;
    const posts = own.map((index) => this.#posts[index] as Post);
    const query = queryOf(article, posts[0]);
    const before = Array.from(query.terms, ({ capitals }) => capitals);
    const { byHash, bloomFilter } = query;
    const scan = scanner({ bloomFilter, get: (hash) => byHash.get(hash), find: unspacedWords(query) });
    for (const { title, summary } of posts) scan.add(postOf(title, summary));
    for (const tag of new Set(posts.flatMap(tagsOf))) {
      if (postsByTag.get(tag)?.every((index) => own.includes(index))) scan.add(postOf('', '', tag));
    }
    const after = Array.from(query.terms, ({ capitals }) => capitals);
    terms.forEach((term, i) => {
      for (const index of matches[i] ?? []) term.capitals += capitals[index] as number;
      term.capitals -= (after[i] as number) - (before[i] as number);
    });
  }

  #postings(
    terms: readonly Term[],
    matches: readonly number[][],
    own: readonly number[],
    total: number,
  ): Postings[] {
    const { starts, posts, frequencies, shares, maxFrequencies } = this.#index;
    const postingsAt = (index: number): Postings => {
      const [start, end] = [starts[index] as number, starts[index + 1] as number];
      return {
        posts: posts.subarray(start, end),
        frequencies: frequencies.subarray(start, end),
        shares: shares.subarray(start, end),
        maxFrequency: maxFrequencies[index] as number,
        term: index,
      };
    };
    const found = matches.map((alternatives) => {
      const lists = alternatives.map(postingsAt);
      return lists.length > 1 ? this.#union(lists) : (lists[0] ?? NOTHING);
    });
    const unspaced = new Map<string, number>();
    terms.forEach(({ kind, written }, i) => {
      // Longer words are not searched.
      if (kind === 'unspaced' && written.length <= LONGEST) unspaced.set(written, i);
    });
    this.#runs.search([...unspaced.keys()], (word, addTo) => {
      const i = unspaced.get(word) as number;
      this.#addAll(found[i] as Postings);
      addTo(this.#sum, maxDocumentFrequency(terms[i] as Term, total) + own.length);
      found[i] = this.#sum.take();
    });
    return found;
  }

  #union(lists: readonly Postings[]): Postings {
    for (const list of lists) this.#addAll(list);
    return this.#sum.take();
  }

  #addAll({ posts, frequencies }: Postings): void {
    for (let i = 0; i < posts.length; i++) this.#sum.add(posts[i] as number, frequencies[i] as number);
  }
}

function postOf(title: string, summary: string, ...tags: string[]): Post {
  return { id: '', url: '', title, summary, tags, authors: [] };
}

function countOwn(posts: Uint32Array, own: readonly number[]): number {
  return own.filter((index) => posts[lowerBound(posts, index)] === index).length;
}

/** The number of posts above which a term has no weight, so that counting can stop. */
function maxDocumentFrequency(term: Term, total: number): number {
  let from = 0;
  let to = total;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (weighTerms({ ...term, found: middle + 1 }, total)) from = middle + 1;
    else to = middle;
  }
  return from;
}
