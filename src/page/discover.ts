import { absoluteUrl } from '../core/text/urls.js';

/** A feed linked in the page's head, or the root of WordPress's REST API. */
export type Discovered = { kind: 'url'; url: string } | { kind: 'wordpress'; root: string };

const WORDPRESS = 'https://api.w.org/';

/** Types of alternate links and one link relation, best first. RDF and XML documents may be feeds or something else. */
const KINDS = [
  'application/feed+json',
  'application/json',
  WORDPRESS,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
];

/** Links that look like feeds but don't list posts: WordPress's data of the current post, oEmbed, and comment feeds. */
const NOT_OF_POSTS = /wp\/v2\/|oembed|^\w+:\/\/[^/]+\/[^?]*comments/;

/** All feeds linked in the page's head, best first. */
export function discoverFeeds(page: Document): Discovered[] {
  return KINDS.flatMap((kind) =>
    [...page.querySelectorAll<HTMLLinkElement>(selectorOf(kind))].flatMap(({ href }) => {
      const url = absoluteUrl(href);
      if (!url || NOT_OF_POSTS.test(url)) return [];
      return kind === WORDPRESS ? { kind: 'wordpress', root: url } : { kind: 'url', url };
    }),
  );
}

/** Parameters may follow the type. */
function selectorOf(kind: string): string {
  return `link[rel~="${kind}"], link[rel~="alternate" i][type^="${kind}" i]`;
}
