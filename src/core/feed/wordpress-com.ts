import { toIso } from '../text/dates.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems } from './make-post.js';

/** WordPress.com's REST API 1.1 (https://developer.wordpress.com/docs/api/1.1/get/sites/$site/posts/). */
export const wordpressCom: Format = {
  name: 'WordPress.com',

  matches(value) {
    return posts(value).some((post) => {
      const { ID, URL } = record(post);
      return Boolean(ID && URL);
    });
  },

  read(value, context) {
    const { url } = context;
    const next = nextPage(string(record(record(value)['meta'])['next_page']), url);
    return { ...(next && { next }), ...readItems(posts(value), context, (item) => readPost(item, url)) };
  },
};

/** A list of posts, or a single post. */
function posts(value: unknown): unknown[] {
  const response = record(value);
  return 'posts' in response ? list(response['posts']) : list(value);
}

/** The next page is identified by a handle. */
function nextPage(handle: string, base: string | undefined): string | undefined {
  const feedUrl = handle && absoluteUrl(base);
  if (!feedUrl) return undefined;
  const url = new URL(feedUrl);
  url.searchParams.set('page_handle', handle);
  return url.href;
}

function readPost(item: JsonRecord, base: string | undefined): Draft {
  // Tags and categories are objects keyed by name.
  const names = (of: unknown) => Object.keys(record(of)).map(plainText);
  const categories = names(item['categories']).filter((name) => !/^uncategori[sz]ed$/i.test(name));
  const thumbnail = record(item['post_thumbnail']);
  return {
    id: string(item['ID']),
    urls: [item['URL'], item['short_URL']],
    title: plainText(string(item['title'])),
    summary: plainText(string(item['excerpt'])),
    body: string(item['content']),
    published: toIso(item['date']),
    updated: toIso(item['modified']),
    tags: [...names(item['tags']), ...categories.slice(1)],
    category: categories[0],
    authors: readAuthors(item['author'], base),
    image:
      readImage({ ...thumbnail, src: thumbnail['URL'] }, base) ?? readImage(item['featured_image'], base),
  };
}
