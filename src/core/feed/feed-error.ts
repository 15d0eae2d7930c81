import type { Feed } from '../post.js';

/** The reason for an error, as in the detail of `related-posts-error`. */
export type FeedErrorCode = 'network' | 'http' | 'timeout' | 'too-large' | 'not-a-feed' | 'no-source';

/** An error while loading or parsing a feed. The message says what happened and what to do, in complete sentences. */
export class FeedError extends Error {
  override readonly name = 'FeedError';

  constructor(
    /** Error code, stable across versions. */
    readonly code: FeedErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Wraps unexpected errors, so that every error has a code. */
export function asFeedError(error: unknown): FeedError {
  return error instanceof FeedError ? error : new FeedError('not-a-feed', String(error), { cause: error });
}

/**
 * Throws if the feed has items but none of them is a post. A feed without items is valid.
 *
 * @throws {FeedError} `not-a-feed`, if no item can be shown.
 */
export function assertHasPosts({ posts, skipped }: Feed): void {
  if (posts.length || !skipped[0]) return;
  const message = `No item in the feed can be shown (${skipped.length} skipped, first reason: ${skipped[0].reason}). Check the items of the feed.`;
  throw new FeedError('not-a-feed', message);
}
