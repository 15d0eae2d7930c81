import type { Post } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import { assertHasPosts } from './feed-error.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { collectPosts, makePost, readTags } from './make-post.js';
import { childContent, children, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * Sitemaps with titles: news sitemaps
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), and sitemaps with titles of
 * images or videos.
 */
export const sitemap: Format = {
  name: 'sitemap',

  matches: (value) => isXmlElement(value) && value.name === 'urlset',

  read(value) {
    const feed = collectPosts(children(value as XmlElement, 'url'), readPage);
    assertHasPosts(feed);
    return feed;
  },
};

function readPage(page: XmlElement): Post | string {
  const [news, video, image] = ['news:news', 'video:video', 'image:image'].map(
    (name) => children(page, name)[0],
  );
  const [publication] = children(news, 'news:publication');
  const language = childContent(publication, 'news:language');
  const title =
    childContent(news, 'news:title') ||
    childContent(page, 'title') ||
    childContent(video, 'video:title') ||
    childContent(image, 'image:title');
  if (!title) return 'no title. Only sitemaps with titles, such as news sitemaps, can be read';
  return makePost(
    {
      urls: [childContent(page, 'loc')],
      title: plainOrHtml(title),
      summary: plainOrHtml(childContent(video, 'video:description') || childContent(image, 'image:caption')),
      published:
        toIso(childContent(news, 'news:publication_date'), language) ??
        toIso(childContent(video, 'video:publication_date'), language),
      updated: toIso(childContent(page, 'lastmod'), language),
      tags: readTags(childContent(news, 'news:keywords')),
      image: readImage(
        [childContent(image, 'image:loc'), childContent(video, 'video:thumbnail_loc')],
        page.base,
      ),
      language,
    },
    page.base,
  );
}
