import { render } from 'related-posts-element/server';

const SITE = 'https://example.org';
const FEED = 'https://example.org/feed.xml';
const ATTRIBUTES = { limit: 4 };

const readFeed = defineCachedFunction(() => $fetch(FEED, { responseType: 'text' }), {
  name: 'related-posts-feed',
  getKey: () => 'feed',
  maxAge: 3600,
});

/** Renders the posts related to the article at the path in the query. */
export default defineEventHandler(async (event) => {
  const { path = '/' } = getQuery(event);
  const article = { url: new URL(path, SITE).href };
  return render({ feed: await readFeed(), url: FEED, article, attributes: ATTRIBUTES, mode: 'element' });
});
