import { slugOf } from '../../core/text/urls.js';
import { below, readHits } from './engine.js';
import type { Engine } from './engine-type.js';

/** Where Typesense has the posts. */
export interface TypesenseOptions {
  /** Of the server, such as `https://search.example.org:8108`. */
  url: string;
  collection: string;
  /** One that may search. */
  key: string;
  /** The field that has the vectors; `embedding` by default. */
  field?: string;
}

/** Typesense's nearest documents by vector. */
export function typesense(options: TypesenseOptions): Engine {
  const { url, collection, key, field = 'embedding' } = options;
  return (article, { id, limit, signal }) => {
    const address = below(url, `collections/${encodeURIComponent(collection)}/documents/search`);
    address.search = String(
      new URLSearchParams({
        q: '*',
        vector_query: `${field}:([], id: ${plainId(id ?? slugOf(article.url))}, k: ${limit})`,
        per_page: String(limit),
        exclude_fields: field,
      }),
    );
    return readHits(address, article, { headers: { 'x-typesense-api-key': key }, signal });
  };
}

/** The query language has no quotes: what would end the id early is no part of one. */
function plainId(id: string): string {
  return id.replace(/[(),:\s]+/g, '');
}
