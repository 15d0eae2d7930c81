import type { Article } from '../core/post.js';
import { toIso } from '../core/text/dates.js';
import { absoluteUrl, postKey } from '../core/text/urls.js';
import { canonicalOf } from './document.js';
import { type LinkedData, linkedArticle } from './json-ld.js';
import { languageAt } from './language.js';
import { mainText } from './main-text.js';

/** The article as described by the page. */
export interface PageArticle {
  article: Article;
  /** All URLs of the article. None of them is shown as a related post. */
  urls: string[];
  /** Headings and titles of the article. */
  titles: string[];
  siteNames: string[];
  /** URLs of posts that the author of the article chose: `<meta name="related-posts" content="/a /b">`. */
  pinnedUrls: string[];
  /** The document of the page, if the article is on it. */
  document?: Document;
}

/** A string that changes when the page shows another article: its URLs and titles. Cheap to compute. */
export function articleSignature(page: Document): string {
  const [ogUrl = ''] = meta(page, 'og:url');
  // Some routers don't update all of them.
  const titles = [...meta(page, 'og:title').slice(0, 1), headline(page)];
  return [page.URL, canonicalOf(page), ogUrl].map(postKey).concat(titles, pinnedUrlsOf(page)).join('\n');
}

/** Links to the article's other URLs: its short link, its AMP and mobile versions, and its translations. */
const OTHER_VERSIONS = '[rel~=shortlink], [rel~=amphtml], [rel~=alternate]:not([type])';

/**
 * Reads the current article from the page's canonical link, Open Graph data, JSON-LD, headline, tags and text.
 *
 * @param host The block. If the page has several articles, the one that contains the block is used.
 * @param articleUrl The URL of the article if it isn't the page. The article then has no other data, except from the
 *   feed.
 */
export function readArticle(host: Element, articleUrl = ''): PageArticle {
  const page = host.ownerDocument;
  const linkedData = linkedArticle(page);
  const urls = [
    canonicalOf(page),
    meta(page, 'og:url')[0],
    linkedData.url,
    page.location?.href,
    ...[...page.querySelectorAll<HTMLLinkElement>(OTHER_VERSIONS)].map(({ href }) => href),
  ].flatMap((url) => absoluteUrl(url, page.baseURI) ?? []);

  const otherUrl = articleUrl && absoluteUrl(articleUrl, page.baseURI);
  if (otherUrl && !urls.some((url) => postKey(url) === postKey(otherUrl))) {
    return {
      article: { url: otherUrl, title: '' },
      urls: [otherUrl],
      titles: [],
      siteNames: [],
      pinnedUrls: [],
    };
  }
  return {
    article: createArticle(page, host, linkedData, urls[0] ?? page.URL),
    urls,
    titles: titlesOf(page, linkedData),
    siteNames: [...meta(page, 'og:site_name'), ...meta(page, 'application-name'), linkedData.publisher],
    pinnedUrls: pinnedUrlsOf(page),
    document: page,
  };
}

function createArticle(page: Document, host: Element, linkedData: LinkedData, url: string): Article {
  const language = languageAt(host);
  const date = meta(page, 'article:published_time')[0] ?? linkedData.published;
  const published = toIso(date, language);
  const keywords = meta(page, 'keywords').flatMap((words) => words.split(','));
  const tags = [...meta(page, 'article:tag'), ...linkedData.tags];
  const linkTags = [...page.querySelectorAll('a[rel~="tag"]')].map((link) => link.textContent ?? '');
  const title = linkedData.title || meta(page, 'og:title')[0] || headline(page);
  return {
    url,
    title,
    text: mainText(host),
    tags: uniqueTags(tags.length ? tags : [...linkTags, ...keywords]),
    ...(published && { published }),
    ...(language && { language }),
  };
}

/** Separators before the name of a site: a bar, a long dash, or most punctuation between spaces. */
const SEPARATOR = /\s(?:::|[^\p{L}\p{M}\p{N}\s&+:…]+)\s|[|｜—―_]/u;

/** Headings and titles, most reliable first. If no heading is part of a title, the parts of titles come last. */
function titlesOf(page: Document, { title }: LinkedData): string[] {
  // The first heading may be the name of the site.
  const headings = [...page.querySelectorAll('h1')].map((heading) => heading.textContent?.trim() ?? '');
  const known = [...headings, title].filter(Boolean);
  const whole = [...meta(page, 'og:title'), page.title];
  const isKnown = known.some((heading) => whole.some((one) => one.includes(heading)));
  return [...known, ...whole, ...(isKnown ? [] : whole.flatMap(partsOfTitle))];
}

/** The parts of a title, one of which may be the name of the site. A number in another part is of a series. */
function partsOfTitle(title: string): string[] {
  const parts = title.split(SEPARATOR);
  return parts.filter((part) => !parts.some((other) => other !== part && /\d/.test(other)));
}

function pinnedUrlsOf(page: Document): string[] {
  return meta(page, 'related-posts').flatMap((content) => content.split(/\s+/));
}

function headline(page: Document): string {
  // Some titles start with the number of unread messages.
  return page.querySelector('h1')?.textContent?.trim() || page.title.replace(/^\(\d+\+?\)\s+/, '');
}

/** The contents of all `<meta>` elements with that `property` (Open Graph) or `name`. */
function meta(page: Document, name: string): string[] {
  return [...page.querySelectorAll<HTMLMetaElement>(`meta[property="${name}" i], meta[name="${name}" i]`)]
    .map((element) => element.content.trim())
    .filter(Boolean);
}

function uniqueTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}
