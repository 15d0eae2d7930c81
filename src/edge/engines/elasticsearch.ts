import type { Article } from '../../core/post.js';
import { BODY, SUMMARY, TITLE, WEIGHTS, WHOLE_TAG } from '../../core/rank/query.js';
import { EdgeError } from '../edge-error.js';
import { readHits, resolveEngineUrl } from './engine.js';
import type { Engine } from './engine-type.js';

/** Options for Elasticsearch or OpenSearch. */
export interface ElasticsearchOptions {
  /** URL of the server, such as `https://search.example.org:9200`. */
  url: string;
  index: string;
  /**
   * The fields to compare, with their weights. Default: `title`, `tags`, `summary` and `text`, with the weights of the
   * built-in ranking.
   */
  fields?: Readonly<Record<string, number>>;
  /** The `Authorization` header, such as `ApiKey …`. */
  authorization?: string;
}

const DEFAULT_FIELDS = {
  title: WEIGHTS[TITLE],
  tags: WHOLE_TAG,
  summary: WEIGHTS[SUMMARY],
  text: WEIGHTS[BODY],
};

/** Related posts from a `more_like_this` query, by document ID if the query has one, or else by text. */
export function elasticsearch(options: ElasticsearchOptions): Engine {
  const { url, index, fields = DEFAULT_FIELDS, authorization } = options;
  return (article, { id, limit, signal }) => {
    const like = id ? [{ _index: index, _id: id }] : textOf(article);
    // `more_like_this` has no field weights, so use one clause per field.
    const should = Object.entries(fields).map(([field, boost]) => ({
      more_like_this: {
        fields: [field],
        like,
        boost,
        min_term_freq: 1,
        min_doc_freq: 2,
        max_query_terms: 25,
      },
    }));
    return readHits(resolveEngineUrl(url, `${encodeURIComponent(index)}/_search`), article, {
      headers: { ...(authorization && { authorization }) },
      body: { size: limit, query: { bool: { should } } },
      signal,
    });
  };
}

function textOf({ title, tags = [], text = '' }: Article): string {
  const all = [title, ...tags, text].filter(Boolean).join('\n');
  if (all) return all;
  throw new EdgeError(
    404,
    'unknown-article',
    'The article is unknown. Add title, tags or text to the query.',
  );
}
