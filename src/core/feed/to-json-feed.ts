import type { Feed, Post } from '../post.js';
import { escapeIfHtmlLike } from '../text/escape.js';
import { excerpt } from '../text/excerpt.js';
import { readingMinutes } from '../text/reading-time.js';

/** Maximum length of a summary, in words: more than any card shows. */
const SUMMARY_WORDS = 100;

/**
 * Writes related posts as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1), with everything that cards show, but
 * without the body.
 *
 * Fields that the standard doesn't have are in `_related_posts`: the category, the reading time in minutes, the site,
 * and the image with its size.
 *
 * @param more Additional fields of `_related_posts` for the post at an index.
 */
export function toJsonFeed(
  { title, url, language }: Pick<Feed, 'title' | 'url' | 'language'>,
  posts: readonly Post[],
  more?: (place: number) => object,
) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? 'Related posts',
    ...(url && { home_page_url: url }),
    ...(language && { language }),
    items: posts.map((post, i) => {
      const extension = { ...extensionFields(post), ...more?.(i) };
      return { ...item(post), ...(Object.keys(extension).length && { _related_posts: extension }) };
    }),
  };
}

function extensionFields(post: Post) {
  const { category, image, source } = post;
  const readingTime = readingMinutes(post);
  const { src, alt, ...size } = image ?? {};
  const isMore = alt || Object.keys(size).length;
  return {
    ...(source && { source: escapeIfHtmlLike(source) }),
    ...(category && { category: escapeIfHtmlLike(category) }),
    ...(readingTime && { reading_time: readingTime }),
    ...(isMore && { image: { src, ...(alt && { alt: escapeIfHtmlLike(alt) }), ...size } }),
  };
}

function item(post: Post) {
  const summary = escapeIfHtmlLike(excerpt(post.summary, SUMMARY_WORDS, post.language));
  return {
    id: post.id,
    url: post.url,
    title: escapeIfHtmlLike(post.title),
    summary,
    // The standard requires a content in each item.
    content_text: summary,
    ...(post.published && { date_published: dateTime(post.published) }),
    ...(post.updated && { date_modified: dateTime(post.updated) }),
    ...(post.image && { image: post.image.src }),
    ...(post.tags.length && { tags: post.tags.map(escapeIfHtmlLike) }),
    ...(post.authors.length && {
      authors: post.authors.map((author) => ({ ...author, name: escapeIfHtmlLike(author.name) })),
    }),
    ...(post.language && { language: post.language }),
  };
}

/**
 * Converts a calendar day to RFC 3339, as the standard requires: a time with an unknown time zone, which is shown
 * unchanged.
 */
function dateTime(iso: string): string {
  return iso.includes('T') ? iso : `${iso}T00:00:00-00:00`;
}
