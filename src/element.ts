export type { FeedError, FeedErrorCode } from './core/feed/feed-error.js';
export type { Article, Author, Feed, Post, PostImage, Related, SkippedItem } from './core/post.js';
export * from './element/events.js';
export { RelatedPosts } from './element/related-posts.js';
export type { Strings } from './locale/strings.js';
