/** The files that a page may load from the folder of `related-posts.js`, besides `related-posts.js` itself. */
export const PAGE_FILES = [
  'block.js',
  'engine.js',
  'carousel.js',
  'formats.js',
  'further-pages.js',
  'languages.js',
  'layouts.js',
  'multilingual.js',
  'next-feed.js',
  'reader.js',
  'recovery.js',
  'relative-date.js',
  'src-placeholders.js',
  'template-card.js',
  'wordpress.js',
  'worker-feed.js',
];
