import { type Chunk, joinChunks } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { yieldToMain } from '../core/yield-to-main.js';

/** Default size limit, to protect the page: enough for 8,000 posts with summaries. */
export const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** Enough for a URL, a title and a summary. */
const BYTES_PER_POST = 1024;

/** Number of bytes to read before yielding to the main thread; takes a few milliseconds. */
const BYTES_PER_TASK = 1024 * 1024;

/** The size limit in bytes; higher than the default only if `max-posts` asks for that many posts. */
export function maxBytesFor(maxPosts: number): number {
  return Math.max(DEFAULT_MAX_BYTES, maxPosts * BYTES_PER_POST);
}

/** The value of `max-posts` that allows a response of this size. */
export function maxPostsFor(bytes: number): number {
  return Math.ceil(bytes / BYTES_PER_POST);
}

/**
 * Reads the body of a response, and stops as soon as it exceeds the limit.
 *
 * @param maxBytes Maximum size in bytes.
 * @throws {FeedError} `too-large`, or `network` if the connection is lost.
 */
export async function readBytes(response: Response, maxBytes = DEFAULT_MAX_BYTES): Promise<Uint8Array> {
  return joinChunks(await readChunks(response, maxBytes));
}

/**
 * Like `readBytes`, but returns chunks: joining large ones on the main thread would take longer than receiving them.
 *
 * @param onChunk Called with the chunks received so far.
 */
export async function readChunks(
  response: Response,
  maxBytes = DEFAULT_MAX_BYTES,
  onChunk?: (chunks: readonly Chunk[]) => void,
): Promise<Chunk[]> {
  try {
    return await readStream(response, maxBytes, onChunk);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('network', 'The connection was lost before the response was complete.', { cause });
  }
}

async function readStream(
  response: Response,
  maxBytes: number,
  onChunk?: (chunks: readonly Chunk[]) => void,
): Promise<Chunk[]> {
  // The page may have replaced `fetch` with a polyfill without streams.
  if (!response.body) return [new Uint8Array(await response.arrayBuffer())];
  const chunks: Chunk[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    const before = bytes;
    bytes += chunk.value.byteLength;
    onChunk?.(chunks);
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLargeError(maxBytes);
    }
    // Chunks that are ready immediately would otherwise be processed in one long task.
    if (Math.floor(bytes / BYTES_PER_TASK) > Math.floor(before / BYTES_PER_TASK)) await yieldToMain();
  }
  return chunks;
}

export function tooLargeError(maxBytes: number): FeedError {
  const limit = (maxBytes / 1024 / 1024).toFixed(1).replace('.0', '');
  return new FeedError('too-large', `The feed is larger than ${limit} MB.`);
}
