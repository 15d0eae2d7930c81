import type { FeedDocument } from '../core/feed/document.js';
import type { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import type { FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';

/** The context of a document that is sent to the worker with it. */
export interface DocumentContext {
  url: string;
  postUrl: string | undefined;
}

/** The requests to the worker, by name. */
export interface WorkerRequests {
  /** The first request: the document with its context. */
  read: {
    payload: DocumentContext & { document: FeedDocument };
    /** The metadata, and the number of posts and skipped items. */
    result: { metadata: FeedMetadata; posts: number; skipped: number; format: string };
  };
  related: { payload: RelatedQuery; result: RelatedResult };
  /** A part of the lists of posts and skipped items, starting at these indexes. */
  slice: { payload: [post: number, skipped: number]; result: Pick<Feed, 'posts' | 'skipped'> };
  storeCopy: { payload: string; result: undefined };
}

export type WorkerResponse<Name extends keyof WorkerRequests> =
  | { result: WorkerRequests[Name]['result'] }
  | { error: Pick<FeedError, 'code' | 'message'> };
