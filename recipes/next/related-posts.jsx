import { render } from 'related-posts-element/server';
import { RelatedPostsInBrowser } from './related-posts-in-browser';

const SITE = 'https://example.org';
const FEED = 'https://example.org/feed.xml';

/** The posts related to the article at a path of the site. All other properties are attributes of the tag. */
export async function RelatedPosts({ path, ...attributes }) {
  const article = { url: new URL(path, SITE).href };
  try {
    const response = await fetch(FEED, { next: { revalidate: 3600 } });
    if (!response.ok) throw new Error(`${FEED} returned ${response.status}`);
    const feed = await response.text();
    const html = await render({ feed, url: FEED, article, attributes, mode: 'element' });
    return <RelatedPostsInBrowser html={html} />;
  } catch (error) {
    // Without its feed, the page is complete except for the block.
    console.error(error);
    return null;
  }
}
