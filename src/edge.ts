export type { Store } from './edge/cache-tiers.js';
export { type AlgoliaOptions, algolia } from './edge/engines/algolia.js';
export { type ElasticsearchOptions, elasticsearch } from './edge/engines/elasticsearch.js';
export type { Engine, EngineQuery } from './edge/engines/engine-type.js';
export { type MeilisearchOptions, meilisearch } from './edge/engines/meilisearch.js';
export { type TypesenseOptions, typesense } from './edge/engines/typesense.js';
export { createHandler, type EdgeContext, type EdgeHandler } from './edge/handler.js';
export type { EdgeOptions } from './edge/options.js';
