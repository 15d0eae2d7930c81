import { splitOnCommas, splitOnSpaces } from './attribute-rules.js';
import type { RelatedPostsAttributes } from './attributes.js';
import type { SearchOptions } from './find-related.js';

/** The options of a search that come from attributes. */
type SearchAttributes = Omit<SearchOptions, 'reload' | 'dates' | 'readHistory'>;

/**
 * Converts the attributes to the options of a search.
 *
 * @param base Base URL of a relative `src`.
 */
export function searchOptions(element: RelatedPostsAttributes, base: string): SearchAttributes {
  return {
    posts: element.posts,
    src: element.src,
    base,
    article: element.article,
    timeout: element.timeout,
    maxPosts: element.maxPosts,
    postUrl: element.postUrl,
    withCredentials: element.crossOrigin === 'use-credentials',
    selection: selectionOptions(element),
  };
}

/** Converts the attributes to the options that determine which posts are selected. */
export function selectionOptions(element: RelatedPostsAttributes): SearchOptions['selection'] {
  return {
    limit: element.limit,
    order: element.order,
    threshold: element.threshold,
    strict: element.strict,
    maxAge: element.maxAge,
    tags: splitOnCommas(element.tags),
    excludeTags: splitOnCommas(element.excludeTags),
    ignoreTags: splitOnCommas(element.ignoreTags),
    withImage: element.withImage,
    exclude: splitOnSpaces(element.exclude),
    pin: splitOnSpaces(element.pin),
  };
}

/** The task's arguments: the search runs again when one of them changes. */
export function searchTaskArgs(element: RelatedPostsAttributes, base: string): unknown[] {
  const { posts, ...options } = searchOptions(element, base);
  return [posts, element.debug, element.repeat, element.skipRead, JSON.stringify(options)];
}
