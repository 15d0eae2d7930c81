import { FeedError } from '../core/feed/feed-error.js';
import { absoluteUrl } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { type DiscoveredFeed, discoverFeeds } from '../page/discover.js';

/** Where the posts come from: JavaScript values, JSON text in the element or its attribute, or a URL. */
export type Source =
  | { kind: 'posts'; value: unknown }
  | { kind: 'inline'; text: string; name: 'posts' | 'inline' }
  | { kind: 'several'; urls: string[] }
  | DiscoveredFeed;

/** The options of the element that determine the source. */
interface SourceAttributes {
  posts: unknown;
  src: string;
  /** Base URL for a relative `src`. */
  base: string;
}

/** URLs of documents that the page itself contains. */
const DATA_OR_BLOB_URL = /^(?:data|blob):/i;

const JSON_TYPE = /^\s*application\/(?:feed\+)?json\s*(?:;|$)/i;

/**
 * The first source that exists: `posts`, inline JSON, `src`, or all feeds linked in the page's head, best first.
 *
 * @throws {FeedError} `no-source`, if there is none.
 */
export async function findSources(
  host: Element,
  { posts, src, base }: SourceAttributes,
  page: PageArticle,
): Promise<[Source, ...Source[]]> {
  // The attribute contains JSON.
  if (typeof posts === 'string') {
    if (posts.trim()) return [{ kind: 'inline', text: posts, name: 'posts' }];
  } else if (posts !== undefined && posts !== null) {
    return [{ kind: 'posts', value: posts }];
  }

  const inline = inlineFeed(host);
  if (inline !== undefined) return [{ kind: 'inline', text: inline, name: 'inline' }];

  if (src) {
    if (DATA_OR_BLOB_URL.test(src)) return [{ kind: 'url', url: src }];
    const written = (await resolvePlaceholders(src, page)).split(/\s+/);
    const urls = written.map((url) => absoluteUrl(url, base) ?? url);
    const url = urls[1] ? undefined : absoluteUrl(urls[0]);
    // An invalid URL is reported there. Of several, it costs only its own posts.
    return [url ? { kind: 'url', url } : { kind: 'several', urls }];
  }
  const [first, ...others] = discoverFeeds(host.ownerDocument);
  if (first) return [first, ...others];
  throw new FeedError(
    'no-source',
    "The element has no src, and the page's head links to no feed. Set src to the URL of a feed.",
  );
}

/** The text of the element's JSON child, if it has one. */
export function inlineFeed(host: Element): string | undefined {
  const isFeed = (child: Element) =>
    child.localName === 'script' && JSON_TYPE.test(child.getAttribute('type') ?? '');
  return [...host.children].find(isFeed)?.textContent ?? undefined;
}

/** Fills the placeholders in `src` with the current article. */
async function resolvePlaceholders(src: string, page: PageArticle): Promise<string> {
  if (!src.includes('{')) return src;
  return (await import('./src-placeholders.js')).fillPlaceholders(src, page);
}
