import { FeedError } from '../core/feed/feed-error.js';
import { string } from '../core/feed/json-value.js';
import { absoluteUrl } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { type Discovered, discoverFeed } from '../page/discover.js';

/** Where the posts come from: values that are there already, a document inside the element, or an address. */
export type Source = { kind: 'posts'; value: unknown } | { kind: 'inline'; text: string } | Discovered;

const INLINE = ['application/json', 'application/feed+json'];

/**
 * The first that is there: the `posts` property, inline JSON, `src`, a feed that the page's head names.
 *
 * @throws {FeedError} With the code `no-source` where there is none.
 */
export function findSource(host: Element, posts: unknown, src: string, page: PageArticle): Source {
  if (posts !== undefined && posts !== null) return { kind: 'posts', value: posts };

  const script = [...host.children].find(
    (child) =>
      child.localName === 'script' && INLINE.includes(string(child.getAttribute('type')).toLowerCase()),
  );
  if (script) return { kind: 'inline', text: script.textContent ?? '' };

  if (src) {
    const url = absoluteUrl(fillIn(src, page), host.ownerDocument.baseURI);
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

/** Puts the current article into the places that `src` keeps for it, such as `/related?of={slug}`. */
function fillIn(src: string, { article, id }: PageArticle): string {
  const values: Record<string, string> = {
    url: article.url,
    id,
    slug:
      new URL(article.url).pathname
        .split('/')
        .findLast(Boolean)
        ?.replace(/\.\w+$/, '') ?? '',
    title: article.title,
    tags: (article.tags ?? []).join(','),
  };
  return src.replace(/\{(url|id|slug|title|tags)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
