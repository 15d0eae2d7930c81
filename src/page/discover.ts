import { absoluteUrl } from '../core/text/urls.js';

/** What a page's head names: a feed's address, or the root of WordPress's REST API. */
export type Discovered = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

const WORDPRESS = 'https://api.w.org/';

/** Types of alternates and a relation, the best first. RDF is RSS 1.0, or something else. */
const KINDS = [
  'application/feed+json',
  'application/json',
  WORDPRESS,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
];

/** WordPress links the current post's own data with the type of a feed, and blogs the feed of their comments. */
const NOT_OF_POSTS = /wp\/v2\/|^\w+:\/\/[^/]+\/[^?]*comments/;

/** All feeds that the page's head names, the best first. */
export function discoverFeeds(page: Document): Discovered[] {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  return KINDS.flatMap((kind) =>
    links.flatMap((link) => {
      const url = absoluteUrl(link.href);
      if (!url || NOT_OF_POSTS.test(url) || !isOf(kind, link)) return [];
      return kind === WORDPRESS ? { kind: 'wordpress', root: url } : { kind: 'url', url };
    }),
  );
}

function isOf(kind: string, { relList, type }: HTMLLinkElement): boolean {
  return (
    relList.contains(kind) ||
    (relList.contains('alternate') && type.split(';')[0]?.trim().toLowerCase() === kind)
  );
}
