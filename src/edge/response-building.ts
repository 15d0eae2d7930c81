import { toJsonFeed } from '../core/feed/to-json-feed.js';
import { furtherOptionRules } from '../core/further-option-rules.js';
import { installFurtherOptions } from '../core/further-options.js';
import type { Article, Post, Related } from '../core/post.js';
import { articleOf } from '../core/rank/article-of.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { selectRelated } from '../core/rank/selection.js';
import type { FeedIndex } from './cache-tiers.js';
import { sha256Of } from './hash.js';
import type { Settings } from './options.js';
import { articleFromRequest, findArticlePost, type RelatedRequest } from './request-parsing.js';

installMultilingual(multilingualRules);

installFurtherOptions(furtherOptionRules);

/** A response body with its entity tag. */
export interface RelatedResponse {
  body: string;
  etag: string;
}

/** Maximum number of cached responses per version of a feed. */
const MAX_RESPONSES = 500;

const DAY = 86_400_000;

/** Cached responses by version of a feed. Each article is ranked once per version. */
const responses = new WeakMap<readonly Post[], Map<string, RelatedResponse>>();

/** @throws {EdgeError} If nothing is known about the article. */
export async function buildResponse(
  query: RelatedRequest,
  index: FeedIndex,
  settings: Settings,
): Promise<RelatedResponse> {
  const cachedResponses = responses.get(index.posts) ?? new Map<string, RelatedResponse>();
  responses.set(index.posts, cachedResponses);
  const articlePost = settings.engine ? undefined : findArticlePost(query, index.posts);
  // Different URLs of one article share a response. With `maxAge` and the order `mixed`, the response changes daily.
  const key = JSON.stringify([articlePost?.url ?? query.article, query.limit, Math.floor(Date.now() / DAY)]);
  const cachedResponse = cachedResponses.get(key);
  if (cachedResponse) return cachedResponse;

  const article = articlePost ? articleOf(articlePost) : articleFromRequest(query, settings);
  const body = JSON.stringify(jsonFeed(index, selectPosts(article, index, query.limit, settings)));
  const response = { body, etag: `"${await sha256Of(body)}"` };
  cachedResponses.set(key, response);
  for (const oldest of [...cachedResponses.keys()].slice(0, -MAX_RESPONSES)) cachedResponses.delete(oldest);
  return response;
}

function selectPosts(article: Article, { posts }: FeedIndex, limit: number, settings: Settings): Related[] {
  const { order, threshold, strict, excludeTags, ignoreTags, withImage, maxAge } = settings;
  return selectRelated(article, posts, {
    order: settings.engine ? 'feed' : order,
    limit,
    threshold,
    strict,
    excludeTags,
    ignoreTags,
    withImage,
    maxAge,
    tags: [],
    exclude: [],
    pin: [],
    now: Date.now(),
  });
}

function jsonFeed(index: FeedIndex, related: readonly Related[]) {
  return toJsonFeed(
    index,
    related.map(({ post }) => post),
    (i) => {
      const { score, reasons } = related[i] as Related;
      return { score: Math.round(score * 1e4) / 1e4, reasons };
    },
  );
}
