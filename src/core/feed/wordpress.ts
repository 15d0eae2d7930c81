import type { PostImage } from '../post.js';
import { stripTrailer } from '../text/body.js';
import { toIso } from '../text/dates.js';
import { plainText, unescapeHtml } from '../text/html-to-text.js';
import { toIsoWithUtc } from '../text/utc-offset.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { nearestSize, readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { notPublicReason, readAuthors, readItems } from './make-post.js';

/** Fields in which plugins store the URL of the featured image. */
const PLUGIN_IMAGES = [
  'jetpack_featured_media_url',
  'featured_image_src',
  'better_featured_image',
  'featured_image_url',
  'uagb_featured_image_src',
  'featured_media_url',
  'featured_media_src_url',
  'fimg_url',
];

/** Fields in which plugins store the names of authors. */
const PLUGIN_AUTHORS = ['coauthors', 'author_info', 'uagb_author_info', 'author_name'];

/** The default category. */
const NO_CATEGORY = /^uncategori[sz]ed$/i;

/**
 * WordPress's REST API: lists and single posts of `/wp-json/wp/v2/posts`, with or without `_embed`, results of
 * `/wp-json/wp/v2/search` with `_embed`, and wrapped responses (`_envelope`, plugins)
 * (https://developer.wordpress.org/rest-api/reference/posts/).
 */
export const wordpress: Format = {
  name: 'WordPress REST',

  matches: (value) => posts(value) !== undefined,

  read: (value, context) =>
    readItems(posts(value) ?? [], context, (item) => {
      const post = found(item);
      return notPublicReason(post) ?? readPost(post, context.url);
    }),
};

/** The posts in a list, a single post, or an object: PHP serializes a list with gaps as an object. */
function posts(value: unknown): unknown[] | undefined {
  const inner = isRecord(value) ? Object.values(value) : [];
  return [list(value), inner, ...inner.filter(Array.isArray)].find((some) => some.some(isPost));
}

function isPost(value: unknown): boolean {
  const { title } = found(record(value));
  return isRecord(title) && 'rendered' in title;
}

/** A search result contains little, but may embed its post. */
function found(item: JsonRecord): JsonRecord {
  const [self] = list(record(item['_embedded'])['self']);
  return isRecord(self) ? self : item;
}

function readPost(item: JsonRecord, base: string | undefined): Draft | string {
  if ([item['content'], item['excerpt']].some((part) => record(part)['protected'] === true))
    return 'not public (protected by a password)';
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
  const date = (name: string) => {
    const gmt = item[`${name}_gmt`];
    return toIsoWithUtc(item[name], gmt) ?? toIso(`${string(gmt)}Z`);
  };
  return {
    id: string(item['id']),
    urls: [item['link'], record(item['guid'])['rendered']],
    title: rendered(item['title']),
    summary:
      plainText(
        stripTrailer(unescapeHtml(string(record(item['excerpt'])['rendered'])), string(item['link'])),
      ) || plainText(string(seo['description'])),
    body: string(record(item['content'])['rendered']),
    published: date('date'),
    updated: date('modified'),
    // From the plugin, because lists don't contain the texts.
    readingTime: Number(item['related_posts_reading_time']),
    tags: [...named('post_tag'), ...categories.slice(1)],
    category: categories[0],
    authors:
      [embedded['author'], ...PLUGIN_AUTHORS.map((name) => item[name]), seo['author']]
        .filter(Boolean)
        .map((people) => readAuthors(people, base))
        .find(({ length }) => length) ?? [],
    image: [
      ...list(embedded['wp:featuredmedia']),
      ...PLUGIN_IMAGES.map((name) => item[name]),
      ...list(seo['og_image']),
    ]
      .filter(Boolean)
      .map((media) => featuredImage(media, base))
      .find(Boolean),
    ...(language && { language }),
  };
}

/** `{rendered: "…HTML…"}` → plain text. */
function rendered(value: unknown): string {
  return plainText(string(record(value)['rendered']));
}

/** The featured image in the size closest to a card's; undefined if the embed is an error. */
function featuredImage(value: unknown, base: string | undefined): PostImage | undefined {
  const media = record(value);
  const { width = media['width'], height = media['height'], sizes } = record(media['media_details']);
  const full = readImage(isRecord(value) ? { ...media, width, height } : value, base);
  return full && nearestSize(full, Object.values(record(sizes)), base);
}
