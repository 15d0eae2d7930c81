import { FeedError } from '../core/feed/feed-error.js';
import { cacheStore, type FeedIndex } from './cache-tiers.js';
import { EdgeError } from './edge-error.js';
import { queryEngine } from './engines/engine.js';
import { sha256Of } from './hash.js';
import { FAILURE_TTL, IndexCache, type RequestContext } from './indexes.js';
import { type EdgeOptions, resolveOptions, type Settings } from './options.js';
import { hostsOf, readAllFeeds } from './read-all-feeds.js';
import { parseRequest, type RelatedRequest } from './request-parsing.js';
import { buildResponse, type RelatedResponse } from './response-building.js';

/** Additional arguments that some runtimes pass with a request. */
export interface EdgeContext {
  waitUntil(work: Promise<unknown>): void;
}

/** The default export of a module for Cloudflare Workers, `deno serve` and other runtimes. */
export interface EdgeHandler {
  fetch(request: Request, env?: unknown, context?: Partial<EdgeContext>): Promise<Response>;
}

/** Cache lifetime in browsers, in seconds, for readers who navigate back and forth. */
const BROWSER_TTL = 60;

const METHODS = 'GET, HEAD, OPTIONS';

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * Creates a handler that responds to `GET …/related?url=…&limit=…` with the posts related to the article at that URL,
 * as a JSON Feed, best first. It needs the WinterTC Minimum Common Web API only.
 *
 * @throws {TypeError} If an option is invalid, or the URL of a feed is not allowed.
 */
export function createHandler(options: EdgeOptions): EdgeHandler {
  const settings = resolveOptions(options);
  const indexes = new IndexCache(settings);
  return {
    async fetch(request, env, context) {
      try {
        return await respond(request, settings, indexes, requestContext(settings, env, context));
      } catch (error) {
        return errorResponse(request, error);
      }
    },
  };
}

function requestContext(settings: Settings, env: unknown, context?: Partial<EdgeContext>): RequestContext {
  const store = typeof settings.store === 'function' ? settings.store(env) : settings.store;
  return {
    // Requests to an engine are arbitrary, so their results are kept in caches with eviction only.
    stores: [cacheStore(), settings.engine ? undefined : store].filter((store) => store !== undefined),
    waitUntil(work) {
      const handled = work.catch(() => undefined);
      context?.waitUntil?.(handled);
    },
  };
}

async function respond(
  request: Request,
  settings: Settings,
  indexes: IndexCache,
  context: RequestContext,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (!pathname.endsWith('/related'))
    throw new EdgeError(404, 'not-found', 'Not found. The endpoint is /related.');
  if (request.method === 'OPTIONS') return preflightResponse();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new EdgeError(405, 'method-not-allowed', `Method not allowed. Use ${METHODS}.`);
  }
  const query = parseRequest(searchParams, settings);
  const index = await indexFor(query, settings, indexes, context);
  const ttl = indexes.isFresh(index) ? settings.ttl : FAILURE_TTL / 1000;
  return createResponse(request, await buildResponse(query, index, settings), ttl, settings.keep);
}

async function indexFor(
  query: RelatedRequest,
  settings: Settings,
  indexes: IndexCache,
  context: RequestContext,
): Promise<FeedIndex> {
  const { engine } = settings;
  const { feed } = query;
  try {
    if (engine) {
      // Stores limit the length of keys.
      const key = `engine ${await sha256Of(JSON.stringify(query))}`;
      return await indexes.get(key, context, () => queryEngine(engine, query, settings));
    }
    return await indexes.get(feed, context, () => readAllFeeds(feed, settings));
  } catch (error) {
    throw asEdgeError(engine ? 'the search engine' : hostsOf(feed), error);
  }
}

function preflightResponse(): Response {
  const headers = {
    ...COMMON_HEADERS,
    allow: METHODS,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

function createResponse(
  request: Request,
  { body, etag }: RelatedResponse,
  ttl: number,
  keep: number,
): Response {
  const headers = {
    ...COMMON_HEADERS,
    etag,
    'cache-control': `public, max-age=${Math.min(ttl, BROWSER_TTL)}, s-maxage=${ttl}, stale-while-revalidate=${keep}, stale-if-error=${keep}`,
  };
  if (matchesEtag(etag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'content-type': 'application/feed+json; charset=utf-8' },
  });
}

/** Caches that compress the response may mark the tag as weak (RFC 9110, section 13.1.2). */
function matchesEtag(etag: string, ifNoneMatch: string | null): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function asEdgeError(source: string, error: unknown): unknown {
  if (!(error instanceof FeedError)) return error;
  const status = error.code === 'timeout' ? 504 : 502;
  const message = `Could not load posts from ${source}: ${error.message}`;
  return new EdgeError(status, error.code, message, { cause: error });
}

function errorResponse(request: Request, error: unknown): Response {
  const known = error instanceof EdgeError ? error : undefined;
  if (!known) console.error(error);
  const { status, code, message } =
    known ?? new EdgeError(500, 'internal', "Internal error. See the server's log.");
  const headers = {
    ...COMMON_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': status === 404 ? 'public, max-age=60' : 'no-store',
    ...(status === 405 && { allow: METHODS }),
    ...(status > 500 && { 'retry-after': String(FAILURE_TTL / 1000) }),
  };
  const body = request.method === 'HEAD' ? null : JSON.stringify({ error: { code, message } });
  return new Response(body, { status, headers });
}
