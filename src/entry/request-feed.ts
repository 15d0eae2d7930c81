import { baseUrlOf } from '../page/base-url.js';
import { requestEarly } from '../source/early-feed.js';

type Block = Element & { posts?: unknown; src?: unknown };

/** Requests the feed of a block with a plain URL in `src`. */
export function requestFeed(block: Block): void {
  const src = block.src ?? block.getAttribute('src');
  const hasPosts = block.posts ?? (block.hasAttribute('posts') || block.querySelector('script'));
  // The block itself fills in placeholders and splits lists.
  if (typeof src !== 'string' || !src || /[{}\s]/.test(src) || hasPosts) return;
  try {
    const { href, protocol } = new URL(src, baseUrlOf(block));
    const isCredentialed = block.getAttribute('crossorigin') === 'use-credentials';
    if (/^https?:$/.test(protocol)) requestEarly(href, isCredentialed ? 'include' : 'same-origin');
  } catch {
    // The block reports invalid URLs.
  }
}
