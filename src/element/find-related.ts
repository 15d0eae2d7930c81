import type { FeedError } from '../core/feed/feed-error.js';
import { withoutTags } from '../core/further-options.js';
import type { Article, Related } from '../core/post.js';
import { resolveAddresses } from '../core/rank/selection.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { cacheDates, type DateFormat } from '../core/text/dates.js';
import { resolvePattern } from '../core/text/urls.js';
import { yieldToMain } from '../core/yield-to-main.js';
import { type PageArticle, readArticle } from '../page/article.js';
import { documentReady } from '../page/document.js';
import { localeOf } from '../page/language.js';
import type { FeedHandle, RelatedQuery, RelatedResult } from '../source/feed-handle.js';
import { withSource } from '../source/feed-request.js';
import { readCompletely } from '../source/read-document.js';
import { readSource } from '../source/read-source.js';
import { findSources } from '../source/resolve-source.js';
import {
  claimPosts,
  hasUrlIn,
  urlsClaimedBefore,
  waitForEarlierBlocks,
} from './cross-block-deduplication.js';
import type { ReadHistory } from './further-features.js';

/** The result of a search. */
export interface SearchResult {
  related: readonly Related[];
  source: string;
  feed: FeedHandle;
  article: Article;
  /** The page and the options, to find more posts. */
  page: PageArticle;
  search: SearchOptions;
  order: SelectionOptions['order'];
  /** The error that made the block use an older copy of the feed. */
  stale?: FeedError | undefined;
}

/** The options of a search. */
export interface SearchOptions {
  posts: unknown;
  src: string;
  /** Base URL of a relative `src`. */
  base: string;
  article: string;
  timeout: number;
  maxPosts: number;
  postUrl: string;
  withCredentials: boolean;
  reload: boolean;
  selection: Omit<SelectionOptions, 'now'>;
  /** The date format without the locale; undefined if the cards show no dates. */
  dates: DateFormat | undefined;
  /** The posts that the reader has opened, for `skip-read`. */
  history: ReadHistory | undefined;
}

/**
 * Finds the related posts: reads the page, loads the feed, and ranks the posts.
 *
 * @throws {FeedError} If the posts can't be loaded. If the signal is aborted, its reason.
 */
export async function findRelated(
  host: Element,
  search: SearchOptions,
  signal: AbortSignal,
): Promise<SearchResult> {
  await documentReady(host.ownerDocument);
  signal.throwIfAborted();
  const read = await readCompletely(() => readArticle(host, search.article));
  const [article = read.article] = withoutTags([read.article], search.selection.ignoreTags);
  const page = { ...read, article };
  signal.throwIfAborted();
  if (page.page) search.history?.noteRead(page.article.url);
  const sources = await findSources(host, search, page);
  const { baseURI } = host.ownerDocument;
  const { feed, stale, source } = await readSource(sources, page, baseURI, {
    ...search,
    postUrl: resolvePattern(search.postUrl, baseURI),
    signal,
  });
  try {
    const related = await selectAndClaim(host, page, feed, search, signal);
    return {
      related,
      source,
      feed,
      article: page.article,
      page,
      search,
      order: search.selection.order,
      stale,
    };
  } catch (error) {
    throw signal.aborted ? error : withSource(error, source);
  }
}

/**
 * Selects posts that no earlier block shows, and claims them. Repeats if another block takes one of them in the
 * meantime.
 */
async function selectAndClaim(
  host: Element,
  page: PageArticle,
  feed: FeedHandle,
  search: SearchOptions,
  signal: AbortSignal,
): Promise<Related[]> {
  for (;;) {
    await waitForEarlierBlocks(host);
    signal.throwIfAborted();
    const { related, dates, format } = await selectFromFeed(
      feed,
      host,
      page,
      search,
      urlsClaimedBefore(host),
    );
    signal.throwIfAborted();
    if (related.some(hasUrlIn(urlsClaimedBefore(host)))) continue;
    claimPosts(host, related);
    cacheDates(format, dates);
    await yieldToMain();
    return related;
  }
}

/**
 * Selects posts of a feed, with their dates in this format.
 *
 * @param claimedUrls URLs of posts that other blocks show.
 */
export async function selectFromFeed(
  feed: FeedHandle,
  host: Element,
  { article, addresses, titles, siteNames, picks }: PageArticle,
  search: SearchOptions,
  claimedUrls: readonly string[],
): Promise<RelatedResult & { format: RelatedQuery['dates'] }> {
  const { pin } = search.selection;
  const chosen = { ...search.selection, pin: pin.length ? pin : picks };
  const own = resolveAddresses(chosen, host.ownerDocument.baseURI);
  const format = search.dates && { ...search.dates, locale: localeOf(host, feed.metadata.language) };
  const exclude = [...own.exclude, ...addresses, ...claimedUrls];
  const names = [...siteNames, feed.metadata.title ?? ''];
  const selection = {
    ...own,
    exclude,
    read: search.history?.readPosts(),
    own: { addresses, titles, siteNames: names },
    now: Date.now(),
  };
  const result = await feed.related({ article, selection, dates: format });
  const { title } = feed.metadata;
  if (title) for (const { post } of result.related) post.source ??= title;
  return { ...result, format };
}
