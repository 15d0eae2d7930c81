import type { Feed } from '../post.js';

/** Why there are no posts: as in the detail of `related-posts-error`. */
export type FeedErrorCode = 'network' | 'http' | 'timeout' | 'too-large' | 'not-a-feed' | 'no-source';

/** What was wrong, where, and what to do about it, in one line for the page's owner. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    /** The kind of failure, stable across versions. */
    readonly code: FeedErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What nobody foresaw is still no reason to throw anything at the page, or an event without a code. */
export function asFeedError(error: unknown): FeedError {
  return error instanceof FeedError ? error : new FeedError('not-a-feed', String(error), { cause: error });
}

/**
 * A feed that may well have no posts; but a list of something else is none.
 *
 * @throws {FeedError} `not-a-feed`, where there are items and none of them is a post.
 */
export function assertHasPosts({ posts, skipped }: Feed): void {
  if (posts.length || !skipped[0]) return;
  const message = `none of its ${skipped.length} items is a post that can be shown (${skipped[0].reason})`;
  throw new FeedError('not-a-feed', message);
}
