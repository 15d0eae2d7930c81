// Search engines for `engines.test.mjs`.
import { algolia, elasticsearch, meilisearch, typesense } from 'related-posts-element/edge';

export const ARTICLE = 'https://bay.example/news/seal-count';

export const documents = [
  { id: 'seal-count', url: '/news/seal-count', title: 'More seals on the skerries' },
  {
    id: 'seal-pups',
    url: '/news/seal-pups',
    title: 'A good year for pups',
    summary: 'Forty-one, says the warden.',
  },
  { id: 'skerry-light', url: '/news/skerry-light', title: 'Skerry light goes solar', tags: ['Harbour'] },
  { id: 'herring', url: '/news/herring', title: 'Herring are back', date: '2026-05-04' },
];

/** For each engine: its options, the expected request, and the format of its response. */
export const ENGINES = {
  elasticsearch: {
    make: (url) => elasticsearch({ url, index: 'posts', authorization: 'ApiKey s3cret' }),
    method: 'POST',
    path: '/posts/_search',
    headers: { authorization: 'ApiKey s3cret', 'content-type': 'application/json' },
    body: {
      size: 4,
      query: {
        bool: {
          // The weights of the built-in ranking.
          should: Object.entries({ title: 4, tags: 4, summary: 1, text: 0.25 }).map(([field, boost]) => ({
            more_like_this: {
              fields: [field],
              like: [{ _index: 'posts', _id: 'seal-count' }],
              boost,
              min_term_freq: 1,
              min_doc_freq: 2,
              max_query_terms: 25,
            },
          })),
        },
      },
    },
    answer: {
      took: 3,
      hits: {
        total: { value: 4 },
        hits: documents.map((post) => ({ _index: 'posts', _id: post.id, _score: 2.5, _source: post })),
      },
    },
  },
  meilisearch: {
    make: (url) => meilisearch({ url: `${url}/search`, index: 'posts', embedder: 'default', key: 's3cret' }),
    method: 'POST',
    path: '/search/indexes/posts/similar',
    headers: { authorization: 'Bearer s3cret', 'content-type': 'application/json' },
    body: { id: 'seal-count', embedder: 'default', limit: 4 },
    answer: {
      hits: documents,
      id: 'seal-count',
      offset: 0,
      limit: 4,
      estimatedTotalHits: 4,
      processingTimeMs: 1,
    },
  },
  typesense: {
    make: (url) => typesense({ url: `${url}/`, collection: 'posts', key: 's3cret' }),
    method: 'GET',
    path: `/collections/posts/documents/search?${new URLSearchParams({
      q: '*',
      vector_query: 'embedding:([], id: seal-count, k: 4)',
      per_page: '4',
      exclude_fields: 'embedding',
    })}`,
    headers: { 'x-typesense-api-key': 's3cret' },
    answer: { found: 4, page: 1, hits: documents.map((document) => ({ document, vector_distance: 0.2 })) },
  },
  algolia: {
    make: (url) => algolia({ url, appId: 'APP', index: 'posts', key: 's3cret' }),
    method: 'POST',
    path: '/1/indexes/*/recommendations',
    headers: { 'x-algolia-application-id': 'APP', 'x-algolia-api-key': 's3cret' },
    body: {
      requests: [
        {
          indexName: 'posts',
          model: 'related-products',
          objectID: 'seal-count',
          threshold: 0,
          maxRecommendations: 4,
        },
      ],
    },
    answer: {
      results: [
        { hits: documents.map(({ id, ...post }) => ({ objectID: id, _score: 61, ...post })), nbHits: 4 },
      ],
    },
  },
};
