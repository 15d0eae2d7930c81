/** What a page may have at hand without a feed. */
export const posts = ['Kites', 'Masts'].map((title) => ({ title, url: `/${title}` }));
