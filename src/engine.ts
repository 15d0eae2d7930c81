export { asFeedError, findRelated } from './element/find-related.js';
