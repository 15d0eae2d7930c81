import type { FeedDocument } from '../core/feed/document.js';
import type { FeedError } from '../core/feed/feed-error.js';
import type { Feed } from '../core/post.js';
import type { Outline, Question, Shown } from './read-feed.js';

/** What is known of a document besides itself; a message holds no more of a feed's context. */
export interface DocumentContext {
  url: string;
  postUrl: string | undefined;
}

/** What the worker can be asked, by name. */
export interface Questions {
  /** Comes first: the document, and where it and its posts are. */
  read: {
    asked: DocumentContext & { document: FeedDocument };
    /** What there is of it, and how much. */
    answer: { outline: Outline; posts: number; skipped: number; format: string };
  };
  related: { asked: Question; answer: Shown };
  /** Some more of the feed's lists, from these places on. */
  bit: { asked: [post: number, skipped: number]; answer: Pick<Feed, 'posts' | 'skipped'> };
  keepCopy: { asked: string; answer: undefined };
}

export type Answer<Name extends keyof Questions> =
  | { answer: Questions[Name]['answer'] }
  | { error: Pick<FeedError, 'code' | 'message'> };
