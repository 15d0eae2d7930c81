import type { FeedError } from '../core/feed/feed-error.js';
import { withoutTags } from '../core/further-options.js';
import type { Article, Related } from '../core/post.js';
import { resolveUrls } from '../core/rank/selection.js';
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
  options: SearchOptions;
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
  readHistory: ReadHistory | undefined;
}

/**
 * Finds the related posts: reads the page, loads the feed, and ranks the posts.
 *
 * @throws {FeedError} If the posts can't be loaded. Rejects with the signal's reason if it is aborted.
 */
export async function findRelated(
  host: Element,
  options: SearchOptions,
  signal: AbortSignal,
): Promise<SearchResult> {
  await documentReady(host.ownerDocument);
  signal.throwIfAborted();
  const read = await readCompletely(() => readArticle(host, options.article));
  const [article = read.article] = withoutTags([read.article], options.selection.ignoreTags);
  const page = { ...read, article };
  signal.throwIfAborted();
  if (page.document) options.readHistory?.markAsRead(page.article.url);
  const sources = await findSources(host, options, page);
  const { baseURI } = host.ownerDocument;
  const { feed, stale, source } = await readSource(sources, page, baseURI, {
    ...options,
    postUrl: resolvePattern(options.postUrl, baseURI),
    signal,
  });
  try {
    const related = await selectAndClaim(host, page, feed, options, signal);
    return {
      related,
      source,
      feed,
      article: page.article,
      page,
      options,
      order: options.selection.order,
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
  options: SearchOptions,
  signal: AbortSignal,
): Promise<Related[]> {
  for (;;) {
    await waitForEarlierBlocks(host);
    signal.throwIfAborted();
    const { related, dates, format } = await selectFromFeed(
      feed,
      host,
      page,
      options,
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
 * Selects posts from the feed and formats their dates.
 *
 * @param claimedUrls URLs of posts that other blocks show.
 */
export async function selectFromFeed(
  feed: FeedHandle,
  host: Element,
  { article, urls, titles, siteNames, pinnedUrls }: PageArticle,
  options: SearchOptions,
  claimedUrls: readonly string[],
): Promise<RelatedResult & { format: RelatedQuery['dates'] }> {
  const { pin } = options.selection;
  const withPins = { ...options.selection, pin: pin.length ? pin : pinnedUrls };
  const resolved = resolveUrls(withPins, host.ownerDocument.baseURI);
  const format = options.dates && { ...options.dates, locale: localeOf(host, feed.metadata.language) };
  const exclude = [...resolved.exclude, ...urls, ...claimedUrls];
  const names = [...siteNames, feed.metadata.title ?? ''];
  const selection = {
    ...resolved,
    exclude,
    read: options.readHistory?.readPosts(),
    currentArticle: { urls, titles, siteNames: names },
    now: Date.now(),
  };
  const result = await feed.related({ article, selection, dates: format });
  const { title } = feed.metadata;
  if (title) for (const { post } of result.related) post.source ??= title;
  return { ...result, format };
}
