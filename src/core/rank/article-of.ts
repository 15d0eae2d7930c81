import type { Article, Post } from '../post.js';

/** The article as the feed has it. */
export function articleOf({ url, title, tags, text, published, language }: Post): Article {
  return {
    url,
    title,
    tags,
    ...(text && { text }),
    ...(published && { published }),
    ...(language && { language }),
  };
}
