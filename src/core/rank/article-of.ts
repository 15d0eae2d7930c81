import type { Article, Post } from '../post.js';

/** Converts a post of the feed to an article. */
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
