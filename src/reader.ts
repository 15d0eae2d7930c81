/**
 * Beside the whole files: as a worker, it reads one long feed and sends it to the page bit by bit (in one piece,
 * unpacking it would hold up the page as long as reading it); on the page, it brings the readers of every format.
 */
import { type FeedDocument, textOf } from './core/feed/decode.js';
import { FeedError } from './core/feed/feed-error.js';
import type { Feed } from './core/post.js';
import * as readers from './source/readers.js';

/** For the worker. */
export interface Reading {
  document: FeedDocument;
  /** The document's own address. */
  url: string;
}

/** What comes back: word that the worker is there; the feed without its lists, then these, then its format; or why it is none. */
export type Read =
  | 'here'
  | { feed: Omit<Feed, 'posts' | 'skipped'> }
  | Partial<Pick<Feed, 'posts' | 'skipped'>>
  | { format: string }
  | { error: Pick<FeedError, 'code' | 'message'> };

/** So many posts are unpacked in a few milliseconds. */
const BIT = 250;

const send = (message: Read) => postMessage(message);

if (typeof document === 'undefined') work();
// A classic script, as workers of another site's scripts must be, exports nothing: `load-readers-beside-script.ts` asks here.
else Object.assign(globalThis, { [Symbol.for('related-posts-readers')]: readers });

function work(): void {
  addEventListener('message', ({ data }: MessageEvent<Reading>) => read(data));
  send('here');
}

function read(data: Reading): void {
  try {
    const feed = readers.readFeed(textOf(data.document), { url: data.url });
    const { posts, skipped, ...rest } = feed;
    send({ feed: rest });
    for (let i = 0; i < posts.length; i += BIT) send({ posts: posts.slice(i, i + BIT) });
    for (let i = 0; i < skipped.length; i += BIT) send({ skipped: skipped.slice(i, i + BIT) });
    send({ format: readers.formatName(feed) });
  } catch (error) {
    const { message } = error as Error;
    send({ error: { code: error instanceof FeedError ? error.code : 'not-a-feed', message } });
  }
}
