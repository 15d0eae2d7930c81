import { FeedError } from '../core/feed/feed-error.js';

/** No feed of a few thousand posts is larger; a page must not choke on one that is. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The response's text, given up as soon as it turns out too large, however it is sent.
 *
 * @throws {FeedError} `too-large`, or `network` where the body breaks off.
 */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read().catch((cause) => {
      throw new FeedError('network', 'the answer broke off half-way', { cause });
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      void reader.cancel();
      throw new FeedError('too-large', `the feed is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
