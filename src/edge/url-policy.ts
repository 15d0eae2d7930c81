/** Names that lead into the own machine or the own network (RFC 6761, RFC 6762, RFC 8375), or that only a network knows. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|onion)$|^[^.]+$/;

/** The special-purpose blocks of IPv4 (RFC 6890): network, bits. */
const PRIVATE_IPV4: readonly [number, number][] = [
  [ipv4('0.0.0.0'), 8],
  [ipv4('10.0.0.0'), 8],
  [ipv4('100.64.0.0'), 10],
  [ipv4('127.0.0.0'), 8],
  [ipv4('169.254.0.0'), 16],
  [ipv4('172.16.0.0'), 12],
  [ipv4('192.0.0.0'), 24],
  [ipv4('192.0.2.0'), 24],
  [ipv4('192.88.99.0'), 24],
  [ipv4('192.168.0.0'), 16],
  [ipv4('198.18.0.0'), 15],
  [ipv4('198.51.100.0'), 24],
  [ipv4('203.0.113.0'), 24],
  [ipv4('224.0.0.0'), 3],
];

/**
 * Why nothing may be asked for at an address; nothing where it may. What a name resolves to can't be known here: no
 * runtime's common API tells.
 *
 * @param allowPrivate For development: the own machine and the own network, too.
 */
export function refusal(address: URL, allowPrivate: boolean): string | undefined {
  if (!/^https?:$/.test(address.protocol)) return `${address.protocol} is neither http: nor https:`;
  if (address.username || address.password) return 'an address with a user name or a password is refused';
  if (!allowPrivate && isPrivate(address.hostname)) return `${address.hostname} is a private address`;
  return undefined;
}

/** @param host As `URL` writes it: IPv4 in four decimal parts, IPv6 in brackets. */
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return isPrivateIpv6(groupsOf(host.slice(1, -1)));
  if (/^[\d.]+$/.test(host)) return isPrivateIpv4(ipv4(host));
  return PRIVATE_NAME.test(host.replace(/\.+$/, ''));
}

function isPrivateIpv4(address: number): boolean {
  return PRIVATE_IPV4.some(([network, bits]) => (address ^ network) >>> (32 - bits) === 0);
}

/** Only global unicast is public, and of that no block for documentation, and none that leads to a private IPv4. */
function isPrivateIpv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  const pair = (at: number) => (((groups[at] ?? 0) << 16) | (groups[at + 1] ?? 0)) >>> 0;
  if (first === 0x64 && second === 0xff9b) return third !== 0 || isPrivateIpv4(pair(6)); // NAT64
  if (first === 0x2002) return isPrivateIpv4(pair(1)); // 6to4
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return true;
  if (first === 0x3fff && second < 0x1000) return true;
  return first >>> 13 !== 1;
}

function ipv4(host: string): number {
  return host.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0) >>> 0;
}

/** The eight numbers of an address that may be shortened. */
function groupsOf(address: string): number[] {
  const [start = [], end = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const missing = Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0');
  return [...start, ...missing, ...end].map((group) => Number.parseInt(group, 16));
}
