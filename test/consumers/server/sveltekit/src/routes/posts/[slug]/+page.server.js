import { relatedPosts } from '$lib/server/related-posts';
import { postAt, posts } from '../../../../../posts.js';

export async function load({ params, url }) {
  return {
    post: postAt(params.slug),
    other: posts[3].path,
    related: await relatedPosts(url.pathname),
  };
}
