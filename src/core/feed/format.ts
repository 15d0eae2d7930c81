import type { Feed } from '../post.js';

/** Where a document came from, and what its format's reader may need. */
export interface FeedContext {
  /** The document's own address: what relative addresses are resolved against. */
  url?: string | undefined;
  /** Taken from callers that have one, and not needed: XML is read without it. */
  DOMParser?: unknown;
}

/** A feed format: how it is told apart by what is in it, and how it is read. */
export interface Format {
  name: string;
  matches(value: unknown): boolean;
  read(value: unknown, context: FeedContext): Feed;
}
