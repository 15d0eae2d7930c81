import { observeBlocks } from './observe-blocks.js';
import { requestFeed } from './request-feed.js';

/** On the page: the loading of the block, by whichever copy of this script came first. */
const LOADING = Symbol.for('related-posts-loading');

/**
 * Loads the block and the engine, and requests the feed, when the first block comes near: all at the same time, so that
 * none waits for another.
 *
 * @param base The script's own address: the other files lie beside it. Undefined where it has none.
 * @param onError Called where they cannot be loaded as modules.
 */
export function loadWhenNear(base: string | undefined, onError: (error: unknown) => void): void {
  if (customElements.get('related-posts')) return;
  const page = globalThis as { [LOADING]?: Promise<unknown> };
  observeBlocks((block) => {
    requestFeed(block);
    const before = page[LOADING] ?? Promise.reject();
    // The block imports the engine: an error of one is an error of both.
    page[LOADING] = before.catch(() =>
      Promise.all(['block.js', 'engine.js'].map((name) => load(name, base))),
    );
    page[LOADING].catch(onError);
  });
}

async function load(name: string, base: string | undefined): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(name, base).href);
}
