import type { Post } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl, slugOf } from '../text/urls.js';
import { assertHasPosts } from './feed-error.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { collectPosts, makePost, readTags } from './make-post.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * Sitemaps (https://www.sitemaps.org/protocol.html): news sitemaps
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), sitemaps with titles of images or
 * videos, and others, whose titles are derived from the URLs.
 */
export const sitemap: Format = {
  name: 'sitemap',

  matches: (value) => isXmlElement(value) && value.name === 'urlset',

  read(value) {
    const pages = children(value as XmlElement, 'url');
    const folders = new Set(pages.map((page) => folderOf(urlOf(page))));
    const feed = collectPosts(pages, (page) => readPage(page, folders));
    assertHasPosts(feed);
    return feed;
  },
};

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
}

function urlOf(page: XmlElement): string {
  return absoluteUrl(childContent(page, 'loc'), page.base) ?? '';
}

/** Pages that list posts. */
const LIST_PAGE =
  /\/(?:tags?|etiquet\w+|etikett?\w*|schlagw\w+|mots?-cles?|label|topics?|themen?|temas?|themes?|categor\w+|kateg\w+|rubri\w+|auth?ors?|auteurs?|autore[ns]?|archi[vf]\w*|page|seite|pagina|search|suche|recherche|buscar|cerca)(?:\/|$)/i;

/** A title derived from the URL: `/2024/harbour-plan/` → "Harbour plan". Empty for lists of other pages. */
function titleFromUrl(url: string, folders: ReadonlySet<string>): string {
  if (folders.has(url) || folders.has(`${url}/`) || LIST_PAGE.test(url)) return '';
  const words = slugOf(url)
    .replace(/[-_+\s]+/g, ' ')
    .trim();
  // A number or an ID is not a title.
  if (!/\p{L}{2}/u.test(words) || /^\S*\d\S*$/.test(words)) return '';
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function readPage(page: XmlElement, folders: ReadonlySet<string>): Post | string {
  const [news, video, image] = ['news:news', 'video:video', 'image:image'].map(
    (name) => children(page, name)[0],
  );
  const url = urlOf(page);
  if (!url) return 'no URL';
  const [publication] = children(news, 'news:publication');
  const language = childContent(publication, 'news:language');
  const title =
    childContent(news, 'news:title') ||
    childContent(page, 'title') ||
    childContent(video, 'video:title') ||
    childContent(image, 'image:title') ||
    titleFromUrl(url, folders);
  if (!title) return 'no title, and none in the URL';
  return makePost(
    {
      urls: [url],
      title: plainOrHtml(title),
      summary: plainOrHtml(childContent(video, 'video:description') || childContent(image, 'image:caption')),
      published:
        toIso(childContent(news, 'news:publication_date'), language) ??
        toIso(childContent(video, 'video:publication_date'), language),
      updated: toIso(childContent(page, 'lastmod'), language),
      tags: [
        ...readTags(childContent(news, 'news:keywords')),
        ...children(video, 'video:tag').flatMap((tag) => readTags([content(tag)])),
      ],
      image: readImage(
        [childContent(image, 'image:loc'), childContent(video, 'video:thumbnail_loc')],
        page.base,
      ),
      language,
    },
    page.base,
  );
}
