import type { Article, Post } from '../../core/post.js';

/** What an engine is told besides the article. */
export interface EngineQuery {
  /** The article's id with the engine, where the asker said it; often the last part of its address is one, too. */
  id?: string | undefined;
  /** How many posts are wanted. */
  limit: number;
  /** Nobody waits any longer. */
  signal: AbortSignal;
}

/** Related posts, best first, from a search engine that has the site's posts already. It may give the article, too. */
export type Engine = (article: Article, query: EngineQuery) => Promise<Post[]>;
