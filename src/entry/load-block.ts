import { baseUrlOf } from '../page/base-url.js';
import { requestEarly } from '../source/early-feed.js';
import { observeBlocks } from './observe-blocks.js';

/** Global promise of the block, shared by all copies of this script. */
const LOADING_BLOCK = Symbol.for('related-posts-loading');

/**
 * Loads the block and the engine, and requests the feed, all in parallel, when the first block comes near the viewport.
 *
 * @param base The URL of the script; the other files are in the same folder. Undefined if it has none.
 * @param onError Called if the files can't be loaded as modules.
 */
export function loadWhenNear(base: string | undefined, onError: (error: unknown) => void): void {
  if (customElements.get('related-posts')) return;
  const page = globalThis as { [LOADING_BLOCK]?: Promise<unknown> };
  observeBlocks((block) => {
    requestFeedEarly(block);
    const before = page[LOADING_BLOCK] ?? Promise.reject();
    // The block imports the engine, so an error of one is an error of both.
    page[LOADING_BLOCK] = before.catch(() =>
      Promise.all(['block.js', 'engine.js'].map((name) => load(name, base))),
    );
    page[LOADING_BLOCK].catch(onError);
  });
}

async function load(name: string, base: string | undefined): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(name, base).href);
}

type Block = Element & { posts?: unknown; src?: unknown };

/** Requests the feed of a block with a plain URL in `src`. */
function requestFeedEarly(block: Block): void {
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
