import { absoluteUrl } from '../core/text/urls.js';

/** A feed linked in the page's head, or the root of WordPress's REST API. */
export type DiscoveredFeed = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

const WORDPRESS_API_RELATION = 'https://api.w.org/';

/** Types of alternate links and one link relation, best first. RDF and XML documents may be feeds or something else. */
const FEED_TYPES = [
  'application/feed+json',
  'application/json',
  WORDPRESS_API_RELATION,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
];

/** Links that look like feeds but don't list posts: WordPress's data of the current post, oEmbed, and comment feeds. */
const NON_POST_FEED_URL = /wp\/v2\/|oembed|^\w+:\/\/[^/]+\/[^?]*comments/;

/** All feeds linked in the page's head, best first. */
export function discoverFeeds(page: Document): DiscoveredFeed[] {
  return FEED_TYPES.flatMap((kind) =>
    [...page.querySelectorAll<HTMLLinkElement>(selectorOf(kind))].flatMap(({ href }) => {
      const url = absoluteUrl(href);
      if (!url || NON_POST_FEED_URL.test(url)) return [];
      return kind === WORDPRESS_API_RELATION ? { kind: 'wordpress', root: url } : { kind: 'url', url };
    }),
  );
}

/** Parameters may follow the type. */
function selectorOf(kind: string): string {
  return `link[rel~="${kind}"], link[rel~="alternate" i][type^="${kind}" i]`;
}
