export { decodeText } from './core/feed/charset-decoding.js';
export { FeedError, type FeedErrorCode } from './core/feed/feed-error.js';
export { readFeed } from './core/feed/read.js';
export type { Author, Feed, Post, PostImage, SkippedItem } from './core/post.js';
