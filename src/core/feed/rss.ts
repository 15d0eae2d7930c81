import type { Post, PostImage } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/plain.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { IMAGE_FILE, nearestSize, readImage } from './image.js';
import { collect, makePost, readAuthors, readTags } from './make-post.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/**
 * RSS 0.9x to 2.0 (https://www.rssboard.org/rss-specification) and RDF (https://web.resource.org/rss/1.0/spec),
 * with the modules that sites use: Dublin Core, content, Media RSS, Atom, iTunes.
 */
export const rss: Format = {
  name: 'RSS',

  matches: (value) => isXmlElement(value) && ['rss', 'rdf:rdf', 'channel'].includes(value.name),

  read(value) {
    const root = value as XmlElement;
    const channel = children(root, 'channel')[0] ?? root;
    const items = [...children(channel, 'item'), ...(channel === root ? [] : children(root, 'item'))];
    const language = childContent(channel, 'language', 'dc:language');
    const title = plainOrHtml(childContent(channel, 'title'));
    const url = absoluteUrl(childContent(channel, 'link'), channel.base);
    const next = absoluteUrl(linkOf(channel, 'next'), channel.base);
    return {
      ...(title && { title }),
      ...(url && { url }),
      ...(language && { language }),
      ...(next && { next }),
      ...collect(items, (item) => readItem(item, language)),
    };
  },
};

function readItem(item: XmlElement, language: string): Post | string {
  const guid = children(item, 'guid')[0];
  const isLink = guid?.attributes.get('ispermalink') !== 'false' && /^https?:/i.test(content(guid));
  const description = childContent(
    item,
    'description',
    'media:description',
    'dc:description',
    'itunes:summary',
  );
  const body = childContent(item, 'content:encoded', 'content');
  return makePost(
    {
      id: content(guid) || item.attributes.get('rdf:about') || '',
      urls: [childContent(item, 'link'), linkOf(item, 'alternate'), isLink && content(guid)],
      title: plainOrHtml(childContent(item, 'title', 'media:title', 'dc:title')),
      // A description is the summary only beside a body; alone it may be either.
      summary: body ? plainOrHtml(description) : '',
      body: body || description,
      published: firstDate(
        item,
        'pubdate',
        'dc:date',
        'dcterms:created',
        'dcterms:issued',
        'atom:published',
        'date',
      ),
      updated: firstDate(item, 'atom:updated', 'dcterms:modified', 'lastbuilddate'),
      tags: [
        ...children(item, 'category', 'dc:subject').map((tag) => plainOrHtml(content(tag))),
        ...readTags(childContent(item, 'media:keywords')),
      ],
      authors: readAuthors(children(item, 'dc:creator', 'author', 'itunes:author').map(nameOf), item.base),
      image: imageOf(item),
      language,
    },
    item.base,
  );
}

/** The address of the Atom link with that relation, as a guest in RSS. */
function linkOf(element: XmlElement, relation: string): string | undefined {
  const link = children(element, 'atom:link', 'link').find(
    ({ attributes }) => attributes.has('href') && (attributes.get('rel') ?? 'alternate') === relation,
  );
  return link?.attributes.get('href');
}

function firstDate(item: XmlElement, ...names: readonly string[]): string | undefined {
  return children(item, ...names)
    .map((date) => toIso(content(date)))
    .find(Boolean);
}

/** RSS wants an address, "ada@town.example (Ada Fenn)", and has "Ada Fenn <ada@town.example>": readers see the name. */
function nameOf(author: XmlElement): string {
  const written = childContent(author, 'name', 'atom:name') || content(author);
  return /\(([^()]+)\)\s*$/.exec(written)?.[1] ?? written.replace(/^[^\s@]+@\S+$|\s*<[^\s@<>]+@[^<>]+>$/, '');
}

/** An image from Media RSS, an enclosure, or a podcast's cover. */
export function imageOf(item: XmlElement): PostImage | undefined {
  const groups = [item, ...children(item, 'media:group'), ...children(item, 'media:content')];
  const media = groups.flatMap((group) => children(group, 'media:content', 'enclosure')).filter(isImage);
  const thumbnails = groups.flatMap((group) => children(group, 'media:thumbnail', 'itunes:image'));
  const image = [...media, ...thumbnails].map(read).find(Boolean);
  // A group is one picture in several sizes.
  const sizes = children(children(item, 'media:group')[0], 'media:content').filter(isImage);
  return image && nearestSize(image, sizes.map(read), item.base);
}

function read({ attributes, base }: XmlElement): PostImage | undefined {
  const src = attributes.get('url') ?? attributes.get('href');
  return readImage({ ...Object.fromEntries(attributes), src }, base);
}

function isImage({ attributes }: XmlElement): boolean {
  const type = attributes.get('type') ?? '';
  if (type || attributes.has('medium'))
    return type.startsWith('image/') || attributes.get('medium') === 'image';
  return IMAGE_FILE.test(attributes.get('url') ?? '');
}
