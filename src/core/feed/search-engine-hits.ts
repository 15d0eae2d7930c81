import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/**
 * Search results of Elasticsearch, OpenSearch, Meilisearch, Typesense, Algolia and Algolia Recommend. Each wraps the
 * site's own documents differently; the documents are parsed like a generic list. Ignores highlights. The hits of
 * Algolia DocSearch are sections of pages.
 */
export const searchEngineHits: Format = {
  name: 'search hits',

  matches: (value) => hitLists(value).length > 0,

  read: (value, context) => genericList.read(oncePerPage(hitLists(value).flat().map(unwrap)), context),
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
  return isRecord(hit) ? pageOf(wrapped ?? own) : hit;
}

/** The page of a section in DocSearch (https://docsearch.algolia.com/docs/record-extractor). */
function pageOf(hit: JsonRecord): JsonRecord {
  const { lvl0, lvl1 } = record(hit['hierarchy']);
  const title = string(lvl1) || string(lvl0);
  return title ? { ...hit, title, url: string(hit['url']).replace(/#.*/, '') } : hit;
}

function oncePerPage(hits: readonly unknown[]): unknown[] {
  const urls = new Set<unknown>();
  return hits.filter((hit) => {
    const { hierarchy, url } = record(hit);
    const isNew = !hierarchy || !urls.has(url);
    urls.add(url);
    return isNew;
  });
}
