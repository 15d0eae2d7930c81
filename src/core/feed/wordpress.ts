import type { PostImage } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainText } from '../text/plain.js';
import type { Format } from './format.js';
import { nearestSize, readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { type Draft, readAuthors, readItems } from './make-post.js';

/** Where plugins put the address of the featured image. */
const PLUGIN_IMAGES = [
  'jetpack_featured_media_url',
  'featured_image_src',
  'better_featured_image',
  'featured_image_url',
];

/** What WordPress files a post under where nobody chose anything. */
const NO_CATEGORY = /^uncategori[sz]ed$/i;

/**
 * WordPress REST: lists and single posts of `/wp-json/wp/v2/posts`, with `_embed` or without
 * (https://developer.wordpress.org/rest-api/reference/posts/).
 */
export const wordpress: Format = {
  name: 'WordPress REST',

  matches(value) {
    const first = record(Array.isArray(value) ? value.find(isRecord) : value);
    return isRecord(first['title']) && 'rendered' in first['title'];
  },

  read(value, { url }) {
    return readItems(list(value), url, (item) => readPost(item, url));
  },
};

function readPost(item: JsonRecord, base: string | undefined): Draft {
  const embedded = record(item['_embedded']);
  const seo = record(item['yoast_head_json']);
  const terms = list(embedded['wp:term']).flatMap(list).map(record);
  const named = (taxonomy: string) =>
    terms
      .filter((term) => term['taxonomy'] === taxonomy && !NO_CATEGORY.test(string(term['slug'])))
      .map((term) => plainText(string(term['name'])))
      .filter(Boolean);
  const categories = named('category');
  const language = string(item['lang']);
  return {
    id: string(item['id']),
    urls: [item['link'], record(item['guid'])['rendered']],
    title: rendered(item['title']),
    summary: rendered(item['excerpt']) || plainText(string(seo['description'])),
    body: string(record(item['content'])['rendered']),
    published: toIso(item['date'], item['date_gmt']) ?? toIso(item['date_gmt']),
    updated: toIso(item['modified'], item['modified_gmt']) ?? toIso(item['modified_gmt']),
    tags: [...named('post_tag'), ...categories.slice(1)],
    category: categories[0],
    authors: readAuthors(
      list(embedded['author']).some((author) => string(record(author)['name']))
        ? embedded['author']
        : seo['author'],
      base,
    ),
    image:
      featuredImage(embedded, base) ??
      PLUGIN_IMAGES.map((name) => readImage(item[name], base)).find(Boolean) ??
      readImage(seo['og_image'], base),
    ...(language && { language }),
  };
}

/** `{rendered: "…HTML…"}` → plain text. */
function rendered(value: unknown): string {
  return plainText(string(record(value)['rendered']));
}

/** The featured image in the size nearest to a card's; an embed that is an error has none. */
function featuredImage(embedded: JsonRecord, base: string | undefined): PostImage | undefined {
  const media = record(list(embedded['wp:featuredmedia'])[0]);
  const details = record(media['media_details']);
  const full = readImage({ ...media, width: details['width'], height: details['height'] }, base);
  return full && nearestSize(full, Object.values(record(details['sizes'])), base);
}
