import { toJsonFeed } from '../core/feed/to-json-feed.js';
import { furtherOptionRules } from '../core/further-option-rules.js';
import { installFurtherOptions } from '../core/further-options.js';
import type { Article, Post, Related } from '../core/post.js';
import { articleOf } from '../core/rank/article-of.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { selectRelated } from '../core/rank/selection.js';
import type { Index } from './feed-index.js';
import { sha256Of } from './hash.js';
import type { Settings } from './options.js';
import { articleFromRequest, postOf, type RelatedRequest } from './request-parsing.js';

installMultilingual(multilingualRules);

installFurtherOptions(furtherOptionRules);

/** A response body with its entity tag. */
export interface RelatedResponse {
  body: string;
  etag: string;
}

/** Maximum number of cached responses per version of a feed. */
const MOST_ANSWERS = 500;

const DAY = 86_400_000;

/** Cached responses by version of a feed. Each article is ranked once per version. */
const answers = new WeakMap<readonly Post[], Map<string, RelatedResponse>>();

/** @throws {EdgeError} If nothing is known about the article. */
export async function buildResponse(
  question: RelatedRequest,
  index: Index,
  settings: Settings,
): Promise<RelatedResponse> {
  const known = answers.get(index.posts) ?? new Map<string, RelatedResponse>();
  answers.set(index.posts, known);
  const own = settings.engine ? undefined : postOf(question, index.posts);
  // Different URLs of one article share a response. With `maxAge` and the order `mixed`, the response changes daily.
  const key = JSON.stringify([own?.url ?? question.article, question.limit, Math.floor(Date.now() / DAY)]);
  const same = known.get(key);
  if (same) return same;

  const article = own ? articleOf(own) : articleFromRequest(question, settings);
  const body = JSON.stringify(jsonFeed(index, relatedTo(article, index, question.limit, settings)));
  const made = { body, etag: `"${await sha256Of(body)}"` };
  known.set(key, made);
  for (const oldest of [...known.keys()].slice(0, -MOST_ANSWERS)) known.delete(oldest);
  return made;
}

function relatedTo(article: Article, { posts }: Index, limit: number, settings: Settings): Related[] {
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

function jsonFeed(index: Index, related: readonly Related[]) {
  return toJsonFeed(
    index,
    related.map(({ post }) => post),
    (place) => {
      const { score, reasons } = related[place] as Related;
      return { score: Math.round(score * 1e4) / 1e4, reasons };
    },
  );
}
