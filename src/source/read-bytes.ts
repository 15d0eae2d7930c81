import { FeedError } from '../core/feed/feed-error.js';

/** No feed of fifty thousand posts with their summaries is larger; a page must not choke on one that is. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The response's body, given up as soon as it turns out too large, however it is sent.
 *
 * @param mostBytes How large is not yet too large.
 * @throws {FeedError} `too-large`, or `network` where the body breaks off or can't be read.
 */
export async function readBytes(response: Response, mostBytes = MOST_BYTES): Promise<Uint8Array> {
  try {
    return await bytesOf(response, mostBytes);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('network', 'the answer broke off half-way', { cause });
  }
}

async function bytesOf(response: Response, mostBytes: number): Promise<Uint8Array> {
  // A page may have replaced `fetch` by one from before there were streams.
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    bytes += chunk.value.byteLength;
    if (bytes > mostBytes) {
      void reader.cancel().catch(() => undefined);
      throw new FeedError(
        'too-large',
        `the feed is larger than ${(mostBytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`,
      );
    }
  }
  return joined(chunks, bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
