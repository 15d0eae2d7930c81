import type { Chunk } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';

/** A document as received. */
export interface FetchedDocument {
  chunks: Chunk[];
  /** The final URL, after redirects. */
  url: string;
  headers: Headers;
}

/** A response with an error status. */
export class HttpError extends FeedError {
  status: number;
  /** The `Retry-After` header, if the server sent one. */
  retryAfter: string | null;

  constructor({ status, statusText, headers }: Response) {
    super('http', `${`The server answered ${status} ${statusText}`.trim()}.`);
    this.status = status;
    this.retryAfter = headers.get('retry-after');
  }
}
