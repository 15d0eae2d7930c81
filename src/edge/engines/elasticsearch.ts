import type { Article } from '../../core/post.js';
import { EdgeError } from '../edge-error.js';
import { below, type Engine, readHits } from './engine.js';

/** Where Elasticsearch or OpenSearch has the posts. */
export interface ElasticsearchOptions {
  /** Of the server, such as `https://search.example.org:9200`. */
  url: string;
  index: string;
  /** What is compared; `title`, `tags`, `summary` and `text` by default. */
  fields?: readonly string[];
  /** The `Authorization` header, such as `ApiKey …`. */
  authorization?: string;
}

/** Elasticsearch's and OpenSearch's `more_like_this`: the article's own document where its id is told, else its words. */
export function elasticsearch(options: ElasticsearchOptions): Engine {
  const { url, index, fields = ['title', 'tags', 'summary', 'text'], authorization } = options;
  return (article, { id, limit, signal }) => {
    const like = id ? [{ _index: index, _id: id }] : textOf(article);
    const query = {
      more_like_this: { fields, like, min_term_freq: 1, min_doc_freq: 2, max_query_terms: 25 },
    };
    return readHits(below(url, `${encodeURIComponent(index)}/_search`), article, {
      headers: { ...(authorization && { authorization }) },
      body: { size: limit, query },
      signal,
    });
  };
}

function textOf({ title, tags = [], text = '' }: Article): string {
  const all = [title, ...tags, text].filter(Boolean).join('\n');
  if (all) return all;
  throw new EdgeError(404, 'unknown-article', 'title, tags or text have to tell what the article is about.');
}
