import { toIso } from '../text/dates.js';
import { rule } from '../text/rules.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1), tolerating common deviations. */
export const jsonFeed: Format = {
  name: 'JSON Feed',

  matches(value) {
    const { items, version } = record(value);
    return Array.isArray(items) && /jsonfeed\.org\/version\/1/.test(string(version));
  },

  read(value, context) {
    const feed = record(value);
    // Prefer the actual URL: the URL in the feed may be of a staging server.
    const base = context.url ?? absoluteUrl(feed['feed_url']) ?? absoluteUrl(feed['home_page_url']);
    const language = string(feed['language']);
    const url = absoluteUrl(feed['home_page_url'], base);
    const next = absoluteUrl(feed['next_url'], base);
    return {
      ...(string(feed['title']) && { title: plainOrHtml(string(feed['title'])) }),
      ...(url && { url }),
      ...(language && { language }),
      ...(next && { next }),
      ...readItems(list(feed['items']), { ...context, url: base }, (item) => readItem(item, feed, base)),
    };
  },
};

/** Names of fields of other formats, which some programs write instead of the standard ones. */
const OTHER_FIELD =
  /^(?:date(?!_[pm])|time|pub|post|creat|modif|updat|last|link|perma|desc|exc|content$|body|thumb|cover|feat|cat|key|name)/i;

function readItem(item: JsonRecord, feed: JsonRecord, base: string | undefined): Draft {
  const html = string(item['content_html']);
  const authors = (of: JsonRecord) => readAuthors([...list(of['authors']), ...list(of['author'])], base);
  const own = authors(item);
  const language = string(item['language']) || string(feed['language']);
  // This package's own extension; see `toJsonFeed`.
  const { category, image, reading_time, source } = record(item['_related_posts']);
  const images = [image, item['image'], item['banner_image'], ...imageAttachments(item)].filter(Boolean);
  const draft: Draft = {
    id: string(item['id']),
    // For link posts, prefer the post's own page to the page it links to.
    urls: [item['url'], item['external_url'], /^https?:/i.test(string(item['id'])) && item['id']],
    title: plainOrHtml(string(item['title'])),
    summary: plainOrHtml(string(item['summary'])),
    body: html || plainOrHtml(string(item['content_text'])),
    bodyIsText: !html,
    published: toIso(item['date_published'], language),
    updated: toIso(item['date_modified'], language),
    tags: readTags(item['tags']),
    category: plainOrHtml(string(category)),
    readingTime: Number(reading_time),
    source: plainOrHtml(string(source)),
    authors: own.length ? own : authors(feed),
    image: images.length ? rule('readImage')?.(images, base) : undefined,
    language,
  };
  const hasOtherField = Object.keys(item).some((name) => OTHER_FIELD.test(name));
  return (hasOtherField && rule('addOtherFields')?.(draft, item, base)) || draft;
}

function imageAttachments(item: JsonRecord): unknown[] {
  return list(item['attachments'])
    .map(record)
    .filter(({ mime_type }) => string(mime_type).startsWith('image/'))
    .map(({ url, title }) => ({ url, alt: title }));
}
