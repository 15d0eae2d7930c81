/** Tracking parameters, which don't change the content. */
const TRACKING_PARAMETER =
  /^(?:(?:utm|hsa|mtm|gad|oly|(?:pk|at)(?!_id$))_\w+|fbclid|[gd]clid|gclsrc|[gw]braid|(?:ms|y|ys|tw|tt)clid|srsltid|mc_[ce]id|igshi?d?|_g[al]|_gac|_hs(?:enc|mi)|mkt_tok|s_cid|cmp|cmpid|xtor|amp|outputtype=amp|source=rss.*)$/i;

/** Endings of equivalent paths: empty, an index file, or an AMP variant. */
const EQUIVALENT_ENDING = /^(?:|index|(?:index|default)\.\w+|amp)$/i;

/** AMP variants by a leading folder or by a part of the file name. */
const AMP_PATH = /^\/amp(?=\/.)|\.amp(?=\.html?$|$)/i;

/** Ampersands that were escaped once too often. */
const ESCAPED_AMPERSAND = /&(?:amp|#0*38);/g;

/** URLs that parsing would not change. Parsing takes longer than everything else about a plain item. */
const CANONICAL_URL = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}\/(?:[\w/=&?#~-]|\.(?=\w))*$/;

/**
 * Resolves a URL, if readers may be sent there: http or https, without user name and password.
 *
 * @param base Base URL for relative URLs. An invalid base is ignored for absolute ones.
 */
export function absoluteUrl(href: unknown, base?: string): string | undefined {
  const written = typeof href === 'string' ? href.trim().replace(ESCAPED_AMPERSAND, '&') : '';
  if (!written || CANONICAL_URL.test(written)) return written || undefined;
  const url = parse(written, base) ?? parse(written.startsWith('//') ? `https:${written}` : written);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Resolves a URL pattern with placeholders in braces; undefined if there is none. */
export function resolvePattern(pattern: string | undefined, base: string | undefined): string | undefined {
  if (!pattern) return undefined;
  return absoluteUrl(pattern, base)?.replace(/%7B/g, '{').replace(/%7D/g, '}') ?? pattern;
}

/**
 * A key that is equal for all URLs of a post: ignores the scheme, `www.` and `m.`, repeated and trailing slashes, index files, AMP variants,
 * the fragment, tracking parameters, and the order and percent-encoding of parameters. Invalid URLs are their own key.
 */
export function postKey(href: string): string {
  const url = parse(href);
  if (!url) return href.trim();
  const host = url.host.replace(/^(?:(?:www|amp|m)\.)+/, '').replace(/\.?(?::(?:80|443))?$/, '');
  const path = decodePath(url.pathname).normalize().replace(AMP_PATH, '').split(/\/+/);
  while (path.length && EQUIVALENT_ENDING.test(path.at(-1) ?? '')) path.pop();
  const query = [...url.searchParams]
    .filter(([name, value]) => !TRACKING_PARAMETER.test(name) && !TRACKING_PARAMETER.test(`${name}=${value}`))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  const route = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}${path.join('/')}${query && `?${query}`}${route}`;
}

/** Creates a function that tests whether a URL is of the same post. Fast enough to call for every post of a feed. */
export function isSameUrl(url: string): (other: string) => boolean {
  const key = postKey(url);
  const path = key.slice(key.indexOf('/') + 1 || key.length);
  const [longest = ''] = pathWords(key);
  // Without special characters, equal URLs are written equally.
  const isPlain = /^[\w./?=&-]*$/.test(path);
  return (other) => (!isPlain || other.includes(longest) || other.includes('%')) && postKey(other) === key;
}

/** File extensions, which servers may omit, and Java's session ID. */
const FILE_EXTENSION = /(?:\.(?:[sx]?html?|php\d?|aspx?|jspx?|cfm))?(?:;jsessionid=[^/]*)?$/;

/**
 * Creates a function that tests whether a URL is probably of the same post, although it differs in case, in a file
 * extension, or in parameters that only one URL has. URLs with different values of a parameter, such as `?p=12` and
 * `?p=13`, are different posts.
 */
export function isProbablySamePost(url: string): (other: string) => boolean {
  const own = partsOf(url);
  const [longest = ''] = pathWords(own.path);
  // On the front page, only parameters distinguish posts.
  const isFront = !own.path.includes('/');
  return (other) => {
    if (!other.toLowerCase().includes(longest) && !other.includes('%')) return false;
    const others = partsOf(other);
    if (others.path !== own.path || others.route !== own.route) return false;
    const [shorter, longer] = own.query.length < others.query.length ? [own, others] : [others, own];
    return (
      (shorter.query.length > 0 || !isFront) && shorter.query.every((pair) => longer.query.includes(pair))
    );
  };
}

function partsOf(url: string): { path: string; query: string[]; route: string } {
  const [whole = '', route = ''] = postKey(url).split('#');
  const [path = '', query = ''] = whole.split('?');
  return {
    path: path.toLowerCase().replace(FILE_EXTENSION, ''),
    query: query.split('&').filter(Boolean),
    route,
  };
}

/** The words of a key without special characters, longest first. */
function pathWords(key: string): string[] {
  const path = key.slice(key.indexOf('/') + 1 || key.length);
  return (path.match(/[\w-]+/g) ?? []).sort((a, b) => b.length - a.length);
}

/** The last path segment that names the post, decoded, without a file extension. */
export function slugOf(url: string): string {
  const last = new URL(url).pathname.split('/').findLast(Boolean) ?? '';
  return decodePath(last.replace(/\.\w+$/, ''), decodeURIComponent);
}

/** Decodes percent-encoding. By default, keeps escaped slashes and question marks. Always keeps invalid UTF-8. */
function decodePath(path: string, decode = decodeURI): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decode(escapes.toUpperCase());
    } catch {
      return escapes.toUpperCase();
    }
  });
}

/**
 * Adds query parameters to a URL, such as `utm_source=related`. Replaces parameters of the same name and keeps the
 * others as written.
 */
export function withParams(href: string, params: string | undefined): string {
  const added = params?.trim().replace(/^[?&]+/, '');
  const url = parse(href);
  if (!url || !added) return href;
  const names = new URLSearchParams(added);
  const isKept = (pair: string) =>
    pair && ![...new URLSearchParams(pair).keys()].some((name) => names.has(name));
  url.search = [...url.search.slice(1).split('&').filter(isKept), added].join('&');
  return url.href;
}

function parse(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/** The host of a URL without `www.`, as a name for a site; empty if there is none. */
export function hostName(url: string): string {
  return /^\w+:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '';
}
