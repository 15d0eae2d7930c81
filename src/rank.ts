export type { Article, Post, Related } from './core/post.js';
export { type RankOptions, rank } from './core/rank/rank.js';
