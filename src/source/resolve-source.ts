import { FeedError } from '../core/feed/feed-error.js';
import { postHash } from '../core/text/post-hash.js';
import { absoluteUrl, slugOf } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { type Discovered, discoverFeed } from '../page/discover.js';

/** Where the posts come from: values that are there already, a document inside the element, or an address. */
export type Source = { kind: 'posts'; value: unknown } | { kind: 'inline'; text: string } | Discovered;

/** The address of a document that the page itself holds. */
const ON_PAGE = /^(?:data|blob):/i;

const INLINE = /^\s*application\/(?:feed\+)?json\s*(?:;|$)/i;

/**
 * The first that is there: the `posts` property, inline JSON, `src`, a feed that the page's head names.
 *
 * @throws {FeedError} With the code `no-source` where there is none.
 */
export function resolveSource(host: Element, posts: unknown, src: string, page: PageArticle): Source {
  if (posts !== undefined && posts !== null) return { kind: 'posts', value: posts };

  const script = inlineFeed(host);
  if (script) return { kind: 'inline', text: script.textContent ?? '' };

  if (src) {
    const url = ON_PAGE.test(src) ? src : absoluteUrl(fillIn(src, page), host.ownerDocument.baseURI);
    if (url) return { kind: 'url', url };
    throw new FeedError('no-source', `src="${src}" is no http(s) address.`);
  }
  const discovered = discoverFeed(host.ownerDocument);
  if (discovered) return discovered;
  throw new FeedError(
    'no-source',
    'It has no src, and the page names no feed in its head. Set src to the address of a feed.',
  );
}

/** Whether the element holds a feed as JSON. */
export function hasInlineFeed(host: Element): boolean {
  return inlineFeed(host) !== undefined;
}

function inlineFeed(host: Element): Element | undefined {
  return [...host.children].find(
    (child) => child.localName === 'script' && INLINE.test(child.getAttribute('type') ?? ''),
  );
}

/** Puts the current article into the places that `src` keeps for it, such as `/related?of={slug}`. */
function fillIn(src: string, { article, id }: PageArticle): string {
  const values: Record<string, string> = {
    url: article.url,
    id,
    slug: slugOf(article.url),
    hash: postHash(article.url),
    title: article.title,
    tags: (article.tags ?? []).join(','),
  };
  return src.replace(/\{(url|id|slug|hash|title|tags)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
