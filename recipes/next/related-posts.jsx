import { unstable_cache } from 'next/cache';
import { render } from 'related-posts-element/server';
import { RelatedPostsInBrowser } from './related-posts-in-browser';

const SITE = 'https://example.org';
const FEED = 'https://example.org/feed.xml';

/** The block as HTML. Next.js keeps it for an hour, with and without Cache Components. */
const renderBlock = unstable_cache(
  async (path, attributes) => {
    const response = await fetch(FEED);
    if (!response.ok) throw new Error(`${FEED} returned ${response.status}`);
    const article = { url: new URL(path, SITE).href };
    return render({ feed: await response.text(), url: FEED, article, attributes, mode: 'element' });
  },
  ['related-posts', FEED],
  { revalidate: 3600 },
);

/** The posts related to the article at a path of the site. All other properties are attributes of the tag. */
export async function RelatedPosts({ path, ...attributes }) {
  try {
    return <RelatedPostsInBrowser html={await renderBlock(path, attributes)} />;
  } catch (error) {
    // Without its feed, the page is complete except for the block.
    console.error(error);
    return null;
  }
}
