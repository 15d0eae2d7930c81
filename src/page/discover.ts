import { absoluteUrl } from '../core/text/urls.js';

/** A feed linked in the page's head, or the root of WordPress's REST API. */
export type Discovered = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

const WORDPRESS = 'https://api.w.org/';

/** Types of alternate links and one link relation, best first. An RDF document may be RSS 1.0 or something else. */
const KINDS = [
  'application/feed+json',
  'application/json',
  WORDPRESS,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
];

/** Links that look like feeds but don't list posts: WordPress's data of the current post, and comment feeds. */
const NOT_OF_POSTS = /wp\/v2\/|^\w+:\/\/[^/]+\/[^?]*comments/;

/** All feeds linked in the page's head, best first. */
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
