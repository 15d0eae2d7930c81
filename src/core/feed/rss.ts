import type { Author, Post, PostImage } from '../post.js';
import { stripTrailer } from '../text/body.js';
import { toIso } from '../text/dates.js';
import { unescapeHtml } from '../text/html-to-text.js';
import { convertMarkdown } from '../text/multiline-markdown.js';
import { rule } from '../text/rules.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { collectPosts, makePost, readAuthors } from './make-post.js';
import { personsOf } from './xml-authors.js';
import { imageOf, videoPreview } from './xml-image.js';
import { CLICK_COUNTER_URL, linkOf, urlsOf } from './xml-links.js';
import { skipReason } from './xml-not-public.js';
import { tagsAndCategory } from './xml-tags.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * RSS 0.9x to 2.0 (https://www.rssboard.org/rss-specification) and RDF (https://web.resource.org/rss/1.0/spec), with
 * common modules: Dublin Core, content, Media RSS, Atom, iTunes.
 */
export const rss: Format = {
  name: 'RSS',

  matches: (value) => isXmlElement(value) && ['rss', 'rdf:rdf', 'channel', 'item'].includes(value.name),

  read(value, context) {
    const root = value as XmlElement;
    const channels = children(root, 'channel');
    const channel = channels.find((one) => children(one, ...ITEMS).length) ?? channels[0] ?? root;
    const items = [channel, ...(channel === root ? [] : [root])].flatMap((one) => children(one, ...ITEMS));
    if (root.name === 'item') items.unshift(root);
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
      ...collectPosts(items, (item) => readItem(item, authors, language, context.url, url)),
    };
  },
};

/** Post elements. Some feeds mix the names of RSS and Atom. */
const ITEMS = ['item', 'entry', 'atom:entry'];

/** Authors of an item, and of a whole podcast. */
const AUTHORS = ['dc:creator', 'dcterms:creator', 'atom:author', 'a10:author', 'itunes:author'];

/**
 * @param feedUrl Base of relative URLs, unless the item has an `xml:base`.
 * @param siteUrl URL of the site, which some feeds repeat as the link of all items.
 */
function readItem(
  item: XmlElement,
  channelAuthors: Author[],
  language: string,
  feedUrl: string | undefined,
  siteUrl: string | undefined,
): Post | string {
  const hidden = skipReason(item);
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
  const urls = urlsOf(item, siteUrl);
  const authors = readAuthors(
    personsOf(item, 'author', ...AUTHORS, 'creator', 'byline', 'media:credit'),
    item.base,
  );
  const url = absoluteUrl(urls.find(Boolean), item.base) ?? '';
  return makePost(
    {
      id: guid || item.attributes.get('rdf:about') || '',
      urls,
      title: plainOrHtml(childContent(item, 'title', 'media:title', 'dc:title', 'itunes:title')),
      // `description` is the summary if there is also a body. Alone, it may be either.
      summary: body ? plainOrHtml(stripTrailer(unescapeHtml(description), url)) : '',
      ...bodyOf(body || description),
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
        'prism:publicationdate',
      ),
      updated: firstDate(item, language, 'atom:updated', 'updated', 'dcterms:modified', 'lastbuilddate'),
      ...tagsAndCategory(item),
      authors: authors.length ? authors : channelAuthors,
      image: imageOf(item) ?? videoPreview(url) ?? markdownImage(body || description, item.base),
      language,
    },
    item.base,
  );
}

/** A body as HTML, or as text if it was Markdown. */
export function bodyOf(written: string): { body: string; bodyIsText?: boolean } {
  const body = /<\w/.test(written) ? written : convertMarkdown(written);
  return body === written ? { body } : { body: plainOrHtml(body), bodyIsText: true };
}

/** The first image in Markdown. */
function markdownImage(body: string, base: string | undefined): PostImage | undefined {
  return body.includes('](') ? rule('findMarkdownImage')?.(body, base) : undefined;
}

/** Length of a text that is not examined for words, in characters. */
const MIN_LENGTH = 100;

const HAS_WORDS = /[\p{L}\p{N}]/u;
const MEDIA_TAG = /<(?:img|picture|source|video|iframe|object|embed|amp-|lite-)/i;

/** The content of the first child element that has words or media; an empty paragraph has none. */
function firstWithWords(item: XmlElement, ...names: readonly string[]): string {
  for (const child of children(item, ...names)) {
    const written = content(child);
    if (
      written.length > MIN_LENGTH ||
      MEDIA_TAG.test(written) ||
      HAS_WORDS.test(written.replace(/<[^<>]*>|&\w+;/g, ''))
    )
      return written;
  }
  return '';
}

function firstDate(item: XmlElement, language: string, ...names: readonly string[]): string | undefined {
  return children(item, ...names)
    .map((date) => toIso(content(date), language))
    .find(Boolean);
}
