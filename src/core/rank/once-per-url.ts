import type { Post } from '../post.js';
import { postKey } from '../text/urls.js';

/**
 * Creates a filter that accepts each URL once, except the given ones. Posts on the same page with different fragments
 * are distinct, unless their text is the same.
 */
export function oncePerUrl(urls: readonly string[]): (post: Post) => boolean {
  const others = new Set(urls.map(postKey));
  const seen = new Map<string, Post>();
  return (post) => {
    const key = postKey(post.url);
    if (!key) return true;
    if (others.has(key)) return false;
    const first = seen.get(key);
    if (!first) return !!seen.set(key, post);
    const fragment = fragmentOf(post);
    const names = [`${key}#${fragment}`, `${key}\n${post.title}\n${post.summary}`];
    const isOther =
      fragment &&
      ![fragment, ''].includes(fragmentOf(first)) &&
      (first.title !== post.title || first.summary !== post.summary);
    if (!isOther || names.some((name) => seen.has(name))) return false;
    for (const name of names) seen.set(name, post);
    return true;
  };
}

function fragmentOf({ url }: Post): string {
  return url.split('#')[1] ?? '';
}
