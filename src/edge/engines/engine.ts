import { decodeText } from '../../core/feed/charset-decoding.js';
import { FeedError } from '../../core/feed/feed-error.js';
import { readFeed } from '../../core/feed/read.js';
import type { Article, Post } from '../../core/post.js';
import { readBytes } from '../../source/read-bytes.js';
import type { FeedIndex } from '../cache-tiers.js';
import type { Settings } from '../options.js';
import type { RelatedRequest } from '../request-parsing.js';
import type { Engine } from './engine-type.js';

/** @throws {FeedError} If the engine can't be queried. */
export async function queryEngine(
  engine: Engine,
  { article, id, limit }: RelatedRequest,
  { timeout }: Settings,
): Promise<FeedIndex> {
  const signal = AbortSignal.timeout(timeout);
  try {
    // One more, because the result may include the article itself.
    const posts = await engine(article, { id, limit: limit + 1, signal });
    return { posts, readAt: Date.now(), isPartial: false };
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new FeedError('timeout', `It did not respond within ${timeout} ms. Increase the timeout option.`, {
      cause,
    });
  }
}

/**
 * Sends a request to an engine and parses the hits. Relative URLs are resolved against the article's site.
 *
 * @param body JSON body of a POST request; without it, the request is a GET.
 * @throws {FeedError} If the engine can't be queried or the response can't be parsed.
 */
export async function readHits(
  url: URL,
  article: Article,
  { headers, body, signal }: { headers: Record<string, string>; body?: unknown; signal: AbortSignal },
): Promise<Post[]> {
  const response = await fetch(url, {
    signal,
    // Never send the key to a redirect target.
    redirect: 'manual',
    headers: {
      ...headers,
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new FeedError('network', 'It did not respond. Check its URL and the network.', { cause });
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new FeedError('http', `It answered ${response.status}. Check its URL and key.`);
  }
  return readFeed(decodeText(await readBytes(response)), { url: article.url }).posts;
}

/** A URL below the engine's base URL, which may have a path. */
export function resolveEngineUrl(baseUrl: string, path: string): URL {
  return new URL(path, baseUrl.replace(/\/*$/, '/'));
}
