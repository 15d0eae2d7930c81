import { postKey } from './urls.js';

/** Odd constants derived from the golden ratio and the square root of three. */
const FIRST_MULTIPLIER = 0x9e3779b1;
const SECOND_MULTIPLIER = 0xbb67ae85;

/**
 * The 64-bit hash of a post's URL as 16 hexadecimal digits, equal for all its URLs (see `postKey`). Synchronous, and
 * available on pages without TLS, where browsers have no SHA. With 300,000 posts, the probability of a collision is
 * about 1 in 100 million.
 */
export function postHash(url: string): string {
  const key = postKey(url);
  let a = FIRST_MULTIPLIER;
  let b = SECOND_MULTIPLIER;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    // Rotate, or the lowest bits would depend on the lowest bits only.
    a = Math.imul((a << 5) ^ (a >>> 27) ^ unit, FIRST_MULTIPLIER);
    b = Math.imul((b << 13) ^ (b >>> 19) ^ unit, SECOND_MULTIPLIER);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
