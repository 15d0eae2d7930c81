/** The files that a page may load from the folder of `related-posts.js`, besides `related-posts.js` itself. */
export const PAGE_FILES: readonly string[];
