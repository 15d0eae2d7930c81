import { type Chunk, joined } from '../core/feed/document.js';
import { FeedError } from '../core/feed/feed-error.js';
import { yieldToMain } from '../core/yield-to-main.js';

/** A page must not choke on a feed; eight thousand posts with their summaries are no larger. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** An address, a title and a summary. */
const BYTES_A_POST = 1024;

/** So many bytes are taken in within a few milliseconds. */
const STRETCH = 1024 * 1024;

/** How large an answer may be: more than usual only for an owner who asked for that many posts. */
export function bytesFor(maxPosts: number): number {
  return Math.max(MOST_BYTES, maxPosts * BYTES_A_POST);
}

/** From how many posts on an answer may be so large. */
export function postsFor(bytes: number): number {
  return Math.ceil(bytes / BYTES_A_POST);
}

/**
 * The response's body, given up as soon as it turns out too large, however it is sent.
 *
 * @param mostBytes How large is not yet too large.
 * @throws {FeedError} `too-large`, or `network` where the body breaks off or can't be read.
 */
export async function readBytes(response: Response, mostBytes = MOST_BYTES): Promise<Uint8Array> {
  return joined(await readChunks(response, mostBytes));
}

/**
 * As `readBytes`, in the pieces that it came in: to put large ones together takes a page longer than to have them.
 *
 * @param onBytes Told how many bytes there are, as they come in.
 */
export async function readChunks(
  response: Response,
  mostBytes = MOST_BYTES,
  onBytes?: (bytes: number) => void,
): Promise<Chunk[]> {
  try {
    return await chunksOf(response, mostBytes, onBytes);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('network', 'the answer broke off half-way', { cause });
  }
}

async function chunksOf(
  response: Response,
  mostBytes: number,
  onBytes?: (bytes: number) => void,
): Promise<Chunk[]> {
  // A page may have replaced `fetch` by one from before there were streams.
  if (!response.body) return [new Uint8Array(await response.arrayBuffer())];
  const chunks: Chunk[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    const before = bytes;
    bytes += chunk.value.byteLength;
    onBytes?.(bytes);
    if (bytes > mostBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge(mostBytes);
    }
    // What comes faster than it is read is all one task to the browser.
    if (Math.floor(bytes / STRETCH) > Math.floor(before / STRETCH)) await yieldToMain();
  }
  return chunks;
}

export function tooLarge(mostBytes: number): FeedError {
  const limit = (mostBytes / 1024 / 1024).toFixed(1).replace('.0', '');
  return new FeedError(
    'too-large',
    `the feed is larger than ${limit} MB: split it into pages, leave out the posts' bodies, or raise max-posts`,
  );
}
