import { furtherOptions, withoutTags } from '../further-options.js';
import type { Article, Post, Related } from '../post.js';
import { timestamp } from '../text/dates.js';
import { absoluteUrl, isSameUrl, postKey } from '../text/urls.js';
import { findArticlePosts } from './current-article.js';
import { descending } from './descending.js';
import { neverShown, optionsFilter, sameLanguage } from './filters.js';
import { diversify } from './mmr-diversity.js';
import { areNearDuplicates, copyOf, type WordSets, wordSetsOf } from './near-duplicates.js';
import { oncePerUrl } from './once-per-url.js';
import { bestFirst, complete } from './rank.js';
import { type Ranking, ranking } from './ranking.js';
import type { SelectionOptions } from './selection-options.js';

/** The reason for posts in `pin`. */
const PINNED = 'pinned';

/**
 * Selects the posts to show, best first: pinned posts, then posts by `order`, then the newest posts if there are too
 * few. Examines only as many posts as needed.
 *
 * @param ranked The ranking for this article, if it exists.
 */
export function selectRelated(
  given: Article,
  feed: readonly Post[],
  options: SelectionOptions,
  ranked?: Ranking,
): Related[] {
  const [article = given] = withoutTags([given], options.ignoreTags);
  const posts = withoutTags(feed, options.ignoreTags);
  const own = findArticlePosts(article, posts, options.currentArticle);
  const isAllowed = optionsFilter(options);
  if (!isByRelevance(options)) return pick(article, posts, options, own, undefined, isAllowed);
  const known = ranked ?? complete(ranking(article, posts));
  const isInLanguage = sameLanguage(article);
  const inLanguage = pick(
    article,
    posts,
    options,
    own,
    known,
    (post) => isAllowed(post) && isInLanguage(post),
  );
  // Posts in other languages are shown only if there are no others.
  const isEnough = inLanguage.some(({ reasons: [first] }) => first !== PINNED);
  return isEnough ? inLanguage : pick(article, posts, options, own, known, isAllowed);
}

/** Whether the selection needs a ranking; also for the newest posts with `strict`. */
export function isByRelevance({ order, strict }: SelectionOptions): boolean {
  return order !== 'feed' && (order !== 'newest' || strict);
}

/** Resolves the URLs in the options. */
export function resolveUrls<Some extends Pick<SelectionOptions, 'exclude' | 'pin'>>(
  options: Some,
  base: string,
): Some {
  const absolute = (url: string) => absoluteUrl(url, base) ?? url;
  return { ...options, exclude: options.exclude.map(absolute), pin: options.pin.map(absolute) };
}

function pick(
  article: Article,
  posts: readonly Post[],
  options: SelectionOptions,
  own: readonly Post[],
  known: Ranking | undefined,
  isWanted: (post: Post) => boolean,
): Related[] {
  const isNever = neverShown(own, options);
  const isOnce = oncePerUrl([article.url, ...options.exclude]);
  const isFirst = (post: Post) => !isNever(post) && isOnce(post);
  const shown: Related[] = [];
  for (const post of pinned(posts, options.pin)) if (isFirst(post)) shown.push(unranked(post, PINNED));
  const possible = (post: Post) => isWanted(post) && isFirst(post);
  // Leave out near-duplicates of other blocks' posts, too.
  const seen = [...pinned(posts, options.exclude), ...shown.map(({ post }) => post)].map(wordSetsOf);
  const read = new Set(options.read);
  for (const isLast of read.size ? [false, true] : [false]) {
    const isInTurn = (post: Post) => (!read.size || read.has(postKey(post.url)) === isLast) && possible(post);
    const others = inOrder(article, posts, options, own[0], isInTurn, known, seen);
    // Don't request more posts than needed, because the next one may require examining all posts.
    while (shown.length < options.limit) {
      const { done, value } = others.next();
      if (done) break;
      shown.push(value);
    }
  }
  return shown.slice(0, options.limit);
}

function* inOrder(
  article: Article,
  posts: readonly Post[],
  options: SelectionOptions,
  own: Post | undefined,
  possible: (post: Post) => boolean,
  known: Ranking | undefined,
  seen: WordSets[],
): Generator<Related> {
  if (options.order === 'feed') {
    for (const post of posts) if (possible(post)) yield unranked(post, 'feed');
    return;
  }
  const isCopy = copyOf(article, own);
  const isNew = (post: Post) => possible(post) && !isCopy(post) && !isNearDuplicate(seen, post);
  if (known && options.order !== 'newest') {
    // The ranking used all posts for word frequencies, including those that can't be shown.
    const { order, limit, now } = options;
    const best = bestFirst(posts, known, options.threshold, isNew);
    const related =
      (order === 'mixed' && furtherOptions.selectMixed?.(best, limit, article.url, now)) ||
      diversify(best, limit);
    yield* related;
    if (options.strict) return;
    seen.push(...related.map(({ post }) => wordSetsOf(post)));
  }
  const strictly = known && options.strict ? relatedBy(known, posts, options.threshold) : undefined;
  for (const post of newestFirst(posts)) {
    if ((strictly && !strictly.has(post)) || !isNew(post)) continue;
    seen.push(wordSetsOf(post));
    yield strictly?.get(post) ?? unranked(post, 'newest');
  }
}

function relatedBy(known: Ranking, posts: readonly Post[], threshold: number): Map<Post, Related> {
  const related = [...bestFirst(posts, known, threshold, () => true)];
  return new Map(related.map((one) => [one.post, one]));
}

function isNearDuplicate(seen: readonly WordSets[], post: Post): boolean {
  if (!seen.length) return false;
  const words = wordSetsOf(post);
  return seen.some((other) => areNearDuplicates(other, words));
}

/** The pinned posts, in the order of the pins. */
function pinned(posts: readonly Post[], pins: readonly string[]): Post[] {
  return pins.flatMap((pin) => {
    const isPin = isSameUrl(pin);
    return posts.find(({ url }) => isPin(url)) ?? [];
  });
}

function unranked(post: Post, reason: string): Related {
  return { post, score: 0, reasons: [reason] };
}

/** Publication times, cached per feed. */
const timesOf = new WeakMap<readonly Post[], number[]>();

/** Posts with the same time keep the order of the feed. Posts without a date come last. */
function* newestFirst(posts: readonly Post[]): Generator<Post> {
  const times =
    timesOf.get(posts) ?? posts.map((post) => Math.floor(timestamp(post.published ?? post.updated) / 1000));
  timesOf.set(posts, times);
  for (const place of descending(times)) yield posts[place] as Post;
}
