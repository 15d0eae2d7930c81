import { slugOf } from '../../core/text/urls.js';
import { readHits, resolveEngineUrl } from './engine.js';
import type { Engine } from './engine-type.js';

/** Options for Algolia Recommend. */
export interface AlgoliaOptions {
  appId: string;
  /** A search-only API key (ACL `search`). */
  key: string;
  index: string;
  /** The trained model. Default: `related-products`. */
  model?: 'related-products' | 'looking-similar';
  /** Minimum score of the model, from 0 to 100. Default: 0. */
  threshold?: number;
  /** URL of the server. Default: `https://{appId}-dsn.algolia.net`. */
  url?: string;
}

/** Returns an engine that gets related posts from Algolia Recommend. */
export function algolia(options: AlgoliaOptions): Engine {
  const { appId, key, index, model = 'related-products', threshold = 0 } = options;
  const { url = `https://${appId}-dsn.algolia.net` } = options;
  return (article, { id, limit, signal }) =>
    readHits(resolveEngineUrl(url, '1/indexes/*/recommendations'), article, {
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
