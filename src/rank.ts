import { installMultilingual } from './core/rank/multilingual.js';
import { multilingualRules } from './core/rank/multilingual-rules.js';

export type { Article, Post, Related } from './core/post.js';
export { type RankOptions, rank } from './core/rank/rank.js';

installMultilingual(multilingualRules);
