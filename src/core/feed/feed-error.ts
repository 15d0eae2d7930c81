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
