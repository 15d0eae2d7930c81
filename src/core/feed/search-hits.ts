import type { Format } from './format.js';
import { isRecord, type JsonRecord, list, record } from './json-value.js';
import { plain } from './plain.js';

/**
 * Hits of search engines: Elasticsearch and OpenSearch, Meilisearch, Typesense, Algolia and Algolia Recommend. Each
 * wraps the site's own documents in its own way; inside they are plain posts. Highlights are left aside.
 */
export const searchHits: Format = {
  name: 'search hits',

  matches: (value) => hits(value).length > 0,

  read: (value, context) => plain.read(hits(value).map(unwrap), context),
};

function hits(value: unknown): unknown[] {
  if (!isRecord(value)) return [];
  const inner = value['hits'];
  // Several searches at once, as Recommend and Typesense answer them.
  if (inner === undefined)
    return list(value['results']).flatMap((result) => (isRecord(result) ? hits(result) : []));
  return isRecord(inner) ? list(inner['hits']) : list(inner);
}

function unwrap(hit: unknown): unknown {
  const { _source, document, ...own } = record(hit);
  const wrapped = [_source, document].find(isRecord) as JsonRecord | undefined;
  return isRecord(hit) ? (wrapped ?? own) : hit;
}
