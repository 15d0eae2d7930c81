import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';

/** Ghost's Content API (https://docs.ghost.org/content-api/posts), and its search index. */
export const ghost: Format = {
  name: 'Ghost Content API',

  matches(value) {
    return list(record(value)['posts']).some((post) => {
      const { slug, published_at, uuid, visibility } = record(post);
      return Boolean(slug && published_at !== undefined && (uuid || visibility));
    });
  },

  read(value, context) {
    const { url } = context;
    const feed = record(value);
    const feedUrl = absoluteUrl(url);
    const page = Number(record(record(feed['meta'])['pagination'])['next']);
    return {
      ...(page > 0 && feedUrl && { next: withPage(feedUrl, page) }),
      ...readItems(list(feed['posts']), context, (item) => readPost(item, url)),
    };
  },
};

function readPost(item: JsonRecord, base: string | undefined): Draft {
  const image = readImage([item['feature_image'], item['og_image'], item['twitter_image']], base);
  const alt = string(item['feature_image_alt']);
  const tags = list(item['tags']).filter((tag) => !isInternal(tag));
  return {
    id: string(item['id']),
    urls: [item['url'], item['canonical_url']],
    title: plainOrHtml(string(item['title'])),
    summary: plainOrHtml(string(item['custom_excerpt']) || string(item['excerpt'])),
    body: string(item['html']),
    published: toIso(item['published_at']),
    updated: toIso(item['updated_at']),
    tags: readTags(tags),
    category: readTags(list(isInternal(item['primary_tag']) ? tags[0] : item['primary_tag']))[0],
    authors: readAuthors([...list(item['authors']), ...list(item['primary_author'])], base),
    readingTime: Number(item['reading_time']),
    image: image && (alt ? { ...image, alt } : image),
  };
}

/** Whether a tag is internal, such as `#newsletter`. */
function isInternal(tag: unknown): boolean {
  return isRecord(tag) && (tag['visibility'] === 'internal' || string(tag['name']).startsWith('#'));
}

function withPage(feedUrl: string, page: number): string {
  const url = new URL(feedUrl);
  url.searchParams.set('page', String(page));
  return url.href;
}
