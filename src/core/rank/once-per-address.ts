import type { Post } from '../post.js';
import { postKey } from '../text/urls.js';

/** Says yes once for each address that isn't among these. */
export function oncePerAddress(addresses: readonly string[]): (post: Post) => boolean {
  const seen = new Set(addresses.map(postKey));
  return ({ url }) => {
    const key = postKey(url);
    return !key || (!seen.has(key) && seen.size < seen.add(key).size);
  };
}
