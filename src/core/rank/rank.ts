import type { Article, Post, Related } from '../post.js';
import { timestamp } from '../text/dates.js';
import { postKey } from '../text/urls.js';
import { words } from './words.js';

export interface RankOptions {
  /** How many at the most; all that have anything in common by default. */
  limit?: number;
}

/** A title says more of a post than as many words of its summary; a tag is chosen to say what it is about. */
const WEIGHT = { title: 3, summary: 1, body: 0.3, tag: 4 };

/** A term in more posts than this share says nothing of any of them. */
const COMMON = 0.4;

/** Posts of one time belong together a little more: at most this much, fading over so many days. */
const NEARNESS = { boost: 0.6, days: 200 };
const DAY = 86_400_000;

/** Reasons that are worth reading. */
const REASONS = 5;

/** Terms, each with how much it counts; a tag as a whole stands beside its words, behind a `#`. */
type Vector = Map<string, number>;

/**
 * The posts that are related to the article, best first; posts that share nothing with it are left out, as
 * is the article itself, which the feed may hold under any of its addresses.
 *
 * Cosine of TF-IDF vectors over titles, summaries, bodies and tags (Salton & Buckley 1988), a little more
 * for posts of the same time. Pure and deterministic: equal scores keep the feed's order.
 *
 * @returns `score`: from 0 (nothing in common) to 1. It is an angle between two texts, so that it means the
 *   same in a short feed and in a long one. `reasons`: the terms and tags that did it, strongest first.
 */
export function rank(article: Article, posts: readonly Post[], options: RankOptions = {}): Related[] {
  const { limit = posts.length } = options;
  const own = postKey(article.url);
  const twin = posts.find((post) => postKey(post.url) === own);
  const others = posts.filter((post) => postKey(post.url) !== own);

  const vectors = others.map((post) => count(post, post.language ?? article.language));
  const query = countArticle(article, twin);
  const rarity = inverseDocumentFrequency([...vectors, query]);
  weigh(query, rarity);
  const published = timestamp(article.published ?? twin?.published);

  const related: Related[] = [];
  vectors.forEach((vector, i) => {
    weigh(vector, rarity);
    const post = others[i] as Post;
    const shared = [...vector].filter(([term]) => query.has(term));
    const cosine = shared.reduce((sum, [term, weight]) => sum + weight * (query.get(term) as number), 0);
    if (cosine <= 0) return;
    const reasons = shared
      .sort(([a, x], [b, y]) => y * (query.get(b) as number) - x * (query.get(a) as number))
      .slice(0, REASONS)
      .map(([term]) => term);
    related.push({ post, score: cosine * nearness(published, timestamp(post.published)), reasons });
  });
  return related.sort((a, b) => b.score - a.score).slice(0, limit);
}

function count(post: Post, language: string | undefined): Vector {
  const vector: Vector = new Map();
  const add = (text: string | undefined, weight: number) => {
    for (const term of words(text ?? '', language)) vector.set(term, (vector.get(term) ?? 0) + weight);
  };
  add(post.title, WEIGHT.title);
  add(post.summary, WEIGHT.summary);
  add(post.text, WEIGHT.body);
  for (const tag of [...post.tags, ...(post.category ? [post.category] : [])]) {
    add(tag, 1);
    vector.set(`#${tag.toLowerCase()}`, WEIGHT.tag);
  }
  return vector;
}

/** The article as the page tells it; what only its twin in the feed knows (its tags, a summary) is added. */
function countArticle(article: Article, twin: Post | undefined): Vector {
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

function inverseDocumentFrequency(vectors: readonly Vector[]): Vector {
  const documents: Vector = new Map();
  for (const vector of vectors)
    for (const term of vector.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  // In a handful of posts, a term in most of them may still be what they are about.
  const most = Math.max(3, vectors.length * COMMON);
  for (const [term, frequency] of documents) {
    documents.set(term, frequency > most ? 0 : Math.log(1 + vectors.length / frequency) ** 0.9);
  }
  return documents;
}

/** Sublinear term frequency times rarity, then to unit length. */
function weigh(vector: Vector, rarity: Vector): void {
  let square = 0;
  for (const [term, frequency] of vector) {
    const weight = Math.log1p(frequency) * (rarity.get(term) ?? 0);
    vector.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
}

/** From `1 / (1 + boost)` to 1, so that scores stay scores; without dates there's neither gain nor loss. */
function nearness(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return 1 / (1 + NEARNESS.boost / 2);
  const days = Math.abs(a - b) / DAY;
  return (1 + NEARNESS.boost * Math.exp(-days / NEARNESS.days)) / (1 + NEARNESS.boost);
}
