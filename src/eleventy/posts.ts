import type { CollectionItem } from './eleventy-types.js';

/** The site, as far as the feed and the block need it. */
export interface Site {
  title?: string | undefined;
  /** The URL of the site. Without it, the URLs in the feed are relative. */
  url?: string | undefined;
  language?: string | undefined;
}

type Item = Record<string, unknown>;

/** Every reader of a feed downloads the whole file: 300 posts stay below 100 kB compressed. */
const MOST_POSTS = 300;

/** Number of words of each post in the feed: enough for the ranking. */
const WORDS = 40;

/** The posts of a collection that readers may see, newest first. */
export function published(collection: readonly CollectionItem[]): CollectionItem[] {
  return collection
    .filter(({ url, data }) => url && !data['draft'])
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

/** The site according to the global data that many starters have, in `_data/metadata.*` or `_data/site.*`. */
export function siteOf(items: readonly CollectionItem[], options: Site): Site {
  const { metadata, site } = items[0]?.data ?? {};
  const known = { ...object(site), ...object(metadata) };
  const { title = text(known['title']), url = text(known['url']) } = options;
  return { title, url, language: options.language ?? text(known['language'] ?? known['lang']) };
}

/**
 * The posts as a JSON Feed 1.1.
 *
 * @param collection The name of the collection, which Eleventy adds to the tags of its posts.
 * @param absolute Resolves the URL of a page.
 */
export function feedOf(
  items: readonly CollectionItem[],
  site: Site,
  collection: string,
  absolute: (url: string) => string,
): Item & { items: Item[] } {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title ?? '',
    home_page_url: absolute('/'),
    ...(site.language && { language: site.language }),
    items: items.map((item) => feedItem(item, site, collection, absolute)),
  };
}

/** The feed as a file: the newest posts, each with its first words. */
export function feedFile(feed: ReturnType<typeof feedOf>, url: string): string {
  const items = feed.items.slice(0, MOST_POSTS).map(({ content_html, content_text, ...item }) => {
    const whole = typeof content_html === 'string' ? withoutTags(content_html) : String(content_text ?? '');
    const words = whole.trim().split(/\s+/).slice(0, WORDS).join(' ');
    return { ...item, [content_html === undefined ? 'content_text' : 'content_html']: words };
  });
  return JSON.stringify({ ...feed, feed_url: url, items });
}

function feedItem(
  item: CollectionItem,
  site: Site,
  collection: string,
  absolute: (url: string) => string,
): Item {
  const { data, date } = item;
  const url = absolute(String(item.url));
  const updated = new Date((data['updated'] ?? data['modified'] ?? date) as Date);
  const [image] = [data['image'] ?? data['cover']].flat();
  const source = text(object(image)['src'] ?? object(image)['url'] ?? image);
  const language = text(data['lang']) ?? site.language;
  const author = text(object(data['author'])['name'] ?? data['author']);
  return {
    id: url,
    url,
    title: String(data['title'] ?? ''),
    summary: text(data['description'] ?? data['excerpt']),
    ...content(item),
    date_published: date.toISOString(),
    date_modified: (Number.isNaN(updated.getTime()) ? date : updated).toISOString(),
    tags: [data['tags'] ?? []].flat().filter((tag) => tag !== collection),
    ...(author && { authors: [{ name: author }] }),
    ...(source && { image: /^https?:/i.test(source) ? source : absolute(source) }),
    ...(language && { language }),
  };
}

/** The rendered content, or its source while Eleventy hasn't rendered it. */
function content(item: CollectionItem): Item {
  try {
    if (typeof item.content === 'string') return { content_html: item.content };
  } catch {
    // Eleventy renders this page later.
  }
  // The tags of template languages aren't text. The reader of the feed removes Markdown.
  return { content_text: (item.rawInput ?? '').replace(/\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}/gs, ' ') };
}

function withoutTags(html: string): string {
  return html.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, '');
}

function object(value: unknown): Item {
  return typeof value === 'object' && value !== null ? (value as Item) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}
