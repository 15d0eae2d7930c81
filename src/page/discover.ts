import { absoluteUrl } from '../core/text/urls.js';

/** What a page's head names: a feed's address, or the root of WordPress's REST API. */
export type Discovered = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

/** The first that the head names: JSON Feed, other JSON, WordPress, RSS, Atom. */
export function discoverFeed(page: Document): Discovered | undefined {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  const alternate = (type: string, isFeed: (url: string) => boolean = () => true) =>
    links
      .filter(
        (link) =>
          link.relList.contains('alternate') && link.type.split(';')[0]?.trim().toLowerCase() === type,
      )
      .map((link) => absoluteUrl(link.href))
      .find((url) => url && isFeed(url));
  // WordPress links the current post's own data with the type of a feed.
  const json =
    alternate('application/feed+json') ?? alternate('application/json', (url) => !/wp\/v2\//.test(url));
  if (json) return { kind: 'url', url: json };
  const root = absoluteUrl(links.find((link) => link.relList.contains('https://api.w.org/'))?.href);
  if (root) return { kind: 'wordpress', root };
  const xml = alternate('application/rss+xml', isOfPosts) ?? alternate('application/atom+xml', isOfPosts);
  return xml ? { kind: 'url', url: xml } : undefined;
}

/** Blogs link the feed of their comments with the same type. */
function isOfPosts(url: string): boolean {
  return !/comments/.test(new URL(url).pathname);
}
