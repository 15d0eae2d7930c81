import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { collect, makePost, readTags } from './make-post.js';
import { childContent, children, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * Sitemaps with titles: news sitemaps
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), and sitemaps with titles of
 * images or videos.
 */
export const sitemap: Format = {
  name: 'a sitemap',

  matches: (value) => isXmlElement(value) && value.name === 'urlset' && children(value, 'url').some(titleOf),

  read: (value, context) =>
    collect(children(value as XmlElement, 'url'), (entry) => {
      const news = children(entry, 'news:news')[0];
      const title = titleOf(entry);
      const language = childContent(children(news, 'news:publication')[0], 'news:language');
      return makePost(
        title
          ? {
              urls: [childContent(entry, 'loc')],
              title,
              published: toIso(childContent(news, 'news:publication_date')),
              updated: toIso(childContent(entry, 'lastmod')),
              tags: readTags(childContent(news, 'news:keywords')),
              image: imageOf(entry),
              language,
            }
          : 'no title',
        context.url,
      );
    }),
};

function titleOf(entry: XmlElement): string {
  const titles = [
    childContent(children(entry, 'news:news')[0], 'news:title'),
    childContent(children(entry, 'image:image')[0], 'image:title'),
    childContent(children(entry, 'video:video')[0], 'video:title'),
  ];
  return plainOrHtml(titles.find(Boolean) ?? '');
}

function imageOf(entry: XmlElement) {
  const src = childContent(children(entry, 'image:image')[0], 'image:loc');
  return /^https?:/.test(src) ? { src } : undefined;
}
