import type { Author, Post } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainOrHtml, plainText } from '../text/plain.js';
import { absoluteUrl } from '../text/urls.js';
import { nextPage } from './blogger.js';
import type { Format } from './format.js';
import { collect, makePost, readAuthors } from './make-post.js';
import { imageOf } from './rss.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/** Atom 1.0 (RFC 4287), and 0.3 as some still write it. */
export const atom: Format = {
  name: 'Atom',

  matches: (value) => isXmlElement(value) && /^(?:atom:)?(?:feed|entry)$/.test(value.name),

  read(value, context) {
    const feed = value as XmlElement;
    const entries = feed.name.endsWith('entry') ? [feed] : own(feed, 'entry');
    const language = feed.attributes.get('xml:lang') ?? '';
    const title = text(own(feed, 'title')[0]);
    const url = link(feed, 'alternate');
    const next = nextPage(link(feed, 'next'), context.url);
    return {
      ...(title && { title }),
      ...(url && { url }),
      ...(language && { language }),
      ...(next && { next }),
      ...collect(entries, (entry) => readEntry(entry, feed, language)),
    };
  },
};

/** Children in Atom's own namespace, with its prefix or without. */
function own(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => children(element, name, `atom:${name}`));
}

function readEntry(entry: XmlElement, feed: XmlElement, language: string): Post | string {
  const id = content(own(entry, 'id')[0]);
  const body = own(entry, 'content')[0];
  // A picture or a film may be the content, too.
  const type = body ? (body.attributes.get('type') ?? '') : 'none';
  const date = (...names: readonly string[]) =>
    own(entry, ...names)
      .map((element) => toIso(content(element)))
      .find(Boolean);
  const authors = authorsOf(entry);
  return makePost(
    {
      id,
      urls: [link(entry, 'alternate'), body?.attributes.get('src'), /^https?:/i.test(id) && id],
      title: text(own(entry, 'title')[0]),
      summary: text(own(entry, 'summary')[0]),
      body: /^$|text|html/.test(type) ? content(body) : described(entry),
      bodyIsText: type === 'text',
      bodyBase: body?.base,
      published: date('published', 'issued', 'created') ?? date('updated', 'modified'),
      // An entry must say when it was updated, and often that is when it was published.
      updated: date('published', 'issued', 'created') && date('updated', 'modified'),
      tags: own(entry, 'category').map(({ attributes }) =>
        plainOrHtml(attributes.get('label') || attributes.get('term') || ''),
      ),
      authors: authors.length ? authors : authorsOf(own(entry, 'source')[0] ?? feed),
      image: imageOf(entry),
      language: entry.attributes.get('xml:lang') ?? language,
    },
    entry.base,
  );
}

/** What describes a video or a picture, also within the group of its sizes (Media RSS, "media:description"). */
function described(entry: XmlElement): string {
  const groups = [entry, ...children(entry, 'media:group')];
  return groups.map((group) => childContent(group, 'media:description')).find(Boolean) ?? '';
}

/** A text construct (RFC 4287, section 3.1). Where it should be plain, it is often HTML all the same. */
function text(element: XmlElement | undefined): string {
  const isMarkup = /html/.test(element?.attributes.get('type') ?? '') || element?.children.length;
  return isMarkup ? plainText(content(element)) : plainOrHtml(content(element));
}

function link(element: XmlElement, relation: string): string | undefined {
  const links = own(element, 'link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === relation,
  );
  const pages = links.filter(({ attributes }) => /html|^$/.test(attributes.get('type') ?? ''));
  const best = pages[0] ?? links[0];
  return best && absoluteUrl(best.attributes.get('href'), best.base);
}

function authorsOf(element: XmlElement): Author[] {
  const authors = own(element, 'author').map((author) => ({
    name: content(own(author, 'name')[0]),
    url: content(own(author, 'uri')[0]),
  }));
  return readAuthors(authors, element.base);
}
