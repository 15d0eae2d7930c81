import { withScheme } from '../text/bare-domain.js';
import { decodeEntities } from '../text/entities.js';
import { installed } from '../text/rules.js';
import { TITLE, URL } from './field-names.js';
import { firstText, flatten, type GetFields, text } from './generic-fields.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** URLs that programs request instead of readers. */
const API_URL = /^(?:https?:)?\/\/api\.|\/wp-json\/|\/(?:api|rest)\/(?:v\d|[^?#]{0,200}\/\d+$)|[./]json$/i;

/** The registrable domain, approximately; undefined in a relative URL. */
const SITE = /^(?:https?:)?\/\/(?:[^/?#]*\.)?([^./?#]+\.[^./?#]+)/i;

/** The URLs of an item, best first. A slug counts only if it is a path, because the folder of a bare name is unknown. */
export function urlsOf(get: GetFields, item: JsonRecord, base?: string): string[] {
  const [, linked = ''] = /^<a[^>]*?href="([^"]+)/.exec(firstText(get(TITLE))) ?? [];
  const [blog] = get(['blog']);
  const handle = firstText(get(['handle']));
  const known = [
    ...get(URL).map(urlOf),
    firstText(get(['slug'])).replace(/^[^/].*/, ''),
    // Storyblok's `full_slug` is a path without the leading slash.
    firstText(get(['fullslug'])).replace(/^(?=[^/])/, '/'),
    // Shopify's articles have the handles of the blog and the article.
    handle && isRecord(blog) && string(blog['handle']) ? `/blogs/${string(blog['handle'])}/${handle}` : '',
    decodeEntities(linked),
    ...get(['links']).map(linkIn),
  ].filter((url) => /^#?[^#]/.test(url));
  if (!known.length) return installed.findUrls?.(flatten(item)) ?? [];
  if (known.length > 1) {
    known.sort((a, b) => Number(API_URL.test(a)) - Number(API_URL.test(b)));
    // A link post may have the URL that it links to.
    const permalink = firstText(get(['permalink']));
    if (permalink && isElsewhere(known[0], base) && !isElsewhere(permalink, base)) known.unshift(permalink);
  }
  return known.map((url) => withScheme(url, base));
}

function isElsewhere(url = '', base = ''): boolean {
  const site = SITE.exec(url)?.[1];
  return Boolean(site && site !== SITE.exec(base)?.[1]);
}

/** The relations of links to the page of a post, best first. */
const RELATIONS = ['html', 'web', 'canonical', 'alternate', undefined, 'self'];

/** The URL in a field, which may be a list of links with different relations. */
function urlOf(value: unknown): string {
  return Array.isArray(value) && value.length > 1 ? linkIn(value) : text(value);
}

/** The URL of the page of a post among links: `{html: …, self: …}` (HAL, JSON:API) or `[{rel, href}]` (Atom). */
function linkIn(links: unknown): string {
  const inList = (relation: string | undefined) =>
    list(links).find(
      (link) => isRecord(link) && (string(link['rel'] ?? link['@rel']) || undefined) === relation,
    );
  return (
    RELATIONS.map((relation) =>
      text(Array.isArray(links) ? inList(relation) : record(links)[relation ?? '']),
    ).find(Boolean) ?? ''
  );
}
