/**
 * A worker that reads one long feed and sends it to the page bit by bit: in one piece, unpacking it would hold up the
 * page as long as reading it.
 */
import { type FeedDocument, textOf } from './core/feed/decode.js';
import { FeedError } from './core/feed/feed-error.js';
import { formatName, readFeed } from './core/feed/read.js';
import type { Feed } from './core/post.js';

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

send('here');
addEventListener('message', ({ data }: MessageEvent<Reading>) => {
  try {
    const feed = readFeed(textOf(data.document), { url: data.url });
    const { posts, skipped, ...rest } = feed;
    send({ feed: rest });
    for (let i = 0; i < posts.length; i += BIT) send({ posts: posts.slice(i, i + BIT) });
    for (let i = 0; i < skipped.length; i += BIT) send({ skipped: skipped.slice(i, i + BIT) });
    send({ format: formatName(feed) });
  } catch (error) {
    const { message } = error as Error;
    send({ error: { code: error instanceof FeedError ? error.code : 'not-a-feed', message } });
  }
});
