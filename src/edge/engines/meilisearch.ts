import { slugOf } from '../../core/text/urls.js';
import { below, readHits } from './engine.js';
import type { Engine } from './engine-type.js';

/** Where Meilisearch has the posts. */
export interface MeilisearchOptions {
  /** Of the server, such as `https://search.example.org`. */
  url: string;
  index: string;
  /** Whose vectors are compared. */
  embedder: string;
  /** One that may search. */
  key?: string;
}

/** Meilisearch's similar documents. */
export function meilisearch(options: MeilisearchOptions): Engine {
  const { url, index, embedder, key } = options;
  return (article, { id, limit, signal }) =>
    readHits(below(url, `indexes/${encodeURIComponent(index)}/similar`), article, {
      headers: { ...(key && { authorization: `Bearer ${key}` }) },
      body: { id: id ?? slugOf(article.url), embedder, limit },
      signal,
    });
}
