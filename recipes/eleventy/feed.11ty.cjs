// Generates a JSON Feed 1.1. JSON.stringify escapes all values.

/** Defaults for values that are missing in `_data/metadata.js` or `_data/metadata.json`. */
const SITE = { title: 'My site', url: 'https://example.org/', language: 'en' };

/** The name of the collection with your posts. */
const COLLECTION = 'posts';

/** Every reader downloads the whole file: 300 posts stay below 100 kB compressed. */
const MOST_POSTS = 300;

/** The first 40 words as plain text: enough for the ranking. */
function beginning(html) {
  const text = html.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, '');
  return text.trim().split(/\s+/).slice(0, 40).join(' ');
}

exports.data = {
  permalink: '/feed.json',
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: [COLLECTION] },
};

exports.render = function ({ collections, metadata }) {
  const site = { ...SITE, ...metadata };
  const absolute = (path) => new URL(this.url(path), site.url).href;
  const posts = collections[COLLECTION].filter(({ url, data }) => url && !data.draft).reverse();
  const items = posts.slice(0, MOST_POSTS).map(({ url, date, data, content }) => ({
    id: absolute(url),
    url: absolute(url),
    title: String(data.title ?? ''),
    summary: data.description,
    content_html: beginning(content),
    date_published: date.toISOString(),
    date_modified: new Date(data.updated ?? date).toISOString(),
    tags: (data.tags ?? []).filter((tag) => tag !== COLLECTION),
    image: data.image && absolute(data.image),
    language: data.lang ?? site.language,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: absolute('/'),
    feed_url: absolute('/feed.json'),
    language: site.language,
    items,
  });
};
