import type { Feed } from '../core/post.js';

/** A feed's posts as they were read. */
export interface Index extends Pick<Feed, 'title' | 'url' | 'language' | 'posts'> {
  /** In milliseconds since 1970. */
  readAt: number;
  /** A further page of the feed failed. */
  isPartial: boolean;
  /** Another where a document that it was read from is another. */
  digest?: string;
}
