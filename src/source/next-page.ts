import type { Feed } from '../core/post.js';
import { absoluteUrl } from '../core/text/urls.js';

/** One page of a feed, and what came with it. */
export interface Page<Read = Feed> {
  feed: Read;
  /** Where it came from in the end, after redirects. */
  url: string;
  headers: Headers;
}

/** The page's feed, which knows the next page where its server says it beside it. */
export function withNext<Read extends Pick<Feed, 'next'>>({ feed, url, headers }: Page<Read>): Read {
  const next = feed.next ?? linkedNext(headers, url) ?? wordpressNext(headers, url);
  if (next) feed.next = next;
  return feed;
}

/** `Link: <…>; rel="next"` (RFC 8288). */
function linkedNext(headers: Headers, base: string): string | undefined {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(headers.get('link') ?? '');
  return absoluteUrl(link?.[1], base);
}

/** WordPress says how many pages there are; which one this is stands in its address. */
function wordpressNext(headers: Headers, address: string): string | undefined {
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1) + 1;
  if (!(page <= Number(headers.get('x-wp-totalpages')))) return undefined;
  url.searchParams.set('page', String(page));
  return url.href;
}
