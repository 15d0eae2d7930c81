import { absoluteUrl } from '../core/text/urls.js';
import type { Engine } from './engines/engine-type.js';
import type { Store } from './store.js';
import { refusal } from './url-policy.js';

/** What a handler is made with. */
export interface EdgeOptions {
  /**
   * The feeds that may be read, and no others: their addresses, or one for each host whose articles are asked about.
   * With a list, a feed serves the articles of its own host, and a lone one those of all. Needed unless there is an
   * `engine`.
   */
  feeds?: readonly string[] | Readonly<Record<string, string>>;
  /** A search engine that has the site's posts, asked in place of feeds: its order is the answer's. */
  engine?: Engine;
  /** Where each post is, for feeds that hold only a slug or a file of it: `https://example.org/blog/{slug}/`. */
  postUrl?: string;
  /** How many posts an answer has where the query doesn't say; 6 by default, never more than 50. */
  limit?: number;
  /** How far a feed's further pages are followed; 5000 by default. A page is always read whole. */
  maxPosts?: number;
  /** How many pages of a feed are read at the most; 40 by default: some hosts allow 50 requests in one. */
  maxPages?: number;
  /** How much of a feed is read, all its pages together; 8 MB by default: some hosts give 128 MB of memory. */
  maxBytes?: number;
  /** For each page of a feed, in milliseconds; 10,000 by default. */
  timeout?: number;
  /** For how long what was read is as good as new, in seconds; 300 by default. */
  ttl?: number;
  /** For how long it is good enough when the feed can't be had, in seconds; a week by default. */
  keep?: number;
  /** Keeps what was read beyond memory and the Cache API; a function where only `env` has it. */
  store?: Store | ((env: unknown) => Store | undefined);
  /** The least relevance, 0 to 1; 0 by default. The rest is filled with the newest posts unless `strict`. */
  threshold?: number;
  /** Answers only with what is related, even if that is nothing. */
  strict?: boolean;
  /** No posts with one of these tags. */
  excludeTags?: readonly string[];
  /** How old a post may be, in days; any age by default. */
  maxAge?: number;
  /** For development only: reads feeds of the own machine and the own network. */
  allowPrivate?: boolean;
}

/** The options with their defaults. */
export type Settings = Required<Omit<EdgeOptions, 'feeds' | 'engine' | 'store' | 'maxAge'>> &
  Pick<EdgeOptions, 'engine' | 'store' | 'maxAge'> & {
    /** The feed for each host; `*` is for those that aren't there. */
    feeds: ReadonlyMap<string, string>;
  };

const DEFAULTS = {
  postUrl: '',
  limit: 6,
  maxPosts: 5000,
  maxPages: 40,
  maxBytes: 8 * 1024 * 1024,
  timeout: 10_000,
  ttl: 300,
  keep: 7 * 86_400,
  threshold: 0,
  strict: false,
  excludeTags: [] as readonly string[],
  allowPrivate: false,
};

const NUMBERS = [
  'limit',
  'maxPosts',
  'maxPages',
  'maxBytes',
  'timeout',
  'ttl',
  'keep',
  'threshold',
  'maxAge',
] as const;

/** @throws {TypeError} Where a number is none; where there is no feed, or its address is none, or may not be asked for. */
export function settingsOf({ feeds = [], ...options }: EdgeOptions): Settings {
  // What an environment hasn't got is not given.
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings: typeof DEFAULTS & typeof options = { ...DEFAULTS, ...Object.fromEntries(given) };
  for (const name of NUMBERS) {
    const value = settings[name];
    if (value !== undefined && !(Number.isFinite(value) && value >= 0))
      throw new TypeError(`${name} must be a number of at least 0, but is ${value}.`);
  }
  const byHost = hostsOf(feeds, settings.allowPrivate);
  if (!byHost.size && !settings.engine) throw new TypeError('Set feeds or engine.');
  return { ...settings, feeds: byHost };
}

function hostsOf(feeds: NonNullable<EdgeOptions['feeds']>, allowPrivate: boolean): Map<string, string> {
  const checked = (address: string) => checkedAddress(address, allowPrivate);
  if (!Array.isArray(feeds)) {
    return new Map(Object.entries(feeds).map(([host, address]) => [hostNamed(host), checked(address)]));
  }
  const addresses = feeds.map(checked);
  if (addresses.length === 1) return new Map([['*', addresses[0] as string]]);
  const byHost = new Map(addresses.map((address) => [hostKey(new URL(address).host), address]));
  if (byHost.size < addresses.length)
    throw new TypeError(
      'Several feeds have the same host. Pass an object that maps the hosts of articles to feeds.',
    );
  return byHost;
}

/** As articles' and feeds' hosts are compared: `www.` is no other site. */
export function hostKey(host: string): string {
  return host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
}

function hostNamed(host: string): string {
  const url = URL.canParse(`https://${host}`) && new URL(`https://${host}`);
  if (!url || url.href !== `https://${url.host}/`)
    throw new TypeError(`"${host}" is not a host name such as example.org.`);
  return hostKey(url.host);
}

function checkedAddress(address: string, allowPrivate: boolean): string {
  if (!URL.canParse(address)) throw new TypeError(`"${address}" is not an absolute URL.`);
  const refused = refusal(new URL(address), allowPrivate);
  if (refused) throw new TypeError(`The feed ${address} is not allowed. ${refused}`);
  return absoluteUrl(address) as string;
}
