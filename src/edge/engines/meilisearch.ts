import { slugOf } from '../../core/text/urls.js';
import { readHits, resolveEngineUrl } from './engine.js';
import type { Engine } from './engine-type.js';

/** Options for Meilisearch. */
export interface MeilisearchOptions {
  /** URL of the server, such as `https://search.example.org`. */
  url: string;
  index: string;
  /** The embedder whose vectors are compared. */
  embedder: string;
  /** An API key with search permission. */
  key?: string;
}

/** Related posts from Meilisearch's similar documents. */
export function meilisearch(options: MeilisearchOptions): Engine {
  const { url, index, embedder, key } = options;
  return (article, { id, limit, signal }) =>
    readHits(resolveEngineUrl(url, `indexes/${encodeURIComponent(index)}/similar`), article, {
      headers: { ...(key && { authorization: `Bearer ${key}` }) },
      body: { id: id ?? slugOf(article.url), embedder, limit },
      signal,
    });
}
