import { createHandler } from 'related-posts-element/edge';

export default createHandler({
  // Your host, and the feed of its posts: any that <related-posts> reads.
  feeds: { 'example.org': 'https://example.org/feed.json' },
  // Where there is a namespace POSTS (see wrangler.toml), what was read outlives restarts and serves all data centers.
  store: ({ POSTS }) =>
    POSTS && {
      get: (key) => POSTS.get(key),
      put: (key, value, { ttl }) => POSTS.put(key, value, { expirationTtl: ttl }),
      delete: (key) => POSTS.delete(key),
    },
});
