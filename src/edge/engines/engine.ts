import { decodeText } from '../../core/feed/charset-decoding.js';
import { FeedError } from '../../core/feed/feed-error.js';
import { readFeed } from '../../core/feed/read.js';
import type { Article, Post } from '../../core/post.js';
import { readBytes } from '../../source/read-bytes.js';
import type { Index } from '../feed-index.js';
import type { Settings } from '../options.js';
import type { RelatedRequest } from '../request-parsing.js';
import type { Engine } from './engine-type.js';

/** @throws {FeedError} Where the engine can't be asked. */
export async function askEngine(
  engine: Engine,
  { article, id, limit }: RelatedRequest,
  { timeout }: Settings,
): Promise<Index> {
  const signal = AbortSignal.timeout(timeout);
  try {
    // One more: the article itself may be among them.
    const posts = await engine(article, { id, limit: limit + 1, signal });
    return { posts, readAt: Date.now(), isPartial: false };
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new FeedError('timeout', `there was no answer within ${timeout} milliseconds`, { cause });
  }
}

/**
 * The posts among an engine's hits. Relative addresses in them are of the article's site.
 *
 * @param body Sent as JSON; without one it is a GET.
 * @throws {FeedError} Where there are none to be had.
 */
export async function readHits(
  url: URL,
  article: Article,
  { headers, body, signal }: { headers: Record<string, string>; body?: unknown; signal: AbortSignal },
): Promise<Post[]> {
  const response = await fetch(url, {
    signal,
    // The key is meant for this address alone.
    redirect: 'manual',
    headers: {
      ...headers,
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new FeedError('network', 'there was no answer', { cause });
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new FeedError('http', `it answered ${response.status}`);
  }
  return readFeed(decodeText(await readBytes(response)), { url: article.url }).posts;
}

/** A path below an engine's address, which may have one of its own. */
export function below(address: string, path: string): URL {
  return new URL(path, address.replace(/\/*$/, '/'));
}
