import type { Author, Post } from '../post.js';
import { withScheme } from '../text/bare-domain.js';
import { stripTrailer } from '../text/body.js';
import { toIso } from '../text/dates.js';
import { unescapeHtml } from '../text/html-to-text.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { collectPosts, makePost, readAuthors, readTags } from './make-post.js';
import { notPublicReason } from './not-public.js';
import { personsOf } from './xml-authors.js';
import { imageOf } from './xml-image.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * RSS 0.9x to 2.0 (https://www.rssboard.org/rss-specification) and RDF (https://web.resource.org/rss/1.0/spec), with
 * common modules: Dublin Core, content, Media RSS, Atom, iTunes.
 */
export const rss: Format = {
  name: 'RSS',

  matches: (value) => isXmlElement(value) && ['rss', 'rdf:rdf', 'channel'].includes(value.name),

  read(value, context) {
    const root = value as XmlElement;
    const channels = children(root, 'channel');
    const channel = channels.find((one) => children(one, 'item').length) ?? channels[0] ?? root;
    const items = [...children(channel, 'item'), ...(channel === root ? [] : children(root, 'item'))];
    const language = childContent(channel, 'language', 'dc:language');
    const title = plainOrHtml(childContent(channel, 'title'));
    const url = absoluteUrl(childContent(channel, 'link'), channel.base);
    const next = absoluteUrl(linkOf(channel, 'next'), channel.base);
    const authors = readAuthors(personsOf(channel, ...AUTHORS), channel.base);
    return {
      ...(title && { title }),
      ...(url && { url }),
      ...(language && { language }),
      ...(next && { next }),
      ...collectPosts(items, (item) => readItem(item, authors, language, context.url)),
    };
  },
};

/** Authors of an item, and of a whole podcast. */
const AUTHORS = ['dc:creator', 'atom:author', 'a10:author', 'itunes:author'];

/** @param feedUrl Base of relative URLs, unless the item has an `xml:base`. */
function readItem(
  item: XmlElement,
  channelAuthors: Author[],
  language: string,
  feedUrl: string | undefined,
): Post | string {
  const hidden = exportSkipReason(item);
  if (hidden) return hidden;
  const guid = content(children(item, 'guid')[0]);
  const description = firstWithWords(
    item,
    'description',
    'media:description',
    'dc:description',
    'itunes:summary',
  );
  const body = childContent(item, 'content:encoded', 'content');
  const urls = urlsOf(item);
  const authors = readAuthors(personsOf(item, 'author', ...AUTHORS, 'creator'), item.base);
  const url = absoluteUrl(urls.find(Boolean), item.base) ?? '';
  return makePost(
    {
      id: guid || item.attributes.get('rdf:about') || '',
      urls,
      title: plainOrHtml(childContent(item, 'title', 'media:title', 'dc:title')),
      // `description` is the summary if there is also a body. Alone, it may be either.
      summary: body ? plainOrHtml(stripTrailer(unescapeHtml(description), url)) : '',
      body: body || description,
      // Relative URLs in a body are relative to the post, unless an `xml:base` says otherwise.
      bodyBase: url && item.base === feedUrl && !CLICK_COUNTER_URL.test(url) ? url : undefined,
      published: firstDate(
        item,
        language,
        'pubdate',
        'dc:date',
        'dcterms:created',
        'dcterms:issued',
        'atom:published',
        'published',
        'date',
      ),
      updated: firstDate(item, language, 'atom:updated', 'updated', 'dcterms:modified', 'lastbuilddate'),
      tags: tagsIn(item),
      authors: authors.length ? authors : channelAuthors,
      image: imageOf(item),
      language,
    },
    item.base,
  );
}

/** Length of a text that is not examined for words, in characters. */
const MIN_LENGTH = 100;

/** The content of the first child element that has words; an empty paragraph has none. */
function firstWithWords(item: XmlElement, ...names: readonly string[]): string {
  for (const child of children(item, ...names)) {
    const written = content(child);
    if (written.length > MIN_LENGTH || /[\p{L}\p{N}]/u.test(written.replace(/<[^<>i][^<>]*>|&\w+;/g, '')))
      return written;
  }
  return '';
}

/** The reason to skip an item of WordPress's export format (WXR), which contains all content of a site. */
function exportSkipReason(item: XmlElement): string | undefined {
  if (!item.children.some(({ name }) => FLAG.test(name))) return undefined;
  const type = childContent(item, 'wp:post_type') || 'post';
  if (/^(?:attachment|nav_menu_item|revision|custom_css|wp_\w+|oembed_cache)$/.test(type))
    return `not a post, but a WordPress ${type}`;
  return notPublicReason({
    status: childContent(item, 'wp:status'),
    password: childContent(item, 'wp:post_password'),
    ...flags(item),
  });
}

/** Elements that may say that an item isn't public. */
const FLAG = /^(?:wp:.*|draft|published|private|status|visibility)$/;

/** Elements without a namespace that may say that an item isn't public. */
export function flags(item: XmlElement): Record<string, string> {
  const names = ['draft', 'published', 'private', 'status', 'visibility'];
  return Object.fromEntries(names.map((name) => [`post_${name}`, childContent(item, name)]));
}

/** URLs of click-counting services in place of the post's URL. */
const CLICK_COUNTER_URL = /^https?:\/\/(?:feedproxy\.google\.com\/|[^/]+\/~r?\/|[^/]+\.feedsportal\.com\/)/i;

const MEDIA_FILE = /\.(?:mp3|m4[abv]|mp4|ogg|oga|opus|wav|flac|webm|mov)(?:$|\?)/i;

/** URLs of a post, best first. A podcast episode may have only an audio file. */
function urlsOf(item: XmlElement): (string | undefined)[] {
  const links = [childContent(item, 'link'), linkOf(item, 'alternate')].filter(Boolean);
  const media = children(item, 'enclosure', 'media:content').find(isMedia);
  return [
    childContent(item, 'feedburner:origlink'),
    ...links
      .filter((link) => !CLICK_COUNTER_URL.test(link ?? ''))
      .map((link) => withScheme(link ?? '', item.base)),
    permalink(item),
    ...links,
    childContent(item, 'url'),
    media?.attributes.get('url'),
  ];
}

/** Whether an enclosure is audio or video. */
export function isMedia({ attributes }: XmlElement): boolean {
  const url = attributes.get('url') ?? attributes.get('href') ?? '';
  return /^(?:audio|video)\//i.test(attributes.get('type') ?? '') || MEDIA_FILE.test(url);
}

/** The `guid`, if it is a URL and `isPermaLink` isn't false, or if it is a relative URL and `isPermaLink` is true. */
function permalink(item: XmlElement): string | undefined {
  const guid = children(item, 'guid')[0];
  const isPermaLink = guid?.attributes.get('ispermalink')?.trim().toLowerCase();
  const isLink = isPermaLink === 'true' ? /^[^\s:]*[/.?#]|^https?:/i : /^(?:https?:|\.{0,2}\/)/i;
  return isPermaLink !== 'false' && isLink.test(content(guid)) ? content(guid) : undefined;
}

/** The default category of WordPress. */
const NO_CATEGORY = /^uncategori[sz]ed$/i;

/** The tags of an RSS or Atom item: the text or an attribute of elements, and lists separated by commas. */
export function tagsIn(item: XmlElement): string[] {
  const lists = item.children.filter(({ name }) => name === 'tags' || name === 'categories');
  const tags = [item, ...lists]
    .flatMap((one) => one.children.filter(({ name }) => TAG.test(name)))
    .map(nameOf);
  const written = item.children.filter(
    (one) => KEYWORDS.test(one.name) || (lists.includes(one) && !one.children.length),
  );
  return [...tagsOf(tags), ...written.flatMap((one) => readTags(content(one)))].filter(
    (tag) => !NO_CATEGORY.test(tag),
  );
}

const TAG = /^(?:(?:(?:atom|media|itunes):)?category|tag|(?:dc|dcterms):subject)$/;
const KEYWORDS = /^(?:(?:media|itunes|news):)?keywords$/;

function nameOf(tag: XmlElement): string {
  const { attributes } = tag;
  return (
    (attributes.size && (attributes.get('label') || attributes.get('term') || attributes.get('text'))) ||
    content(tag)
  );
}

/**
 * Reads tags. A single element may contain a comma-separated list; among several elements, a comma is part of the name.
 */
function tagsOf(written: readonly string[]): string[] {
  return written.length === 1 ? readTags(written[0]) : written.map(plainOrHtml);
}

/** The URL of an Atom link with that relation in an RSS feed. */
function linkOf(element: XmlElement, relation: string): string | undefined {
  const link = children(element, 'atom:link', 'link').find(
    (candidate) => candidate.attributes.has('href') && hasRelation(candidate, relation),
  );
  return link?.attributes.get('href');
}

/** Compares link relations, which may be written as an IANA URL and in any case (RFC 4287, section 4.2.7.2). */
export function hasRelation({ attributes }: XmlElement, relation: string): boolean {
  const isPermaLink = (attributes.get('rel') ?? '').trim().toLowerCase();
  const relations =
    isPermaLink.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '') || 'alternate';
  return relations.split(/\s+/).includes(relation);
}

function firstDate(item: XmlElement, language: string, ...names: readonly string[]): string | undefined {
  return children(item, ...names)
    .map((date) => toIso(content(date), language))
    .find(Boolean);
}
