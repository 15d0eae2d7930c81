import { absoluteUrl } from '../core/text/urls.js';

/** A feed linked in the page's head, or the root of WordPress's REST API. */
export type DiscoveredFeed = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

const WORDPRESS_API_RELATION = 'https://api.w.org/';

/** Types of alternate links and one link relation, best first. An RDF document may be RSS 1.0 or something else. */
const FEED_TYPES = [
  'application/feed+json',
  'application/json',
  WORDPRESS_API_RELATION,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
];

/** Links that look like feeds but don't list posts: WordPress's data of the current post, and comment feeds. */
const NON_POST_FEED_URL = /wp\/v2\/|^\w+:\/\/[^/]+\/[^?]*comments/;

/** All feeds linked in the page's head, best first. */
export function discoverFeeds(page: Document): DiscoveredFeed[] {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  return FEED_TYPES.flatMap((kind) =>
    links.flatMap((link) => {
      const url = absoluteUrl(link.href);
      if (!url || NON_POST_FEED_URL.test(url) || !hasType(kind, link)) return [];
      return kind === WORDPRESS_API_RELATION ? { kind: 'wordpress', root: url } : { kind: 'url', url };
    }),
  );
}

function hasType(kind: string, { relList, type }: HTMLLinkElement): boolean {
  return (
    relList.contains(kind) ||
    (relList.contains('alternate') && type.split(';')[0]?.trim().toLowerCase() === kind)
  );
}
