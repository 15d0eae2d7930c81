import type { Author, Feed, Post, SkippedItem } from '../post.js';
import { excerpt, limitLine } from '../text/excerpt.js';
import { languageTag } from '../text/language-tag.js';
import { installed, type PostBody, rule } from '../text/rules.js';
import { plainOrHtml, stripMarkdown } from '../text/text-field.js';
import { absoluteUrl, slugOf } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { FeedContext } from './format.js';
import { isRecord, type JsonRecord, list, string } from './json-value.js';

/** Number of words of the summary to use as the title of an untitled post, as in microblogs. */
const TITLE_WORDS = 12;

/** Maximum length of titles and of names of sections and people, in characters. */
const MAX_TITLE_LENGTH = 300;
const MAX_NAME_LENGTH = 100;

/** Maximum number of authors. */
const MAX_AUTHORS = 50;

/** URLs of vocabularies or tag pages, which some systems include in lists of tags. */
const ABSOLUTE_URL = /^(?:\w+:\/)?\//;

/** Separators of tags in a text: semicolons, and commas of any script. */
const SEPARATOR = /[,;、，،]/;

/**
 * Parses each item separately, so that an invalid one doesn't affect the others. A parser may return the reason why an
 * item is not a post.
 */
export function readItems(
  items: readonly unknown[],
  { url, postUrl }: FeedContext,
  draft: (item: JsonRecord) => Draft | string,
): Pick<Feed, 'posts' | 'skipped'> {
  return collectPosts(items, (item) =>
    isRecord(item)
      ? makePost(
          notPublicReason(item) ?? draft(item),
          url,
          postUrl && rule('postUrlFromPattern')?.(item, postUrl),
        )
      : 'not an object',
  );
}

/** Names of fields that may restrict the visibility of an item. */
const VISIBILITY_FIELD =
  /draft|(?<!date_)publi|priv|hidden|visib|sta[tg]e?|passw|kind|type$|(?:list|schedul|delet|trash|archiv|protect)ed|^is_?[hsn]/i;

/** The reason why a JSON item must not be shown; undefined if it may. */
export function notPublicReason(item: JsonRecord): string | undefined {
  return Object.keys(item).some((name) => VISIBILITY_FIELD.test(name))
    ? rule('notPublicReason')?.(item)
    : undefined;
}

/** Collects posts, and the reasons for skipped items. */
export function collectPosts<Item>(
  items: readonly Item[],
  read: (item: Item) => Post | string,
): Pick<Feed, 'posts' | 'skipped'> {
  const posts: Post[] = [];
  const skipped: SkippedItem[] = [];
  items.forEach((item, index) => {
    const post = tryRead(() => read(item));
    if (typeof post === 'string') skipped.push({ index, reason: post });
    else posts.push(post);
  });
  return { posts, skipped };
}

/** Values from scripts may throw when accessed. */
function tryRead(read: () => Post | string): Post | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

/**
 * Creates a post, or returns the reason why it can't be shown.
 *
 * @param patternUrl The URL according to the `post-url` pattern; takes precedence over the URLs of the draft.
 */
export function makePost(
  draft: Draft | string,
  base: string | undefined,
  patternUrl?: string | undefined,
): Post | string {
  if (typeof draft === 'string') return draft;
  const urls = [patternUrl, ...draft.urls].filter((url) => string(url));
  const url = firstUrl(urls, base);
  if (!url) return urls.length ? `invalid URL: ${string(urls[0]).slice(0, 80)}` : 'no URL';

  const written = cleanSummary(draft.summary);
  const { text, firstParagraph, image } = readBody(draft, url, base, !written);
  const whole = written || cleanSummary(firstParagraph);
  const summary = (installed.stripReadMorePhrases ?? installed.stripFooter)?.(whole, draft.title) ?? whole;
  const language = languageTag(draft.language);
  const published = draft.published ?? draft.updated;
  return {
    id: draft.id || url,
    url,
    title: limitLine(titleOf(draft, summary) || titleFromUrl(url), MAX_TITLE_LENGTH),
    summary,
    ...(text && { text }),
    // A single date counts as the publication date.
    ...(published && { published }),
    ...(draft.published && draft.updated && { updated: draft.updated }),
    tags: [...new Set(draft.tags?.filter((tag) => tag && !ABSOLUTE_URL.test(tag)))],
    ...(draft.source && { source: limitLine(draft.source, MAX_NAME_LENGTH) }),
    ...(draft.category && { category: limitLine(draft.category, MAX_NAME_LENGTH) }),
    authors: draft.authors ?? [],
    ...(image && { image }),
    ...(draft.readingTime && { readingTime: draft.readingTime }),
    ...(language && { language }),
  };
}

function readBody(draft: Draft, url: string, base: string | undefined, needsSummary: boolean): PostBody {
  const { body = '', bodyIsText, bodyBase, image } = draft;
  if (body && !bodyIsText) {
    const options = { url, base: bodyBase ?? base, image, needsSummary };
    return rule('readHtmlBody')?.(body, options) ?? { text: '', firstParagraph: '' };
  }
  const text = stripMarkdown(body);
  return { text, firstParagraph: text, image };
}

/** Removes URLs from the start of a summary; empty if only dots and similar characters remain. */
function cleanSummary(summary = ''): string {
  const text = summary.startsWith('http') ? summary.replace(/^(?:https?:\/\/\S+\s+)+/, '') : summary;
  return /^[\s.…·*_-]*$/.test(text) ? '' : text;
}

function titleOf({ title, language }: Draft, summary: string): string {
  return visibleOrEmpty(title) || visibleOrEmpty(excerpt(summary, TITLE_WORDS, language));
}

function firstUrl(urls: readonly unknown[], base: string | undefined): string | undefined {
  for (const candidate of urls) {
    const url = absoluteUrl(candidate, base);
    if (url) return url;
  }
  return undefined;
}

/** Returns the title if it has visible characters; a link needs a visible name. */
function visibleOrEmpty(title = ''): string {
  return /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(title) ? title : '';
}

/** The last resort for a title, so that every link has a name: `/2024/harbour-plan/` → "harbour plan". */
function titleFromUrl(url: string): string {
  return visibleOrEmpty(plainOrHtml(slugOf(url).replace(/[-_+]+/g, ' '))) || new URL(url).hostname;
}

/** Reads authors from strings and objects. Removes duplicates. */
export function readAuthors(value: unknown, base: string | undefined): Author[] {
  const authors = new Map<string, Author>();
  for (const entry of list(value)) {
    const written = plainOrHtml(
      string(isRecord(entry) ? entry['name'] || entry['display_name'] || entry['displayName'] : entry),
    );
    const url = isRecord(entry) && absoluteUrl(entry['url'] || entry['link'] || entry['URL'], base);
    for (const name of written.includes('@') ? (rule('extractNames')?.(written) ?? [written]) : [written])
      if (name) authors.set(name, { name: limitLine(name, MAX_NAME_LENGTH), ...(url && { url }) });
    if (authors.size >= MAX_AUTHORS) break;
  }
  return [...authors.values()].slice(0, MAX_AUTHORS);
}

/** Reads tags from a list of strings or objects with a name, or from a comma-separated string. */
export function readTags(value: unknown): string[] {
  const entries = typeof value === 'string' ? plainOrHtml(value).split(SEPARATOR) : list(value);
  return entries
    .map((tag) =>
      plainOrHtml(
        string(isRecord(tag) ? tag['name'] || tag['label'] || tag['title'] || tag['term'] : tag),
      ).replace(/^#/, ''),
    )
    .filter(Boolean);
}
