import type { Article, Post } from '../post.js';
import { timestamp } from '../text/dates.js';
import { primaryLanguage } from '../text/language-tag.js';
import { multilingual } from './multilingual.js';
import { tagKey, tagsOf } from './query.js';
import type { SelectionOptions } from './selection-options.js';

const DAY = 86_400_000;

/** Whether a post is dated more than a day ahead. */
export function isAhead({ published, updated }: Post, now: number): boolean {
  return timestamp(published ?? updated) > now + DAY;
}

/**
 * Creates a filter for posts that are never shown, even if pinned: the article itself and, unless a server has
 * ordered the feed, posts dated in the future.
 */
export function neverShown(
  own: readonly Post[],
  { order, now }: Pick<SelectionOptions, 'order' | 'now'>,
): (post: Post) => boolean {
  return (post) => own.includes(post) || (order !== 'feed' && isAhead(post, now));
}

/** Creates a filter from the options `tags`, `exclude-tags`, `with-image` and `max-age`. */
export function optionsFilter({
  tags,
  excludeTags,
  withImage,
  maxAge,
  now,
}: SelectionOptions): (post: Post) => boolean {
  const kept = new Set(tags.map(tagKey));
  const dropped = new Set(excludeTags.map(tagKey));
  return (post) => {
    const own = kept.size || dropped.size ? [...tagsOf(post), ...(post.ignoredTags ?? [])].map(tagKey) : [];
    if (kept.size && !own.some((tag) => kept.has(tag))) return false;
    if (own.some((tag) => dropped.has(tag)) || (withImage && !post.image)) return false;
    return maxAge === undefined || now - timestamp(post.published ?? post.updated) <= maxAge * DAY;
  };
}

/** Creates a filter for the article's language. Unless the posts contain their language, it is guessed. */
export function sameLanguage(article: Article): (post: Post) => boolean {
  const language = primaryLanguage(article.language);
  const isLikely = multilingual.likelySameLanguage?.(article);
  return (post) =>
    language && post.language ? primaryLanguage(post.language) === language : !isLikely || isLikely(post);
}
