import './library.js';

const block = document.createElement('related-posts');
block.src = 'feed.json';
block.loading = 'eager';
block.maxPosts = 50_000;
block.addEventListener('related-posts-load', () => {
  performance.mark('shown');
  navigator.sendBeacon('shown');
});
document.querySelector('article').after(block);
