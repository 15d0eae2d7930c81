/*
 * Serves all articles of the demo from one HTML file: `?post=slug` fills the head and body of the page with that post,
 * as a server would. Without it, the page shows the article in the HTML.
 */

import type { RelatedPosts } from '../src/element.js';

interface Item {
  id: string;
  title: string;
  content_text: string;
  date_published: string;
  date_modified?: string;
  image?: string;
  authors: { name: string }[];
  tags: string[];
}

const PAPER = 'The Port Hallam Packet';
const ZONE = 'America/Halifax';

const canonical = find<HTMLLinkElement>('link[rel=canonical]');
// Canonical URLs must be absolute for search engines, but the host isn't known in the HTML.
canonical.setAttribute('href', canonical.href);

const slug = new URLSearchParams(location.search).get('post');
/** The page's block. Imports of this module resolve when the article is in place. */
export const block = find<RelatedPosts>('related-posts');

if (slug && slug !== slugOf(canonical.href)) {
  // The block reads the article when it is connected, so remove it until the article is in place.
  const place = find('.related');
  block.remove();
  const item = await fetchItem(slug);
  if (item) showArticle(item);
  else showNoSuchArticle();
  place.append(block);
}
document.documentElement.classList.remove('awaiting-post');

async function fetchItem(id: string): Promise<Item | undefined> {
  try {
    const response = await fetch('./feed.json');
    const feed = (await response.json()) as { items: Item[] };
    return feed.items.find((item) => item.id === id);
  } catch {
    return undefined;
  }
}

function showArticle(item: Item): void {
  const url = new URL(`./?post=${encodeURIComponent(item.id)}`, location.href).href;
  const image = item.image && new URL(item.image, location.href).href;
  const { date_published: published, date_modified: modified } = item;
  const section = item.tags[0] ?? 'News';
  const lede = item.content_text.split('\n\n')[0] ?? '';

  document.title = `${item.title} · ${PAPER}`;
  canonical.href = url;
  setMeta('name', 'description', [lede]);
  setMeta('property', 'og:title', [item.title]);
  setMeta('property', 'og:url', [url]);
  setMeta('property', 'og:image', image ? [image] : []);
  setMeta('property', 'article:published_time', [published]);
  setMeta('property', 'article:modified_time', modified ? [modified] : []);
  setMeta('property', 'article:tag', item.tags);
  find('script[type="application/ld+json"]').textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    url,
    datePublished: published,
    dateModified: modified ?? published,
    image,
    author: item.authors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: PAPER },
    keywords: item.tags,
    inLanguage: 'en-CA',
  });

  find('.kicker').textContent = section;
  find('h1').textContent = item.title;
  find('.standfirst').hidden = true;
  find('.author').textContent = item.authors.map(({ name }) => name).join(' and ');
  setTime(find<HTMLTimeElement>('.published'), published);
  find('.updated').hidden = !modified || day(modified) === day(published);
  if (modified) setTime(find<HTMLTimeElement>('.updated time'), modified);

  find('figure').hidden = !image;
  find('figcaption').hidden = true;
  if (image) find<HTMLImageElement>('figure img').src = image;
  find('.text').replaceChildren(...item.content_text.split('\n\n').map((text) => element('p', text)));
  find('.tags').replaceChildren(
    ...item.tags.map((tag) => {
      const entry = element('li');
      const link = element('a', tag);
      link.href = '#';
      entry.append(link);
      return entry;
    }),
  );
}

/** Without an article, the block shows the newest posts. */
function showNoSuchArticle(): void {
  document.title = `No such article · ${PAPER}`;
  canonical.remove();
  find('script[type="application/ld+json"]').remove();
  for (const meta of document.querySelectorAll('meta[property], meta[name=description]')) meta.remove();
  setMeta('name', 'robots', ['noindex']);

  find('.kicker').textContent = 'Lost overboard';
  find('h1').textContent = 'No such article';
  find('.standfirst').textContent = 'There is no article at this URL. It may have been removed.';
  for (const selector of ['.byline', 'figure', 'article footer', '.text']) find(selector).remove();

  block.setAttribute('heading', 'Latest from the Packet');
  block.setAttribute('order', 'newest');
}

/** Replaces all `<meta>` elements of this name, one for each value. */
function setMeta(attribute: 'name' | 'property', name: string, values: string[]): void {
  for (const meta of document.querySelectorAll(`meta[${attribute}="${name}"]`)) meta.remove();
  for (const value of values) {
    const meta = element('meta');
    meta.setAttribute(attribute, name);
    meta.content = value;
    document.head.append(meta);
  }
}

function setTime(time: HTMLTimeElement, iso: string): void {
  time.dateTime = iso;
  time.textContent = day(iso);
}

/** A date without a time is shown as is; a date with a time is shown in the newspaper's time zone. */
function day(iso: string): string {
  const timeZone = iso.includes('T') ? ZONE : 'UTC';
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone }).format(new Date(iso));
}

function slugOf(url: string): string | null {
  return new URL(url).searchParams.get('post');
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The demo page has no element that matches ${selector}.`);
  return found;
}
