import type { Article, Post, Related } from '../post.js';
import { timestamp } from '../text/dates.js';
import { postKey } from '../text/urls.js';
import { rank } from './rank.js';

export type Order = 'relevance' | 'newest' | 'feed';

/** What is to be shown; see the element's attributes of the same names. */
export interface Choice {
  limit: number;
  order: Order;
  /** The least relevance, 0 to 1. */
  threshold: number;
  /** Nothing is filled in where too little is related. */
  strict: boolean;
  tags: readonly string[];
  excludeTags: readonly string[];
  /** Addresses never shown: other blocks' posts, the page's other addresses, the owner's own list. */
  exclude: readonly string[];
  /** Addresses shown first, in this order. */
  pin: readonly string[];
  /** In days. */
  maxAge?: number | undefined;
  now: number;
}

const DAY = 86_400_000;

/** The posts to show, best first: pinned ones, then by `order`, then the newest where too few are related. */
export function choose(article: Article, posts: readonly Post[], choice: Choice): Related[] {
  const never = new Set([article.url, ...choice.exclude].map(postKey));
  const possible = withoutRepeats(posts).filter((post) => !never.has(postKey(post.url)));
  const pins = choice.pin.map(postKey);
  const placeOf = (post: Post) => pins.indexOf(postKey(post.url));
  const pinned = possible
    .filter((post) => placeOf(post) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((post) => unranked(post, 'pinned'));
  const rest = possible.filter((post) => placeOf(post) < 0 && isWanted(post, choice));
  return [...pinned, ...inOrder(article, posts, rest, choice)].slice(0, choice.limit);
}

function inOrder(
  article: Article,
  all: readonly Post[],
  candidates: readonly Post[],
  choice: Choice,
): Related[] {
  if (choice.order === 'feed') return candidates.map((post) => unranked(post, 'feed'));
  if (choice.order === 'newest') return newestFirst(candidates).map((post) => unranked(post, 'newest'));
  const wanted = new Set(inLanguageOf(article, candidates));
  // Every post of the feed tells how rare a word is on this site, also those that can't be shown.
  const related = rank(article, all).filter(
    ({ post, score }) => wanted.has(post) && score >= choice.threshold,
  );
  if (choice.strict) return related;
  for (const { post } of related) wanted.delete(post);
  return [...related, ...newestFirst([...wanted]).map((post) => unranked(post, 'newest'))];
}

/** Where posts say their language, a reader keeps to the article's, unless nothing is left. */
function inLanguageOf({ language }: Article, posts: readonly Post[]): readonly Post[] {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const same = posts.filter(
    (post) => !language || !post.language || primary(post.language) === primary(language),
  );
  return same.length ? same : posts;
}

function unranked(post: Post, reason: string): Related {
  return { post, score: 0, reasons: [reason] };
}

/** Stable: posts of the same time keep the feed's order, those without a date come last. */
function newestFirst(posts: readonly Post[]): Post[] {
  const time = (post: Post) => timestamp(post.published ?? post.updated) || Number.NEGATIVE_INFINITY;
  return [...posts].sort((a, b) => Math.sign(time(b) - time(a)) || 0);
}

function withoutRepeats(posts: readonly Post[]): Post[] {
  const seen = new Set<string>();
  return posts.filter(({ url }) => {
    const key = postKey(url);
    return !seen.has(key) && seen.add(key);
  });
}

function isWanted(post: Post, { tags, excludeTags, maxAge, now }: Choice): boolean {
  const own = [...post.tags, post.category ?? ''].map((tag) => tag.toLowerCase());
  const has = (tag: string) => own.includes(tag.toLowerCase());
  if (tags.length && !tags.some(has)) return false;
  if (excludeTags.some(has)) return false;
  return maxAge === undefined || now - timestamp(post.published ?? post.updated) <= maxAge * DAY;
}
