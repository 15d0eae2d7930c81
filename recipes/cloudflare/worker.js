import { createHandler } from 'related-posts-element/edge';

export default createHandler({
  // Your host, and the URL of its feed, in any format that <related-posts> supports.
  feeds: { 'example.org': 'https://example.org/feed.json' },
  // With a KV namespace POSTS (see wrangler.toml), the cached feed survives restarts and is shared by all data centers.
  store: ({ POSTS }) =>
    POSTS && {
      get: (key) => POSTS.get(key),
      put: (key, value, { ttl }) => POSTS.put(key, value, { expirationTtl: ttl }),
      delete: (key) => POSTS.delete(key),
    },
});
