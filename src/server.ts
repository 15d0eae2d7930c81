export type { FeedError, FeedErrorCode } from './core/feed/feed-error.js';
export type { Article } from './core/post.js';
export { type Mode, type RenderOptions, render } from './server/render.js';
