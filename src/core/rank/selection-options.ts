import type { CurrentArticle } from './current-article.js';

export type Order = 'relevance' | 'newest' | 'mixed' | 'feed';

/** Options of the selection; see the element's attributes of the same names. */
export interface SelectionOptions {
  limit: number;
  order: Order;
  /** Minimum relevance score, from 0 to 1. */
  threshold: number;
  /** Whether the newest posts don't fill the remaining places. */
  strict: boolean;
  tags: readonly string[];
  excludeTags: readonly string[];
  /** Tags that are neither compared nor shown. */
  ignoreTags?: readonly string[] | undefined;
  /** Whether only posts with an image are shown. */
  withImage?: boolean | undefined;
  /** URLs that are never shown: posts of other blocks, other URLs of the page, and the `exclude` option. */
  exclude: readonly string[];
  /** URLs that are shown first, in this order. */
  pin: readonly string[];
  /** Keys of posts that the reader has opened (see `postKey`). They come last. */
  read?: readonly string[] | undefined;
  /** Data by which the article is recognized in the feed. */
  currentArticle?: CurrentArticle | undefined;
  /** Maximum age of a post, in days. */
  maxAge?: number | undefined;
  now: number;
}
