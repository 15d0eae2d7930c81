// JSON Feed 1.1. JSON.stringify writes it all, so that no title can break it.

/** What your site is called and where it is, unless `_data/metadata.js` or `.json` says so already. */
const SITE = { title: 'My site', url: 'https://example.org/', language: 'en' };

/** The collection of your posts. */
const COLLECTION = 'posts';

/** Every reader of an article gets the whole file: the newest 300 posts stay under 100 kB compressed. */
const MOST_POSTS = 300;

/** Its first words without their markup: enough to tell what a post is about. */
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
