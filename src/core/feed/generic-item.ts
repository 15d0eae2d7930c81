import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { installed, rule } from '../text/rules.js';
import { plainOrHtml } from '../text/text-field.js';
import { toIsoWithUtc } from '../text/utc-offset.js';
import type { Draft } from './draft.js';
import {
  AUTHORS,
  CATEGORY,
  HTML,
  IMAGE,
  IMAGE_ALT,
  LANGUAGE,
  PUBLISHED,
  READING_TIME,
  RICH_TEXT,
  SLUG,
  SUMMARY,
  TAGS,
  TEXT,
  TITLE,
  UPDATED,
} from './field-names.js';
import type { FeedContext } from './format.js';
import { fieldsOf, firstText, flatten, type GetFields, text, unwrapList } from './generic-fields.js';
import { authorsOf, isTagName, tagsOf } from './generic-names.js';
import { urlsOf } from './generic-urls.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, record, string } from './json-value.js';
import { readTags } from './make-post.js';

/** HTML; a body without it is plain text or Markdown. */
const MARKUP =
  /<\/?(?:p|div|br|h\d|[uo]l|li|img|figure|a|span|table|iframe|section|article)[\s/>]|&lt;|\[[a-z][\w-]*\s+[\w-]+=|\[\/[a-z]/;

/** Reads an item with any common field names; returns the reason if it is not a post. */
export function readItem(
  item: JsonRecord,
  feedLanguage: string,
  { url: base, postUrl }: FeedContext,
): Draft | string {
  const own = flatten(item);
  const hidden =
    rule('notPublicReason')?.(own) ??
    (/^drafts\./.test(string(own['_id'])) ? 'not public (a draft)' : undefined);
  if (hidden) return hidden;
  const get = fieldsOf(item);
  const postUrls = urlsOf(get, own, base);
  const slug = firstText(get(SLUG));
  if (slug && !postUrl && !postUrls.some(Boolean))
    return `no URL, only "${slug.slice(0, 60)}". Set post-url to the pattern of the URLs, such as "/blog/{slug}/"`;
  const language = firstText(get(LANGUAGE)) || feedLanguage;
  const blocks = richTextOf(get([...TEXT, ...HTML]));
  const plainBody = blocks || firstText(get(TEXT));
  const html = blocks ? '' : firstText(get(HTML)) || richTextOf(get(RICH_TEXT));
  const isMarkdown = html && !MARKUP.test(html);
  // Don't split a single category at commas: it may be called "Food, Drink".
  const [written] = get(['categories']).filter((places) => typeof places === 'string');
  const categories = get(CATEGORY)
    .map((places) =>
      (places === written
        ? readTags(places)
        : unwrapList(places).flatMap((category) => readTags([category]))
      ).filter(isTagName),
    )
    .find(({ length }) => length);
  const tags = get(TAGS)
    .map(tagsOf)
    .find(({ length }) => length);
  return {
    id: firstText(get(['id', 'objectid', 'uuid', 'guid'])),
    urls: postUrls,
    title: plainOrHtml(firstText(get(TITLE))),
    summary: get(SUMMARY).map(summaryOf).find(hasWords) ?? '',
    body:
      plainBody || isMarkdown
        ? plainOrHtml(installed.markdownToText?.(plainBody || html) ?? (plainBody || html))
        : html,
    bodyIsText: Boolean(plainBody || isMarkdown),
    published:
      date(get(PUBLISHED), get(['dategmt']), language) ??
      date(installed.findDates?.(own) ?? [], [], language),
    updated: date(get(UPDATED), get(['modifiedgmt']), language),
    tags: [...(tags ?? []), ...(categories?.slice(1) ?? [])],
    category: categories?.[0],
    source: string(record(item['_related_posts'])['source']),
    authors:
      get(AUTHORS)
        .map((people) => authorsOf(people, base))
        .find(({ length }) => length) ?? [],
    image: imageOf(get, own, html, base),
    readingTime: minutes(get(READING_TIME)),
    language,
  };
}

function imageOf(get: GetFields, item: JsonRecord, body: string, base: string | undefined) {
  const images = get(IMAGE).flat();
  const image = findImage(images, item, body, base);
  const alt = image && !image.alt && plainOrHtml(firstText(get(IMAGE_ALT)));
  return alt ? { ...image, alt } : image;
}

function findImage(images: unknown[], item: JsonRecord, body: string, base: string | undefined) {
  return (
    readImage(installed.standardImages?.(images) ?? images, base) ??
    readImage(installed.standardImages?.(installed.findImages?.(item)), base) ??
    installed.findMarkdownImage?.(body, base)
  );
}

/** The plain text of a summary, which may be a rich-text tree, contain shortcodes, or be escaped several times. */
function summaryOf(value: unknown): string {
  const written = text(value) || richTextOf([value]);
  const unescaped = /&amp;lt;\//.test(written) ? decodeEntities(written) : written;
  return /\[(?:\/[a-z]|[a-z][\w-]*\s+[\w-]+=)/.test(unescaped)
    ? plainText(unescaped)
    : plainOrHtml(unescaped);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A reading time in minutes: a number, a text such as "4 min read", or an object with `minutes`. */
function minutes([value]: readonly unknown[]): number {
  return Number.parseFloat(string(isRecord(value) ? value['minutes'] : value));
}

/** The text of the first value that is a rich-text tree. */
function richTextOf(values: readonly unknown[]): string {
  const trees = values.filter((value) => typeof value === 'object');
  return trees.map((value) => rule('richText')?.(value)).find(Boolean) ?? '';
}

function date(values: readonly unknown[], [gmt]: readonly unknown[], language: string): string | undefined {
  return values
    .flatMap((value) => [value, text(value), ...Object.values(record(value))])
    .map((value) => toIsoWithUtc(value, gmt, language))
    .find(Boolean);
}
