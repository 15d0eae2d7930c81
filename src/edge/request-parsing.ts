import { withoutTags } from '../core/further-options.js';
import type { Article, Post } from '../core/post.js';
import { findArticlePosts } from '../core/rank/current-article.js';
import { absoluteUrl } from '../core/text/urls.js';
import { EdgeError } from './edge-error.js';
import { hostKey, type Settings } from './options.js';

/** The parsed query of a request. */
export interface RelatedRequest {
  /** The URL of the feed; empty if an engine is used. */
  feed: string;
  /** The article as described by the query. Only `url` is guaranteed. */
  article: Article;
  /** The article's ID in the engine. */
  id?: string | undefined;
  limit: number;
}

const MAX_LIMIT = 50;

/** Limits for query values, in characters and number of tags. Longer values are truncated. */
const MAX_URL_LENGTH = 2000;
const MAX_TEXT_LENGTH = 5000;
const MAX_TAGS = 50;

/** @throws {EdgeError} If the query is invalid. */
export function parseRequest(query: URLSearchParams, settings: Settings): RelatedRequest {
  const url = absoluteUrl(query.get('url')?.slice(0, MAX_URL_LENGTH));
  if (!url) throw new EdgeError(400, 'bad-url', 'url must be the absolute http(s) URL of an article.');
  const feed = settings.feeds.get(hostKey(new URL(url).host)) ?? settings.feeds.get('*');
  if (!feed && !settings.engine)
    throw new EdgeError(
      404,
      'unknown-feed',
      `No feed is configured for ${new URL(url).host}. Add one to the feeds option.`,
    );
  const text = query.get('text')?.slice(0, MAX_TEXT_LENGTH).trim();
  const tags = (query.get('tags')?.slice(0, MAX_TEXT_LENGTH) ?? '').split(',').map((tag) => tag.trim());
  const queryArticle: Article = {
    url,
    title: query.get('title')?.slice(0, MAX_TEXT_LENGTH).trim() ?? '',
    tags: tags.filter(Boolean).slice(0, MAX_TAGS),
    ...(text && { text }),
  };
  const [article = queryArticle] = withoutTags([queryArticle], settings.ignoreTags);
  return {
    feed: feed ?? '',
    article,
    id: query.get('id')?.slice(0, MAX_URL_LENGTH) || undefined,
    limit: readLimit(query.get('limit'), settings.limit),
  };
}

function readLimit(value: string | null, defaultLimit: number): number {
  if (value !== null && !/^[1-9]\d*$/.test(value)) {
    throw new EdgeError(400, 'bad-limit', `limit must be a whole number from 1 to ${MAX_LIMIT}.`);
  }
  return Math.min(Number(value ?? defaultLimit), MAX_LIMIT);
}

/** The post in the feed that is the article itself. */
export function findArticlePost({ article }: RelatedRequest, posts: readonly Post[]): Post | undefined {
  return findArticlePosts({ ...article, title: '' }, posts)[0];
}

/**
 * The article as described by the query.
 *
 * @throws {EdgeError} If the query contains no text to compare, and there is no engine that may know the URL.
 */
export function articleFromRequest({ article }: RelatedRequest, { engine }: Settings): Article {
  if (engine || article.title || article.text || article.tags?.length) return article;
  throw new EdgeError(
    404,
    'unknown-article',
    'The article is not in the feed. Add title, tags or text to the query.',
  );
}
