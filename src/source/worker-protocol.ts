import type { FeedDocument } from '../core/feed/document.js';
import type { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import type { FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';

/** What is known of a document besides itself; a message holds no more of a feed's context. */
export interface DocumentContext {
  url: string;
  postUrl: string | undefined;
}

/** What the worker can be asked, by name. */
export interface WorkerRequests {
  /** Comes first: the document, and where it and its posts are. */
  read: {
    asked: DocumentContext & { document: FeedDocument };
    /** What there is of it, and how much. */
    answer: { outline: FeedMetadata; posts: number; skipped: number; format: string };
  };
  related: { asked: RelatedQuery; answer: RelatedResult };
  /** A part of the feed's lists, starting at these indexes. */
  bit: { asked: [post: number, skipped: number]; answer: Pick<Feed, 'posts' | 'skipped'> };
  keepCopy: { asked: string; answer: undefined };
}

export type WorkerResponse<Name extends keyof WorkerRequests> =
  | { answer: WorkerRequests[Name]['answer'] }
  | { error: Pick<FeedError, 'code' | 'message'> };
