import { observeBlocks } from './observe-blocks.js';
import { requestFeedEarly } from './request-feed.js';

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
