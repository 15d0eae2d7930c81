import { assertHasPosts, FeedError } from '../core/feed/feed-error.js';
import type { Article, Feed, Related } from '../core/post.js';
import { type Choice, choose, resolved } from '../core/rank/choose.js';
import { readArticle } from '../page/article.js';
import { parsed } from '../page/parsed.js';
import { findSource, type Source } from '../source/find.js';
import { type Loaded, loadFeed } from '../source/load.js';
import { readDocument, readValue } from '../source/read-document.js';
import { loadWordPress } from '../source/wordpress.js';
import { claim, claimedByOthers } from './claims.js';
import { ranked } from './ranked.js';

/** What the block shows, and where it came from. */
export interface Found {
  related: readonly Related[];
  source: string;
  feed: Feed;
  article: Article;
  /** Why the feed is an old copy, where it is one. */
  stale?: FeedError | undefined;
}

/** All that the way from the page to the related posts depends on. */
export interface Search {
  posts: unknown;
  src: string;
  article: string;
  timeout: number;
  maxPosts: number;
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
  const name = nameOf(source);
  const { feed, stale } = await read(source, page.id, host, search, signal)
    .then(withPosts)
    .catch((error: unknown) => {
      throw signal.aborted ? error : explained(error, name);
    });
  signal.throwIfAborted();
  const ranking = search.choice.order === 'relevance' && (await ranked(page.article, feed.posts));
  signal.throwIfAborted();
  const own = resolved(search.choice, host.ownerDocument.baseURI);
  const exclude = [...own.exclude, ...page.addresses, ...claimedByOthers(host)];
  const choice = { ...own, exclude, now: Date.now() };
  const related = choose(page.article, feed.posts, choice, ranking || undefined);
  claim(host, related);
  return { related, source: name, feed, article: page.article, stale };
}

async function read(
  source: Source,
  postId: string,
  host: Element,
  search: Search,
  signal: AbortSignal,
): Promise<Loaded> {
  const url = host.ownerDocument.baseURI;
  switch (source.kind) {
    case 'posts':
      return { feed: await readValue(source.value, { url }) };
    case 'inline':
      return { feed: await readDocument(source.text, url, signal) };
    case 'url':
      return loadFeed({ ...search, url: source.url, signal });
    case 'wordpress':
      return loadWordPress(source.root, postId, { ...search, signal });
  }
}

function withPosts(loaded: Loaded): Loaded {
  assertHasPosts(loaded.feed);
  return loaded;
}

/** Said in events and messages: an address, or what else the posts come from. */
function nameOf(source: Source): string {
  if (source.kind === 'url') return source.url;
  return source.kind === 'wordpress' ? source.root : source.kind;
}

/** The error with where it happened. */
function explained(error: unknown, source: string): FeedError {
  const where =
    source === 'posts' ? 'the posts property' : source === 'inline' ? 'the JSON inside the element' : source;
  const { code, message } = asFeedError(error);
  return new FeedError(code, `No posts from ${where}: ${message}.`, { cause: error });
}

/** What nobody foresaw is still no reason to throw anything at the page, or an event without a code. */
export function asFeedError(error: unknown): FeedError {
  return error instanceof FeedError ? error : new FeedError('not-a-feed', String(error), { cause: error });
}
