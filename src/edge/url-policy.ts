/** Host names of the local machine or a private network (RFC 6761, RFC 6762, RFC 8375), and single-label names. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|onion)$|^[^.]+$/;

/** Special-purpose IPv4 blocks (RFC 6890): network and prefix length. */
const PRIVATE_IPV4: readonly [number, number][] = [
  [parseIpv4('0.0.0.0'), 8],
  [parseIpv4('10.0.0.0'), 8],
  [parseIpv4('100.64.0.0'), 10],
  [parseIpv4('127.0.0.0'), 8],
  [parseIpv4('169.254.0.0'), 16],
  [parseIpv4('172.16.0.0'), 12],
  [parseIpv4('192.0.0.0'), 24],
  [parseIpv4('192.0.2.0'), 24],
  [parseIpv4('192.88.99.0'), 24],
  [parseIpv4('192.168.0.0'), 16],
  [parseIpv4('198.18.0.0'), 15],
  [parseIpv4('198.51.100.0'), 24],
  [parseIpv4('203.0.113.0'), 24],
  [parseIpv4('224.0.0.0'), 3],
];

/**
 * The reason why a URL must not be requested; undefined if it may. Host names are not resolved, because runtimes have
 * no common API for it.
 *
 * @param allowPrivate Allows the local machine and private networks. For development only.
 */
export function blockedReason(url: URL, allowPrivate: boolean): string | undefined {
  if (!/^https?:$/.test(url.protocol))
    return `The protocol ${url.protocol} is not allowed; use http: or https:.`;
  if (url.username || url.password) return 'A URL with a user name or password is not allowed.';
  if (!allowPrivate && isPrivate(url.hostname))
    return `${url.hostname} is a private address. Set allowPrivate for development.`;
  return undefined;
}

/** @param host As normalized by `URL`: IPv4 in dotted decimal notation, IPv6 in brackets. */
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return isPrivateIpv6(ipv6Groups(host.slice(1, -1)));
  if (/^[\d.]+$/.test(host)) return isPrivateIpv4(parseIpv4(host));
  return PRIVATE_NAME.test(host.replace(/\.+$/, ''));
}

function isPrivateIpv4(address: number): boolean {
  return PRIVATE_IPV4.some(([network, bits]) => (address ^ network) >>> (32 - bits) === 0);
}

/**
 * Whether an address is not public. Public addresses are global unicast, except documentation blocks and addresses that
 * embed a private IPv4 address.
 */
function isPrivateIpv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  const pair = (at: number) => (((groups[at] ?? 0) << 16) | (groups[at + 1] ?? 0)) >>> 0;
  if (first === 0x64 && second === 0xff9b) return third !== 0 || isPrivateIpv4(pair(6)); // NAT64
  if (first === 0x2002) return isPrivateIpv4(pair(1)); // 6to4
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return true;
  if (first === 0x3fff && second < 0x1000) return true;
  return first >>> 13 !== 1;
}

function parseIpv4(host: string): number {
  return host.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0) >>> 0;
}

/** Expands an IPv6 address to its eight groups. */
function ipv6Groups(address: string): number[] {
  const [start = [], end = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const missing = Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0');
  return [...start, ...missing, ...end].map((group) => Number.parseInt(group, 16));
}
