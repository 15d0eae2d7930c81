import type { Article, Post, Related } from '../post.js';
import { timestamp } from '../text/dates.js';
import { postKey } from '../text/urls.js';
import { type Counted, count, type Vector } from './count.js';
import { rarity } from './rarity.js';

export interface RankOptions {
  /** How many at the most; all that have anything in common by default. */
  limit?: number;
}

/** Posts of one time belong together a little more: at most this much, fading over so many days. */
const NEARNESS = { boost: 1, days: 200 };
const DAY = 86_400_000;

/** Reasons that are worth reading. */
const REASONS = 5;

/**
 * The posts that are related to the article, best first; posts that share nothing with it are left out, as
 * is the article itself, which the feed may hold under any of its addresses.
 *
 * Cosine of TF-IDF vectors over titles, summaries, bodies and tags (Salton & Buckley 1988), in which names count
 * more, and a little more for posts of the same time. Pure and deterministic: equal scores keep the feed's order.
 *
 * @returns `score`: from 0 (nothing in common) to 1. It is an angle between two texts, so that it means the
 *   same in a short feed and in a long one. `reasons`: the terms and tags that did it, strongest first.
 */
export function rank(article: Article, posts: readonly Post[], options: RankOptions = {}): Related[] {
  const { limit = posts.length } = options;
  const own = postKey(article.url);
  const twin = posts.find((post) => postKey(post.url) === own);
  const others = posts.filter((post) => postKey(post.url) !== own);

  const query = countArticle(article, twin);
  const documents = others.map((post) => count(post, post.language ?? article.language));
  const weights = rarity([...documents, query]);
  const wanted = weighed(query, weights);
  const published = timestamp(article.published ?? twin?.published);

  const related: Related[] = [];
  documents.forEach((document, i) => {
    const { cosine, shared } = compare(document, wanted, weights);
    if (!shared.length) return;
    const post = others[i] as Post;
    const reasons = shared
      .sort(([, a], [, b]) => b - a)
      .slice(0, REASONS)
      .map(([term]) => term);
    related.push({ post, score: cosine * nearness(published, timestamp(post.published)), reasons });
  });
  return related.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** The article as the page tells it; what only its twin in the feed knows (its tags, a summary) is added. */
function countArticle(article: Article, twin: Post | undefined): Counted {
  return count(
    {
      id: '',
      url: article.url,
      title: article.title || (twin?.title ?? ''),
      summary: twin?.summary ?? '',
      text: article.text ?? twin?.text ?? '',
      tags: [...new Set([...(article.tags ?? []), ...(twin?.tags ?? [])])],
      authors: [],
      ...(twin?.category && { category: twin.category }),
    },
    article.language ?? twin?.language,
  );
}

/** The article's terms with their weights: sublinear term frequency times rarity, to unit length. */
function weighed({ terms }: Counted, rarity: Vector): Vector {
  const vector: Vector = new Map();
  let square = 0;
  for (const [term, frequency] of terms) {
    const weight = Math.log1p(frequency) * (rarity.get(term) ?? 0);
    square += weight * weight;
    if (weight) vector.set(term, weight);
  }
  const length = Math.sqrt(square);
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** The cosine between a post and the article, and what each term that they share adds to it. */
function compare(
  { terms }: Counted,
  wanted: Vector,
  rarity: Vector,
): { cosine: number; shared: [string, number][] } {
  const shared: [string, number][] = [];
  let square = 0;
  let product = 0;
  for (const [term, frequency] of terms) {
    const weight = Math.log1p(frequency) * (rarity.get(term) ?? 0);
    square += weight * weight;
    const inArticle = weight && wanted.get(term);
    if (!inArticle) continue;
    product += weight * inArticle;
    shared.push([term, weight * inArticle]);
  }
  return { cosine: product / (Math.sqrt(square) || 1), shared };
}

/** From `1 / (1 + boost)` to 1, so that scores stay scores; without dates there's neither gain nor loss. */
function nearness(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1 / (1 + NEARNESS.boost / 2);
  const days = Math.abs(a - b) / DAY;
  return (1 + NEARNESS.boost * Math.exp(-days / NEARNESS.days)) / (1 + NEARNESS.boost);
}
