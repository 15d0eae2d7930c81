export { findRelated } from './element/find-related.js';
