import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, list, record } from './json-value.js';

/**
 * Search results of Elasticsearch, OpenSearch, Meilisearch, Typesense, Algolia and Algolia Recommend. Each wraps the
 * site's own documents differently; the documents are parsed like a generic list. Ignores highlights.
 */
export const searchEngineHits: Format = {
  name: 'search hits',

  matches: (value) => hitLists(value).length > 0,

  read: (value, context) => genericList.read(hitLists(value).flat().map(unwrap), context),
};

/** The hits of each search: of one or several searches (as in Recommend and Typesense), or grouped. */
function hitLists(value: unknown): unknown[][] {
  const response = record(value);
  return [response, ...list(response['results']), ...list(response['grouped_hits'])]
    .map(hits)
    .filter(Array.isArray);
}

function hits(response: unknown): unknown {
  const inner = record(response)['hits'];
  return isRecord(inner) ? inner['hits'] : inner;
}

function unwrap(hit: unknown): unknown {
  const { _source, document, fields, ...own } = record(hit);
  const wrapped = [_source, document, fields].find(isRecord) as JsonRecord | undefined;
  return isRecord(hit) ? (wrapped ?? own) : hit;
}
