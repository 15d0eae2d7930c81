import { absoluteUrl } from '../core/text/urls.js';
import type { Store } from './cache-tiers.js';
import type { Engine } from './engines/engine-type.js';
import { blockedReason } from './url-policy.js';

/** Options of `createHandler`. */
export interface EdgeOptions {
  /**
   * The feeds that the handler may request: a list of URLs, or an object with one feed, or a list of feeds to merge, per
   * host of the articles. In a list, each feed serves the articles on its own host, together with the other feeds on that
   * host; a single feed serves all articles. Required unless `engine` is set.
   */
  feeds?: readonly string[] | Readonly<Record<string, string | readonly string[]>>;
  /** A search engine that indexes the site's posts, used instead of feeds. The response keeps the engine's order. */
  engine?: Engine;
  /**
   * URL pattern of the posts, for feeds that contain only slugs or file names: `https://example.org/blog/{slug}/`.
   * Values are percent-encoded, except for slashes.
   */
  postUrl?: string;
  /** Number of posts if the query has no `limit`. Default: 6. Maximum: 50. */
  limit?: number;
  /**
   * Number of posts after which no further pages of a feed are requested. Default: 5000. Each page is read completely.
   */
  maxPosts?: number;
  /** Maximum number of pages of a feed. Default: 40, because some hosts allow 50 subrequests per request. */
  maxPages?: number;
  /**
   * Maximum size of all pages of a feed together, in bytes. Default: 8 MB, because some hosts provide 128 MB of memory.
   */
  maxBytes?: number;
  /** Timeout of each page of a feed, in milliseconds. Default: 10,000. */
  timeout?: number;
  /** How long a cached feed is fresh, in seconds. Default: 300. */
  ttl?: number;
  /** How long a cached feed is used while the feed is unavailable, in seconds. Default: one week. */
  keep?: number;
  /** A store for feeds in addition to memory and the Cache API; a function if it comes from `env`. */
  store?: Store | ((env: unknown) => Store | undefined);
  /**
   * Minimum relevance score, from 0 to 1. Default: 0. Unless `strict` is set, the newest posts fill the remaining
   * places.
   */
  threshold?: number;
  /** Returns related posts only, even if there are none. */
  strict?: boolean;
  /**
   * `relevance`, or `mixed` for a different selection each day among posts whose scores differ by at most 20%. Default:
   * `relevance`. An engine keeps its own order.
   */
  order?: 'relevance' | 'mixed';
  /** Leaves out posts with any of these tags. */
  excludeTags?: readonly string[];
  /** Tags and categories that are neither compared nor returned. */
  ignoreTags?: readonly string[];
  /** Returns only posts that have an image. */
  withImage?: boolean;
  /** Maximum age of a post, in days. No limit by default. */
  maxAge?: number;
  /** Allows feeds on private networks and the local machine. For development only. */
  allowPrivate?: boolean;
}

/** The options with defaults applied. */
export type Settings = Required<Omit<EdgeOptions, 'feeds' | 'engine' | 'store' | 'maxAge'>> &
  Pick<EdgeOptions, 'engine' | 'store' | 'maxAge'> & {
    /** The feed for each host, or several, separated by spaces; `*` is the feed for all other hosts. */
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
  order: 'relevance' as 'relevance' | 'mixed',
  excludeTags: [] as readonly string[],
  ignoreTags: [] as readonly string[],
  withImage: false,
  allowPrivate: false,
};

const NUMERIC_OPTIONS = [
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

/** @throws {TypeError} If a number is invalid, or no feed is set, or the URL of a feed is invalid or not allowed. */
export function resolveOptions({ feeds = [], ...options }: EdgeOptions): Settings {
  // Treat undefined values, such as missing environment variables, as not set.
  const definedOptions = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings: typeof DEFAULTS & typeof options = { ...DEFAULTS, ...Object.fromEntries(definedOptions) };
  for (const name of NUMERIC_OPTIONS) {
    const value = settings[name];
    if (value !== undefined && !(Number.isFinite(value) && value >= 0))
      throw new TypeError(`${name} must be a number of at least 0, but is ${value}.`);
  }
  if (!['relevance', 'mixed'].includes(settings.order))
    throw new TypeError(`order must be relevance or mixed, but is ${settings.order}.`);
  const byHost = feedsByHost(feeds, settings.allowPrivate);
  if (!byHost.size && !settings.engine) throw new TypeError('No source is configured. Set feeds or engine.');
  return { ...settings, feeds: byHost };
}

function feedsByHost(feeds: NonNullable<EdgeOptions['feeds']>, allowPrivate: boolean): Map<string, string> {
  const checkUrl = (url: string) => checkFeedUrl(url, allowPrivate);
  if (!Array.isArray(feeds)) {
    return new Map(
      Object.entries(feeds).map(([host, urls]) => {
        const all = (Array.isArray(urls) ? urls : [urls]) as readonly string[];
        if (!all.length) throw new TypeError(`No feed is configured for ${host}. Set its URL.`);
        return [normalizeHost(host), [...new Set(all.map(checkUrl))].join(' ')];
      }),
    );
  }
  const urls = feeds.map(checkUrl);
  if (urls.length === 1) return new Map([['*', urls[0] as string]]);
  const byHost = new Map<string, string>();
  for (const url of new Set(urls)) {
    const host = hostKey(new URL(url).host);
    byHost.set(host, [byHost.get(host) ?? [], url].flat().join(' '));
  }
  return byHost;
}

/** Normalizes a host for comparison. Ignores `www.`. */
export function hostKey(host: string): string {
  return host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
}

function normalizeHost(host: string): string {
  const url = URL.canParse(`https://${host}`) && new URL(`https://${host}`);
  if (!url || url.href !== `https://${url.host}/`)
    throw new TypeError(`"${host}" is not a valid host name. Use a name such as example.org.`);
  return hostKey(url.host);
}

function checkFeedUrl(url: string, allowPrivate: boolean): string {
  if (!URL.canParse(url))
    throw new TypeError(`"${url}" is not an absolute URL. Pass URLs such as https://example.org/feed.xml.`);
  const reason = blockedReason(new URL(url), allowPrivate);
  if (reason) throw new TypeError(`The feed ${url} is not allowed. ${reason}`);
  return absoluteUrl(url) as string;
}
