import { FeedError } from '../core/feed/feed-error.js';
import { absoluteUrl } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { type Discovered, discoverFeeds } from '../page/discover.js';

/** Where the posts come from: values that are there already, a document in the element or its attribute, or an address. */
export type Source =
  | { kind: 'posts'; value: unknown }
  | { kind: 'inline'; text: string; name: 'posts' | 'inline' }
  | Discovered;

/** What a page may have said of it. */
interface Settings {
  posts: unknown;
  src: string;
  /** What a relative `src` is resolved against. */
  base: string;
}

/** The address of a document that the page itself holds. */
const ON_PAGE = /^(?:data|blob):/i;

const INLINE = /^\s*application\/(?:feed\+)?json\s*(?:;|$)/i;

/**
 * The first that is there: posts, inline JSON, `src`, or all feeds that the page's head names, the best first.
 *
 * @throws {FeedError} With the code `no-source` where there is none.
 */
export async function findSources(
  host: Element,
  { posts, src, base }: Settings,
  page: PageArticle,
): Promise<[Source, ...Source[]]> {
  // In markup, they are JSON.
  if (typeof posts === 'string') {
    if (posts.trim()) return [{ kind: 'inline', text: posts, name: 'posts' }];
  } else if (posts !== undefined && posts !== null) {
    return [{ kind: 'posts', value: posts }];
  }

  const inline = inlineFeed(host);
  if (inline !== undefined) return [{ kind: 'inline', text: inline, name: 'inline' }];

  if (src) {
    const url = ON_PAGE.test(src) ? src : absoluteUrl(await fillIn(src, page), base);
    if (url) return [{ kind: 'url', url }];
    throw new FeedError('no-source', `src="${src}" is no http(s) address.`);
  }
  const [best, ...others] = discoverFeeds(host.ownerDocument);
  if (best) return [best, ...others];
  throw new FeedError(
    'no-source',
    'It has no src, and the page names no feed in its head. Set src to the address of a feed.',
  );
}

/** The feed that the element holds as JSON, if it does. */
export function inlineFeed(host: Element): string | undefined {
  const isFeed = (child: Element) =>
    child.localName === 'script' && INLINE.test(child.getAttribute('type') ?? '');
  return [...host.children].find(isFeed)?.textContent ?? undefined;
}

/** The address with the current article in its placeholders. */
async function fillIn(src: string, page: PageArticle): Promise<string> {
  if (!src.includes('{')) return src;
  return (await import('./src-placeholders.js')).fillPlaceholders(src, page);
}
