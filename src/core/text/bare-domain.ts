/** A host with a frequent top-level domain. Country codes are too similar to file extensions. */
const HOST =
  /^(?:www\.[\w-]+\.\w|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|blog|dev|app)(?=[/?#:]|$))/i;

/**
 * Adds the scheme to a URL without one, such as `example.com/a` or `www.example.com`, or one that starts with the host
 * of the feed. Anything else is a relative URL.
 */
export function withScheme(address: string, base: string | undefined): string {
  if (/^(?:https?:|[/?#])/i.test(address)) return address;
  const [, host = ''] = /^\w+:\/\/([^/?#]+)/.exec(base ?? '') ?? [];
  const isBare = HOST.test(address) || (host.includes('.') && `${address}/`.startsWith(`${host}/`));
  return isBare ? `https://${address}` : address;
}
