/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|wbraid|gbraid|mc_[ce]id|igshid|_g[al]|cmpid|at_\w+|amp|outputtype=amp)$/i;

/** The file that a server gives for a folder. */
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/i;

/**
 * The address made absolute, if a reader may be sent there: http or https, without user name and password.
 *
 * @param base What relative addresses are resolved against.
 */
export function absoluteUrl(href: unknown, base?: string): string | undefined {
  if (typeof href !== 'string' || !href.trim()) return undefined;
  const address = href.trim();
  let url: URL;
  try {
    url = new URL(!base && address.startsWith('//') ? `https:${address}` : address, base);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * Equal for two addresses of the same post: whatever scheme, `www.`, trailing slash, index file, AMP variant,
 * fragment, tracking parameters or order of parameters they are written with. What is no address is its own key.
 */
export function postKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address.trim();
  }
  const host = url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
  const path = decoded(url.pathname)
    .replace(INDEX, '/')
    .replace(/\/+$/, '')
    .replace(/\/amp$/, '');
  const query = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !TRACKING.test(`${name}=${value}`))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  const route = url.hash.startsWith('#!') ? url.hash : '';
  return `${host}${path}${query && `?${query}`}${route}`;
}

/** The last part of an address that names the post, decoded, without what makes it a file. */
export function slugOf(address: string): string {
  const last = new URL(address).pathname.split('/').findLast(Boolean) ?? '';
  return decoded(last.replace(/\.\w+$/, ''));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The address with parameters added to its query, such as `utm_source=related`; same-named ones are replaced, the
 * others are left as they are written.
 */
export function withParams(address: string, params: string): string {
  const added = params.trim().replace(/^[?&]+/, '');
  if (!added) return address;
  const url = new URL(address);
  for (const name of new URLSearchParams(added).keys())
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  url.search = url.search ? `${url.search}&${added}` : added;
  return url.href;
}
