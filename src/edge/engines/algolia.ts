import { slugOf } from '../../core/text/urls.js';
import { below, readHits } from './engine.js';
import type { Engine } from './engine-type.js';

/** Where Algolia Recommend has the posts. */
export interface AlgoliaOptions {
  appId: string;
  /** One that may search. */
  key: string;
  index: string;
  /** The model that was trained; `related-products` by default. */
  model?: 'related-products' | 'looking-similar';
  /** The least of the model's own scores, 0 to 100; 0 by default. */
  threshold?: number;
  /** Of the server; Algolia's own for the application by default. */
  url?: string;
}

/** Algolia Recommend. */
export function algolia(options: AlgoliaOptions): Engine {
  const { appId, key, index, model = 'related-products', threshold = 0 } = options;
  const { url = `https://${appId}-dsn.algolia.net` } = options;
  return (article, { id, limit, signal }) =>
    readHits(below(url, '1/indexes/*/recommendations'), article, {
      headers: { 'x-algolia-application-id': appId, 'x-algolia-api-key': key },
      body: {
        requests: [
          {
            indexName: index,
            model,
            objectID: id ?? slugOf(article.url),
            threshold,
            maxRecommendations: limit,
          },
        ],
      },
      signal,
    });
}
