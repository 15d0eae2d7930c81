import type { Article, Post } from '../core/post.js';
import { Rhythm } from '../core/rank/nearness.js';
import { type Query, queryOf, type Term } from '../core/rank/query.js';
import { finalScores, type Ranking } from '../core/rank/ranking.js';
import { Scan } from '../core/rank/scan.js';
import { weigh } from '../core/rank/weigh.js';
import { bestFirst } from './best-first.js';
import type { ArchiveIndex } from './collect.js';
import { NOTHING, type Postings, Sum } from './postings.js';
import { placeIn, RunSearch } from './run-search.js';
import { Scores } from './scores.js';

/**
 * An archive that is asked for each of its own posts: what `ranking` finds by reading all posts, it looks up in an
 * inverted index (Zobel & Moffat 2006). The posts, their order and their scores are the same.
 */
export class Archive {
  readonly #posts: readonly Post[];
  readonly #index: ArchiveIndex;
  readonly #runs: RunSearch;
  readonly #rhythm: Rhythm;
  readonly #moments: ReturnType<Rhythm['momentOf']>[];
  readonly #words: number;
  /** Used for one article after the other. */
  readonly #sum: Sum;
  readonly #scores: Scores;

  /** @param posts Those that the index is of; their `text` may be gone. */
  constructor(posts: readonly Post[], index: ArchiveIndex) {
    this.#posts = posts;
    this.#index = index;
    this.#runs = new RunSearch(index);
    this.#rhythm = new Rhythm(posts);
    this.#moments = posts.map(({ published }) => this.#rhythm.momentOf(published));
    this.#words = index.lengths.reduce((sum, length) => sum + length, 0);
    this.#sum = new Sum(posts.length);
    this.#scores = new Scores(index);
  }

  /**
   * What an article has in common with all other posts, good until the next one is asked for. Nobody is told the
   * `reasons`.
   *
   * @param own The places of the article's own posts: of one, unless the feed has it several times.
   */
  ranking(article: Article, own: readonly number[]): Ranking {
    const post = this.#posts[own[0] as number];
    const query = queryOf(article, post);
    const terms = [...new Set(query.values())];
    const places = this.#placesOf(terms, query);
    this.#tally(terms, places, article, own);
    const total = this.#posts.length - own.length;
    const postings = this.#postings(terms, places, own, total);
    const weights = weigh(
      terms,
      postings.map(({ posts }) => posts.length - ownAmong(posts, own)),
      total,
    );
    const ownLength = own.reduce((sum, place) => sum + (this.#index.lengths[place] as number), 0);
    const scores = this.#scores;
    scores.begin(terms, weights, postings, own, (this.#words - ownLength) / total || 1);
    const best = scores.best();
    const final = finalScores(weights, best);
    const rhythm = this.#rhythm;
    const here = rhythm.momentOf(article.published ?? post?.published);
    const finalOf = (place: number, score: number) =>
      final(score, () => rhythm.nearness(here, this.#moments[place] as typeof here));
    return {
      own: post,
      bestFirst: () => bestFirst(scores, best, finalOf, (score) => final(score, () => 1)),
      reasons: () => [],
    };
  }

  /** For each term of an article, the terms of the index that it is. */
  #placesOf(terms: readonly Term[], query: Query): number[][] {
    const { hashes, words, names } = this.#index;
    const taken = new Set<number>();
    const placesOf = new Map(terms.map((term) => [term, [] as number[]]));
    for (const term of terms) {
      for (const hash of term.hashes) {
        const at = placeIn(hashes, hash);
        if (hashes[at] !== hash || taken.has(hash)) continue;
        taken.add(hash);
        placesOf.get(term)?.push(words[at] as number);
      }
    }
    for (const [form, term] of query) {
      const place = term.kind === 'word' ? undefined : names.get(form);
      if (place !== undefined) placesOf.get(term)?.push(place);
    }
    return [...placesOf.values()];
  }

  /** Adds how other posts write the article's words, which is how all do but its own. */
  #tally(
    terms: readonly Term[],
    places: readonly number[][],
    article: Article,
    own: readonly number[],
  ): void {
    const { inContext, capitalized, tagged } = this.#index;
    const posts = own.map((place) => this.#posts[place] as Post);
    const scan = new Scan(queryOf(article, posts[0]), '');
    const tags = posts.flatMap(({ tags, category }) => (category ? [...tags, category] : tags));
    for (const post of posts) scan.add(said(post.title, post.summary));
    for (const tag of new Set(tags)) {
      if (tagged.get(tag)?.every((place) => own.includes(place))) scan.add(said('', '', tag));
    }
    terms.forEach((term, i) => {
      const { inContext: before, capitalized: capitals } = term;
      for (const place of places[i] ?? []) {
        term.inContext += inContext[place] as number;
        term.capitalized += capitalized[place] as number;
      }
      term.inContext -= (scan.terms[i] as Term).inContext - before;
      term.capitalized -= (scan.terms[i] as Term).capitalized - capitals;
    });
  }

  #postings(
    terms: readonly Term[],
    places: readonly number[][],
    own: readonly number[],
    total: number,
  ): Postings[] {
    const { starts, posts, frequencies, greatest } = this.#index;
    const listAt = (place: number): Postings => {
      const [start, end] = [starts[place] as number, starts[place + 1] as number];
      const list = { posts: posts.subarray(start, end), frequencies: frequencies.subarray(start, end) };
      return { ...list, greatest: greatest[place] as number, term: place };
    };
    const found = places.map((alternatives) => {
      const lists = alternatives.map(listAt);
      return lists.length > 1 ? this.#union(lists) : (lists[0] ?? NOTHING);
    });
    const unspaced = new Map<string, number>();
    terms.forEach(({ kind, written }, i) => {
      if (kind === 'unspaced') unspaced.set(written, i);
    });
    this.#runs.search([...unspaced.keys()], (word, addTo) => {
      const i = unspaced.get(word) as number;
      this.#addAll(found[i] as Postings);
      addTo(this.#sum, mostThatCount(terms[i] as Term, total) + own.length);
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

function said(title: string, summary: string, ...tags: string[]): Post {
  return { id: '', url: '', title, summary, tags, authors: [] };
}

function ownAmong(posts: Uint32Array, own: readonly number[]): number {
  return own.filter((place) => posts[placeIn(posts, place)] === place).length;
}

/** In more posts than this, a word weighs nothing: who counts them may stop. */
function mostThatCount(term: Term, total: number): number {
  let from = 0;
  let to = total;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (weigh([term], [middle + 1], total)[0]) from = middle + 1;
    else to = middle;
  }
  return from;
}
