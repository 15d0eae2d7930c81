/** Posts that a page has without a feed. */
export const posts = ['Kites', 'Masts'].map((title) => ({ title, url: `/${title}` }));
