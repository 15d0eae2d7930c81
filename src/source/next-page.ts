import type { Feed } from '../core/post.js';
import { absoluteUrl } from '../core/text/urls.js';

/** A page of a feed with its response headers. */
export interface Page<Read = Feed> {
  feed: Read;
  /** The final URL, after redirects. */
  url: string;
  headers: Headers;
}

/** Adds the next page from the response headers, if the feed itself has none. */
export function withNextPage<Read extends Pick<Feed, 'next'>>({ feed, url, headers }: Page<Read>): Read {
  const next = feed.next ?? nextFromLinkHeader(headers, url) ?? nextFromWordPressHeader(headers, url);
  if (next) feed.next = next;
  return feed;
}

/** `Link: <…>; rel="next"` (RFC 8288). */
function nextFromLinkHeader(headers: Headers, base: string): string | undefined {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(headers.get('link') ?? '');
  return absoluteUrl(link?.[1], base);
}

/** WordPress sends the number of pages. The current page is in the URL. */
function nextFromWordPressHeader(headers: Headers, address: string): string | undefined {
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1) + 1;
  if (!(page <= Number(headers.get('x-wp-totalpages')))) return undefined;
  url.searchParams.set('page', String(page));
  return url.href;
}
