import { absoluteUrl } from '../core/text/urls.js';

/** WordPress gives at most 100 posts a page. */
const WORDPRESS_QUERY = {
  per_page: '100',
  _embed: 'author,wp:featuredmedia,wp:term',
  _fields: 'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,_links,_embedded',
};

/** The address of the feed that the page itself names in its head: JSON Feed, other JSON, WordPress, RSS, Atom. */
export function discoverFeed(page: Document): string | undefined {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel][href]')];
  const alternate = (type: string, isFeed: (url: string) => boolean = () => true) =>
    links
      .filter(
        (link) =>
          link.relList.contains('alternate') && link.type.split(';')[0]?.trim().toLowerCase() === type,
      )
      .map((link) => absoluteUrl(link.href))
      .find((url) => url && isFeed(url));
  const wordpress = absoluteUrl(links.find((link) => link.relList.contains('https://api.w.org/'))?.href);
  return (
    alternate('application/feed+json') ??
    // WordPress links the current post's own data with the same type.
    alternate('application/json', (url) => !url.includes('/wp/v2/')) ??
    (wordpress ? wordpressPosts(wordpress) : undefined) ??
    alternate('application/rss+xml', isOfPosts) ??
    alternate('application/atom+xml', isOfPosts)
  );
}

/** Blogs link the feed of their comments with the same type. */
function isOfPosts(url: string): boolean {
  return !/comments/.test(new URL(url).pathname);
}

/** The list of posts under a WordPress REST root, with pretty permalinks or plain ones (`?rest_route=/`). */
function wordpressPosts(root: string): string {
  const url = new URL(root);
  const path = 'wp/v2/posts';
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname = `${url.pathname.replace(/\/?$/, '/')}${path}`;
  else url.searchParams.set('rest_route', `${route.replace(/\/?$/, '/')}${path}`);
  for (const [name, value] of Object.entries(WORDPRESS_QUERY)) url.searchParams.set(name, value);
  return url.href;
}
