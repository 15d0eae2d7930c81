import { FeedError } from '../core/feed/feed-error.js';
import { readFeed, readFeedValue } from '../core/feed/read.js';
import type { Feed, Related } from '../core/post.js';
import { type Choice, choose } from '../core/rank/choose.js';
import { readArticle } from '../page/article.js';
import { parsed } from '../page/parsed.js';
import { findSource, type Source } from '../source/find.js';
import { loadFeed } from '../source/load.js';
import { claim, claimedByOthers } from './claims.js';

/** What the block shows, and where it came from. */
export interface Found {
  related: readonly Related[];
  source: string;
}

/** All that the way from the page to the related posts depends on. */
export interface Search {
  posts: unknown;
  src: string;
  article: string;
  timeout: number;
  withCredentials: boolean;
  fresh: boolean;
  choice: Omit<Choice, 'now'>;
}

/**
 * The way through the house: page, source, feed, related posts.
 *
 * @throws {FeedError} Where there can be no posts; the signal's reason where nobody wants them any more.
 */
export async function findRelated(host: Element, search: Search, signal: AbortSignal): Promise<Found> {
  await parsed(host.ownerDocument);
  signal.throwIfAborted();
  const page = readArticle(host, search.article);
  const source = findSource(host, search.posts, search.src, page);
  const name = source.kind === 'url' ? source.url : source.kind;
  const feed = await read(source, host, search, signal).catch((error: unknown) => {
    throw signal.aborted ? error : explained(error, name);
  });
  signal.throwIfAborted();
  const exclude = [...search.choice.exclude, ...page.addresses, ...claimedByOthers(host)];
  const related = choose(page.article, feed.posts, { ...search.choice, exclude, now: Date.now() });
  claim(host, related);
  return { related, source: name };
}

async function read(source: Source, host: Element, search: Search, signal: AbortSignal): Promise<Feed> {
  const url = host.ownerDocument.baseURI;
  switch (source.kind) {
    case 'posts':
      return readFeedValue(source.value, { url });
    case 'inline':
      return readFeed(source.text, { url });
    case 'url':
      return loadFeed({ ...search, url: source.url, signal });
  }
}

/** The error with where it happened; what nobody foresaw is still no reason to throw anything at the page. */
function explained(error: unknown, source: string): FeedError {
  const where =
    source === 'posts' ? 'the posts property' : source === 'inline' ? 'the JSON inside the element' : source;
  const { code, message } =
    error instanceof FeedError ? error : { code: 'not-a-feed' as const, message: String(error) };
  return new FeedError(code, `No posts from ${where}: ${message}.`, { cause: error });
}
