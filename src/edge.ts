export { createHandler, type EdgeContext, type EdgeHandler } from './edge/handler.js';
export type { EdgeOptions } from './edge/options.js';
export type { Store } from './edge/shelves.js';
