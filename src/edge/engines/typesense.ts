import { slugOf } from '../../core/text/urls.js';
import { readHits, resolveEngineUrl } from './engine.js';
import type { Engine } from './engine-type.js';

/** Options for Typesense. */
export interface TypesenseOptions {
  /** URL of the server, such as `https://search.example.org:8108`. */
  url: string;
  collection: string;
  /** An API key with search permission. */
  key: string;
  /** The field with the vectors. Default: `embedding`. */
  field?: string;
}

/** Related posts from Typesense's vector search. */
export function typesense(options: TypesenseOptions): Engine {
  const { url, collection, key, field = 'embedding' } = options;
  return (article, { id, limit, signal }) => {
    const searchUrl = resolveEngineUrl(url, `collections/${encodeURIComponent(collection)}/documents/search`);
    searchUrl.search = String(
      new URLSearchParams({
        q: '*',
        vector_query: `${field}:([], id: ${plainId(id ?? slugOf(article.url))}, k: ${limit})`,
        per_page: String(limit),
        exclude_fields: field,
      }),
    );
    return readHits(searchUrl, article, { headers: { 'x-typesense-api-key': key }, signal });
  };
}

/** The query language has no quoting, so characters that would end the ID are removed. */
function plainId(id: string): string {
  return id.replace(/[(),:\s]+/g, '');
}
