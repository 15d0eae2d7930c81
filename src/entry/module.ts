import { loadWhenNear } from './load-block.js';

loadWhenNear(import.meta.url, (error) => {
  console.error(
    `<related-posts>: block.js and engine.js could not be loaded from beside related-posts.js (${error}). Put all three into one folder, allow them in the page's policy, or use related-posts.all.js.`,
  );
});
