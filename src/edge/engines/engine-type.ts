import type { Article, Post } from '../../core/post.js';

/** Query parameters in addition to the article. */
export interface EngineQuery {
  /** The article's ID in the engine, if the request contains one. */
  id?: string | undefined;
  /** Number of posts to return. */
  limit: number;
  /** Aborted when the request times out. */
  signal: AbortSignal;
}

/** Finds related posts, best first, in a search engine. The result may include the article itself. */
export type Engine = (article: Article, query: EngineQuery) => Promise<Post[]>;
