import { loadWhenNear } from './load-block.js';

loadWhenNear(import.meta.url, (error) => {
  console.error(
    `<related-posts>: block.js and engine.js could not be loaded (${error}). Copy them to the folder of related-posts.js and allow them in the page's policy, or use related-posts.all.js.`,
  );
});
