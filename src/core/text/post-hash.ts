import { postKey } from './urls.js';

/** Of the golden ratio and of the square root of three: odd, and with nothing in common. */
const FIRST = 0x9e3779b1;
const SECOND = 0xbb67ae85;

/**
 * A name for a post: 16 hexadecimal digits, the same for all its addresses (see `postKey`). It is worked out at once, and
 * on pages without TLS, too, where browsers have no SHA. Of 300,000 posts, two have the same in one of some 100 million feeds.
 */
export function postHash(address: string): string {
  const key = postKey(address);
  let a = FIRST;
  let b = SECOND;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    // Without being turned, the lowest bits of both would only ever meet the lowest bits.
    a = Math.imul((a << 5) ^ (a >>> 27) ^ unit, FIRST);
    b = Math.imul((b << 13) ^ (b >>> 19) ^ unit, SECOND);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
