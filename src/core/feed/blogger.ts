import type { PostImage } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainText } from '../text/html-to-text.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import { nextPage } from './atom.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';

/** Blogger's JSON feeds: `/feeds/posts/default?alt=json`, which is Atom with each text in `$t`. */
export const blogger: Format = {
  name: 'Blogger',

  matches(value) {
    const { title } = feedOf(value);
    return isRecord(title) && '$t' in title;
  },

  read(value, context) {
    const { url } = context;
    const feed = feedOf(value);
    const title = plainOrHtml(text(feed['title']));
    const site = page(feed, url);
    const next = nextPage(absoluteUrl(link(feed, 'next'), url), url);
    return {
      ...(title && { title }),
      ...(site && { url: site }),
      ...(next && { next }),
      // A blog without posts has no `entry`.
      ...readItems(list(record(value)['entry'] ?? feed['entry']), context, (entry) => readEntry(entry, url)),
    };
  },
};

/** The document of a single post has `entry` instead of `feed`. */
function feedOf(value: unknown): JsonRecord {
  const { feed, entry } = record(value);
  return record(feed ?? entry);
}

/** The URL of a page. Blogger uses http even if the blog uses https. */
function page(of: JsonRecord, base = ''): string | undefined {
  const given = absoluteUrl(link(of, 'alternate'), base);
  const secure = given?.replace(/^http:/, 'https:');
  return secure && base.startsWith(new URL('/', secure).href) ? secure : given;
}

function readEntry(entry: JsonRecord, base: string | undefined): Draft | string {
  if (text(record(entry['app$control'])['app$draft']) === 'yes') return 'not public (a draft)';
  return {
    id: text(entry['id']),
    urls: [page(entry, base)],
    title: plainOrHtml(text(entry['title'])),
    summary: plainText(text(entry['summary'])),
    body: text(entry['content']),
    published: toIso(text(entry['published'])),
    updated: toIso(text(entry['updated'])),
    tags: readTags(list(entry['category']).map((category) => record(category)['term'])),
    authors: readAuthors(
      list(entry['author'])
        .map((author) => ({ name: text(record(author)['name']), url: text(record(author)['uri']) }))
        .filter(({ name }) => name !== 'Unknown'),
      base,
    ),
    image: thumbnail(entry, base),
  };
}

function text(value: unknown): string {
  return string(record(value)['$t']);
}

function link(of: JsonRecord, relation: string): unknown {
  return list(of['link'])
    .map(record)
    .find(({ rel }) => rel === relation)?.['href'];
}

/** The image of a post. The thumbnail is 72 pixels wide; its URL contains the size, so request a larger one. */
function thumbnail(entry: JsonRecord, base: string | undefined): PostImage | undefined {
  const src = string(record(entry['media$thumbnail'])['url']);
  return readImage(src.replace(/([/=])s72(?:-[\w-]+)?(?=\/|$)/, '$1w640'), base);
}
