import { render } from 'related-posts-element/server';

const SITE = 'https://example.org';
const FEED = 'https://example.org/feed.xml';
const ATTRIBUTES = { limit: 4 };
const HOUR = 3_600_000;

let feed = '';
let expires = 0;

/**
 * Renders the posts related to the article at a path of the site. Reads the feed once an hour.
 *
 * @param {string} path
 */
export async function relatedPosts(path) {
  const article = { url: new URL(path, SITE).href };
  try {
    if (Date.now() > expires) {
      const response = await fetch(FEED);
      if (!response.ok) throw new Error(`${FEED} returned ${response.status}`);
      feed = await response.text();
      expires = Date.now() + HOUR;
    }
    return await render({ feed, url: FEED, article, attributes: ATTRIBUTES, mode: 'element' });
  } catch (error) {
    // Without its feed, the page is complete except for the block.
    console.error(error);
    return '';
  }
}
