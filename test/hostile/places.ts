/** All places in all formats for the URL of a post or image. */
import { escaped } from './formats.js';

/** A function that combines items to a feed, and one that writes an item with the URL in that place. */
type Place = readonly [feed: (items: readonly Item[]) => string, item: (url: string, name: string) => Item];
type Item = object | string;

export const LINK_PLACES: Record<string, Place> = {
  'JSON Feed, url': [jsonFeed, (url, title) => ({ url, title })],
  'JSON Feed, external_url': [jsonFeed, (external_url, title) => ({ external_url, title })],
  'JSON Feed, id': [jsonFeed, (id, title) => ({ id, title })],
  'WordPress, link': [json, (link, rendered) => ({ link, title: { rendered } })],
  'WordPress, guid': [json, (rendered, title) => ({ guid: { rendered }, title: { rendered: title } })],
  'WordPress.com, URL': [wordpressCom, (URL, title) => ({ ID: 1, URL, title })],
  'WordPress.com, short_URL': [wordpressCom, (short_URL, title) => ({ ID: 1, URL: 'x:', short_URL, title })],
  'Ghost, url': [ghost, (url, title) => ({ url, title })],
  'Ghost, canonical_url': [ghost, (canonical_url, title) => ({ canonical_url, title })],
  'Blogger, link': [blogger, (href, title) => ({ title: { $t: title }, link: [{ rel: 'alternate', href }] })],
  'Drupal, alias': [drupal, (alias, title) => node({ title, path: { alias } })],
  'JSON-LD, url': [linked, (url, headline) => ({ url, headline })],
  'JSON-LD, @id': [linked, (id, headline) => ({ '@id': id, headline })],
  'JSON-LD, mainEntityOfPage': [linked, (mainEntityOfPage, headline) => ({ mainEntityOfPage, headline })],
  'search hits, url': [hits, (url, title) => ({ _source: { url, title } })],
  'a plain list, permalink': [json, (permalink, title) => ({ permalink, title })],
  'a plain list, path': [json, (path, title) => ({ path, title })],
  'RSS, link': [rss, (url, title) => rssItem(title, `<link>${escaped(url)}</link>`)],
  'RSS, guid': [rss, (url, title) => rssItem(title, `<guid>${escaped(url)}</guid>`)],
  'RSS, atom:link': [
    rss,
    (url, title) => rssItem(title, `<atom:link rel="alternate" href="${escaped(url)}"/>`),
  ],
  'RSS, link with the same xml:base': [
    rss,
    (url, title) =>
      `<item xml:base="${escaped(url)}"><title>${title}</title><link>${escaped(url)}</link></item>`,
  ],
  'Atom, link': [atom, (url, title) => entry(title, `<link href="${escaped(url)}"/>`)],
  'Atom, id': [atom, (url, title) => entry(title, `<id>${escaped(url)}</id>`)],
  'Atom, content': [atom, (url, title) => entry(title, `<content src="${escaped(url)}"/>`)],
};

/** Places for the URL of an image; the post's own URL is `link`. */
export const IMAGE_PLACES: Record<string, Place> = {
  'JSON Feed, image': [jsonFeed, (image, title) => ({ ...post(title), image })],
  'JSON Feed, banner_image': [jsonFeed, (banner_image, title) => ({ ...post(title), banner_image })],
  'JSON Feed, an attachment': [
    jsonFeed,
    (url, title) => ({ ...post(title), attachments: [{ url, mime_type: 'image/png' }] }),
  ],
  'JSON Feed, an image in the body': [
    jsonFeed,
    (src, title) => ({ ...post(title), content_html: `<img src="${escaped(src)}">` }),
  ],
  'JSON Feed, a lazy image in the body': [
    jsonFeed,
    (src, title) => {
      const lazy = `<img src="data:x" data-src="${escaped(src)}" data-srcset="${escaped(src)} 2x">`;
      return { ...post(title), content_html: lazy };
    },
  ],
  'WordPress, featured media': [
    json,
    (source_url, title) => wordpress(title, { _embedded: { 'wp:featuredmedia': [{ source_url }] } }),
  ],
  'WordPress, sizes of featured media': [
    json,
    (source_url, title) => {
      const sizes = { large: { source_url, width: 900, height: 600 } };
      const media = { source_url: SERVED, media_details: { width: 900, height: 600, sizes } };
      return wordpress(title, { _embedded: { 'wp:featuredmedia': [media] } });
    },
  ],
  'WordPress, a plugin': [json, (url, title) => wordpress(title, { jetpack_featured_media_url: url })],
  'WordPress, Open Graph': [
    json,
    (url, title) => wordpress(title, { yoast_head_json: { og_image: [{ url }] } }),
  ],
  'WordPress.com, post_thumbnail': [
    wordpressCom,
    (URL, title) => ({ ID: 1, URL: link(title), title, post_thumbnail: { URL } }),
  ],
  'WordPress.com, featured_image': [
    wordpressCom,
    (featured_image, title) => ({ ID: 1, URL: link(title), title, featured_image }),
  ],
  'Ghost, feature_image': [ghost, (feature_image, title) => ({ ...post(title), feature_image })],
  'Ghost, og_image': [ghost, (og_image, title) => ({ ...post(title), og_image })],
  'Blogger, thumbnail': [
    blogger,
    (url, title) => ({
      title: { $t: title },
      link: [{ rel: 'alternate', href: link(title) }],
      media$thumbnail: { url },
    }),
  ],
  'Drupal, a file': [
    drupal,
    (url, title) => ({ ...node({ title, path: { alias: link(title) } }), ...file(url, title) }),
  ],
  'JSON-LD, image': [linked, (image, headline) => ({ ...post(headline), headline, image })],
  'JSON-LD, an ImageObject': [
    linked,
    (contentUrl, headline) => ({
      ...post(headline),
      headline,
      image: { '@type': 'ImageObject', contentUrl },
    }),
  ],
  'JSON-LD, thumbnailUrl': [
    linked,
    (thumbnailUrl, headline) => ({ ...post(headline), headline, thumbnailUrl }),
  ],
  'a plain list, image': [json, (image, title) => ({ ...post(title), image })],
  'a plain list, one of several images': [
    json,
    (image, title) => ({ ...post(title), image: [image, { publicURL: image }, [image]] }),
  ],
  'a plain list, srcset': [json, (url, title) => ({ ...post(title), image: sized(`${url} 1x, ${url} 2x`) })],
  'a plain list, srcset after an invalid descriptor': [
    json,
    (url, title) => ({ ...post(title), image: sized(`${SERVED} 1q,${url.trim()} 2x`) }),
  ],
  'a plain list, srcset in parentheses': [
    json,
    (url, title) => ({ ...post(title), image: sized(`${SERVED} (1x,${url.trim()}) 2x`) }),
  ],
  'RSS, enclosure': [rss, rssImage((url) => `<enclosure type="image/png" url="${url}"/>`)],
  'RSS, media:content': [rss, rssImage((url) => `<media:content medium="image" url="${url}"/>`)],
  'RSS, media:thumbnail': [rss, rssImage((url) => `<media:thumbnail url="${url}"/>`)],
  'RSS, itunes:image': [rss, rssImage((url) => `<itunes:image href="${url}"/>`)],
  'RSS, an image in the description': [
    rss,
    rssImage((url) => `<description>${escaped(`<img src="${url}">`)}</description>`),
  ],
  'Atom, media:thumbnail': [
    atom,
    (url, title) => entry(title, `<link href="${link(title)}"/><media:thumbnail url="${escaped(url)}"/>`),
  ],
  'Atom, an image in XHTML': [
    atom,
    (url, title) =>
      entry(
        title,
        `<link href="${link(title)}"/><content type="xhtml"><p><img src="${escaped(url)}"/></p></content>`,
      ),
  ],
};

const SERVED = '/served/image.png';

/** The URL of a post with that name. */
export function link(name: string): string {
  return `https://town.example/${name}`;
}

function post(title: string): { url: string; title: string } {
  return { url: link(title), title };
}

function sized(srcset: string): object {
  return { src: SERVED, srcset };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

function jsonFeed(items: readonly Item[]): string {
  return json({ version: 'https://jsonfeed.org/version/1.1', items });
}

function wordpress(rendered: string, fields: object): object {
  return { link: link(rendered), title: { rendered }, ...fields };
}

function wordpressCom(posts: readonly Item[]): string {
  return json({ posts });
}

function ghost(posts: readonly Item[]): string {
  return json({
    posts: posts.map((own) => ({ slug: 'x', uuid: 'x', published_at: '2026-03-04', ...(own as object) })),
  });
}

function blogger(entries: readonly Item[]): string {
  return json({ feed: { title: { $t: 'x' }, entry: entries } });
}

function node(attributes: object): object {
  return { type: 'node--article', attributes };
}

/** A reference, and the file that `drupal` moves to `included`. */
function file(url: string, id: string): object {
  const included = { type: 'file--file', id, attributes: { uri: { url } } };
  return { relationships: { field_image: { data: { type: 'file--file', id } } }, included };
}

function drupal(nodes: readonly Item[]): string {
  return json({
    data: nodes,
    included: nodes.flatMap((one) => (one as { included?: object }).included ?? []),
  });
}

function linked(items: readonly Item[]): string {
  const graph = items.map((own) => ({ '@type': 'BlogPosting', ...(own as object) }));
  return json({ '@context': 'https://schema.org', '@graph': graph });
}

function hits(found: readonly Item[]): string {
  return json({ hits: { hits: found } });
}

function rss(items: readonly Item[]): string {
  return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
}

function rssItem(title: string, fields: string): string {
  return `<item><title>${title}</title>${fields}</item>`;
}

function rssImage(write: (url: string) => string): Place[1] {
  return (url, title) => rssItem(title, `<link>${link(title)}</link>${write(escaped(url))}`);
}

function atom(entries: readonly Item[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${entries.join('')}</feed>`;
}

function entry(title: string, fields: string): string {
  return `<entry><title>${title}</title>${fields}</entry>`;
}
