import { breathe } from '../core/breathe.js';
import { assertHasPosts, FeedError } from '../core/feed/feed-error.js';
import type { Article, Related } from '../core/post.js';
import { type Choice, resolved } from '../core/rank/choose.js';
import { type DateFormat, rememberDates } from '../core/text/dates.js';
import { patternIn } from '../core/text/urls.js';
import { type PageArticle, readArticle } from '../page/article.js';
import { localeOf } from '../page/language.js';
import { parsed } from '../page/parsed.js';
import { findSource, type Source } from '../source/find.js';
import { type Loaded, loadFeed } from '../source/load.js';
import { readCompletely } from '../source/read-completely.js';
import { readDocument, readValue } from '../source/read-document.js';
import type { ReadFeed } from '../source/read-feed.js';
import { claim, claimedByOthers, inTurn, isClaimedByOthers } from './claims.js';

/** What the block shows, and where it came from. */
export interface Found {
  related: readonly Related[];
  source: string;
  feed: ReadFeed;
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
  postUrl: string;
  withCredentials: boolean;
  fresh: boolean;
  choice: Omit<Choice, 'now'>;
  /** How dates are written but for the language, where any are shown. */
  dates: DateFormat | undefined;
}

/**
 * The way through the house: page, source, feed, related posts.
 *
 * @throws {FeedError} Where there can be no posts; the signal's reason where nobody wants them any more.
 */
export async function findRelated(host: Element, search: Search, signal: AbortSignal): Promise<Found> {
  await parsed(host.ownerDocument);
  signal.throwIfAborted();
  const page = await readCompletely(() => readArticle(host, search.article));
  signal.throwIfAborted();
  const source = findSource(host, search.posts, search.src, page);
  const name = nameOf(source);
  try {
    const { feed, stale } = await read(source, page.id, host, search, signal);
    if (!feed.length) assertHasPosts(await feed.whole());
    const related = await inTurn(feed, () => claimed(host, page, feed, search, signal));
    return { related, source: name, feed, article: page.article, stale };
  } catch (error) {
    throw signal.aborted ? error : explained(error, name);
  }
}

/** What the feed has for the article and no other block shows: asked again where one took some of it from another feed meanwhile. */
async function claimed(
  host: Element,
  { article, addresses }: PageArticle,
  feed: ReadFeed,
  search: Search,
  signal: AbortSignal,
): Promise<Related[]> {
  const own = resolved(search.choice, host.ownerDocument.baseURI);
  const dates = search.dates && { ...search.dates, locale: localeOf(host, feed.outline.language) };
  for (;;) {
    signal.throwIfAborted();
    const exclude = [...own.exclude, ...addresses, ...claimedByOthers(host)];
    const choice = { ...own, exclude, now: Date.now() };
    const shown = await feed.related({ article, choice, dates });
    signal.throwIfAborted();
    if (isClaimedByOthers(host, shown.related)) continue;
    claim(host, shown.related);
    rememberDates(dates, shown.dates);
    await breathe();
    return shown.related;
  }
}

async function read(
  source: Source,
  postId: string,
  host: Element,
  search: Search,
  signal: AbortSignal,
): Promise<Loaded> {
  const url = host.ownerDocument.baseURI;
  const postUrl = patternIn(search.postUrl, url);
  switch (source.kind) {
    case 'posts':
      return { feed: await readValue(source.value, { url, postUrl }) };
    case 'inline': {
      const feed = await readDocument(source.text, url, signal, { postUrl });
      // Nobody else has it.
      feed.close();
      return { feed };
    }
    case 'url':
      return loadFeed({ ...search, postUrl, url: source.url, signal });
    case 'wordpress': {
      const { loadWordPress } = await import('../source/wordpress.js');
      return loadWordPress(source.root, postId, { ...search, postUrl, signal });
    }
  }
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
