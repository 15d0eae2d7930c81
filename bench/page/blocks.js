import './library.js';

/** Adds blocks that share the feed. Resolves when all of them are rendered. */
export function showBlocks(count, limit) {
  const blocks = Array.from({ length: count }, () => document.createElement('related-posts'));
  let waiting = count;
  for (const block of blocks) {
    Object.assign(block, { src: 'feed.json', loading: 'eager', limit, maxPosts: 50_000 });
    block.addEventListener('related-posts-load', () => {
      if (--waiting) return;
      performance.mark('shown');
      navigator.sendBeacon('shown');
    });
  }
  document.querySelector('article').after(...blocks);
}
