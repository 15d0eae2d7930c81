import type { Feed, Post } from '../post.js';
import { asWritten } from '../text/escape.js';
import { excerpt } from '../text/excerpt.js';

/** Words of a summary: more than any card shows. */
const SUMMARY_WORDS = 100;

/**
 * Related posts as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1), with what cards show of them, but not the body.
 *
 * What the standard has no names for stands in `_related_posts`: a post's category, and its image with its size.
 *
 * @param more What else is said there of the post at a place.
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
      const extension = { ...beyond(post), ...more?.(i) };
      return { ...item(post), ...(Object.keys(extension).length && { _related_posts: extension }) };
    }),
  };
}

function beyond({ category, image }: Post) {
  const { src, alt, ...size } = image ?? {};
  const isMore = alt || Object.keys(size).length;
  return {
    ...(category && { category: asWritten(category) }),
    ...(isMore && { image: { src, ...(alt && { alt: asWritten(alt) }), ...size } }),
  };
}

function item(post: Post) {
  const summary = asWritten(excerpt(post.summary, SUMMARY_WORDS, post.language));
  return {
    id: post.id,
    url: post.url,
    title: asWritten(post.title),
    summary,
    // The standard wants a content in each item.
    content_text: summary,
    ...(post.published && { date_published: dateTime(post.published) }),
    ...(post.updated && { date_modified: dateTime(post.updated) }),
    ...(post.image && { image: post.image.src }),
    ...(post.tags.length && { tags: post.tags.map(asWritten) }),
    ...(post.authors.length && {
      authors: post.authors.map((author) => ({ ...author, name: asWritten(author.name) })),
    }),
    ...(post.language && { language: post.language }),
  };
}

/** A day as the standard wants it, RFC 3339: a time whose zone nobody knows, which is shown as printed. */
function dateTime(iso: string): string {
  return iso.includes('T') ? iso : `${iso}T00:00:00-00:00`;
}
