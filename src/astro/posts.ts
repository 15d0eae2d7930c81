import type { AstroEntry, RelatedPostsProps } from '../astro.js';
import { type Mode, render } from '../server/render.js';
import type { Attributes } from '../server/settings.js';

/** An origin for the ranking, which needs absolute URLs. Pages get relative URLs, which work on every host. */
const ORIGIN = 'http://related-posts.invalid';

/** What the component knows about its page. */
export interface AstroPage {
  pathname: string;
  /** The folder of the site, such as `/blog`. */
  base: string;
  locale: string | undefined;
}

/** Renders the posts of a collection for a page. Empty if there are no posts to show. */
export async function renderCollection(
  entries: readonly AstroEntry[],
  props: RelatedPostsProps,
  page: AstroPage,
): Promise<string> {
  const {
    collection = 'blog',
    url,
    article = page.pathname,
    mode,
    language = page.locale,
    ...attributes
  } = props;
  const absolute = (path: string) => new URL(path, ORIGIN).href;
  const base = page.base.replace(/\/$/, '');
  const pattern = typeof url === 'string' ? url : `${base}/${collection}/{id}/`;
  const urlOf = (entry: AstroEntry) =>
    typeof url === 'function' ? url(entry) : pattern.replace(/\{(?:id|slug)\}/g, entry.slug ?? entry.id);
  const items = entries.map((entry) => item(entry, absolute(urlOf(entry)), absolute));
  if (!items.length) return '';
  const html = await render({
    feed: { version: 'https://jsonfeed.org/version/1.1', items },
    article: { url: absolute(article) },
    attributes: attributes as Attributes,
    language,
    mode: mode as Mode | undefined,
  });
  return html.replaceAll(`${ORIGIN}/`, '/');
}

/** An entry as an item of a JSON Feed, with the names of fields that Astro's own templates and starters use. */
function item({ id, body, data }: AstroEntry, url: string, absolute: (path: string) => string): object {
  const first = (...names: string[]) => names.map((name) => data[name]).find((value) => value !== undefined);
  const source = imageSource(first('heroImage', 'image', 'cover', 'coverImage'));
  const author = first('author', 'authors');
  return {
    id,
    url,
    title: String(data['title'] ?? ''),
    summary: first('description', 'excerpt', 'summary'),
    content_text: body ?? '',
    date_published: isoDate(first('pubDate', 'date', 'publishDate', 'pubDatetime', 'published')),
    date_modified: isoDate(first('updatedDate', 'modDatetime', 'updated', 'lastUpdated')),
    tags: [first('tags', 'categories') ?? []].flat(),
    ...(typeof author === 'string' && { authors: [{ name: author }] }),
    ...(source && { image: absolute(source) }),
  };
}

/** The URL of an imported image, or of an image with its text. */
function imageSource(image: unknown): string | undefined {
  if (typeof image === 'string') return image || undefined;
  const { src, url } = (image ?? {}) as { src?: unknown; url?: unknown };
  return image ? imageSource(src ?? url) : undefined;
}

function isoDate(value: unknown): string | undefined {
  const date = new Date(value as string | Date);
  return value === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
