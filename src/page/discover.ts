import { absoluteUrl } from '../core/text/urls.js';

/** What a page's head names: a feed's address, or the root of WordPress's REST API. */
export type Discovered = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

/** All feeds that the head names, the best first: JSON Feed, other JSON, WordPress, RSS, Atom, RDF (RSS 1.0). */
export function discoverFeeds(page: Document): Discovered[] {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  const addresses = (isMeant: (link: HTMLLinkElement) => boolean) => [
    ...new Set(links.filter(isMeant).flatMap(({ href }) => absoluteUrl(href) ?? [])),
  ];
  const alternates = (type: string) =>
    addresses(
      (link) => link.relList.contains('alternate') && link.type.split(';')[0]?.trim().toLowerCase() === type,
    );
  const feed = (url: string): Discovered => ({ kind: 'url', url });
  const json = [
    ...alternates('application/feed+json'),
    // WordPress links the current post's own data with the type of a feed.
    ...alternates('application/json').filter((url) => !/wp\/v2\//.test(url)),
  ];
  const roots = addresses(({ relList }) => relList.contains('https://api.w.org/'));
  const xml = ['rss', 'atom', 'rdf'].flatMap((name) => alternates(`application/${name}+xml`));
  return [
    ...[...new Set(json)].map(feed),
    ...roots.map((root): Discovered => ({ kind: 'wordpress', root })),
    ...[...new Set(xml)].filter(isOfPosts).map(feed),
  ];
}

/** Blogs link the feed of their comments with the same type. */
function isOfPosts(url: string): boolean {
  return !/comments/.test(new URL(url).pathname);
}
