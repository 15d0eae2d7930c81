import type { Article, Post } from '../post.js';
import { isProbablySamePost, slugOf } from '../text/urls.js';

/** What the page says of its article besides its address. */
export interface OwnArticle {
  /** All addresses of the page. */
  addresses: readonly string[];
  /** Its headings and titles. */
  titles: readonly string[];
  /** Names of the site, which titles may begin or end with. */
  siteNames: readonly string[];
}

/**
 * The posts that are the article itself, though their addresses are not quite the page's: no more than one, or the
 * addresses say nothing. Where the feed has none with such an address, the one with the page's title.
 */
export function ownPosts(
  { url, title }: Article,
  posts: readonly Post[],
  { addresses, titles, siteNames }: OwnArticle = { addresses: [], titles: [], siteNames: [] },
): readonly Post[] {
  const own = [url, ...addresses].filter((address) => URL.canParse(address));
  // Far cheaper than to compare whole addresses.
  const slugs = own.map((address) => slugOf(address).toLowerCase());
  const isOwn = (address: string) =>
    own.some((one, i) => address.toLowerCase().includes(slugs[i] ?? '') && isProbablySamePost(one, address));
  const byAddress = posts.filter((post) => isOwn(post.url) || isOwn(post.id));
  if (byAddress.length) return byAddress.length > 1 ? [] : byAddress;
  const sites = new Set(siteNames.map(plain));
  // Titles often begin or end with the site's name.
  const named = (whole: string) =>
    whole
      .split(SEPARATOR)
      .map(plain)
      .filter((part) => part && !sites.has(part))
      .join();
  const known = new Set([title, ...titles].map(named));
  known.delete('');
  const byTitle = posts.filter((post) => known.has(named(post.title)));
  return byTitle.length > 1 ? [] : byTitle;
}

const SEPARATOR = /\s[|·•–—:»«-]\s|:\s/;

function plain(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}
