import type { Article } from '../../core/post.js';
import { BODY, SUMMARY, TITLE, WEIGHTS, WHOLE_TAG } from '../../core/rank/query.js';
import { EdgeError } from '../edge-error.js';
import { below, readHits } from './engine.js';
import type { Engine } from './engine-type.js';

/** Where Elasticsearch or OpenSearch has the posts. */
export interface ElasticsearchOptions {
  /** Of the server, such as `https://search.example.org:9200`. */
  url: string;
  index: string;
  /** What is compared, and how much it counts; by default `title`, `tags`, `summary` and `text`, as our own ranking has them. */
  fields?: Readonly<Record<string, number>>;
  /** The `Authorization` header, such as `ApiKey …`. */
  authorization?: string;
}

const FIELDS = { title: WEIGHTS[TITLE], tags: WHOLE_TAG, summary: WEIGHTS[SUMMARY], text: WEIGHTS[BODY] };

/** Elasticsearch's and OpenSearch's `more_like_this`: the article's own document where its id is told, else its words. */
export function elasticsearch(options: ElasticsearchOptions): Engine {
  const { url, index, fields = FIELDS, authorization } = options;
  return (article, { id, limit, signal }) => {
    const like = id ? [{ _index: index, _id: id }] : textOf(article);
    // It knows no weights of fields: one question for each.
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
    return readHits(below(url, `${encodeURIComponent(index)}/_search`), article, {
      headers: { ...(authorization && { authorization }) },
      body: { size: limit, query: { bool: { should } } },
      signal,
    });
  };
}

function textOf({ title, tags = [], text = '' }: Article): string {
  const all = [title, ...tags, text].filter(Boolean).join('\n');
  if (all) return all;
  throw new EdgeError(404, 'unknown-article', 'title, tags or text have to tell what the article is about.');
}
