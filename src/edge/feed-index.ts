import type { Feed } from '../core/post.js';

/** The posts of a feed, as cached. */
export interface FeedIndex extends Pick<Feed, 'title' | 'url' | 'language' | 'posts'> {
  /** Milliseconds since the Unix epoch. */
  readAt: number;
  /** Whether a further page of the feed failed. */
  isPartial: boolean;
  /** Hash of the feed's documents; changes if any of them changes. */
  digest?: string;
}
