/** Time after which a server counts as unreachable, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Explains why the request for a feed failed. Browsers hide the reason from scripts, but a request without CORS shows
 * whether the server responds at all.
 *
 * @returns An empty string if the reason is unknown.
 */
export async function explainNetworkError(src: string): Promise<string> {
  const { href, host, origin, protocol } = new URL(src, location.href);
  if (origin === location.origin) return '';
  if (protocol === 'http:' && location.protocol === 'https:')
    return 'The browser blocks feeds over HTTP on a page over HTTPS. Enter the URL with https://.';
  try {
    await fetch(href, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
  } catch {
    return `${host} does not respond. Check the URL and your connection.`;
  }
  return (
    `${host} responds, but does not allow other sites to read the feed (CORS). Pages on ${host} itself can read it. ` +
    'To try the feed here, save it and open the file.'
  );
}
