import type { Author, Post } from '../post.js';
import { stripTrailer } from '../text/body.js';
import { toIso } from '../text/dates.js';
import { plainText } from '../text/html-to-text.js';
import { primaryLanguage } from '../text/language-tag.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { collectPosts, makePost, readAuthors } from './make-post.js';
import { bodyOf } from './rss.js';
import { personsOf } from './xml-authors.js';
import { imageOf, isImage } from './xml-image.js';
import { hasRelation, isMedia, originalLink } from './xml-links.js';
import { isDraft } from './xml-not-public.js';
import { tagsIn } from './xml-tags.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/** Atom 1.0 (RFC 4287), and the obsolete Atom 0.3. */
export const atom: Format = {
  name: 'Atom',

  matches: (value) => isXmlElement(value) && /^(?:atom:)?(?:feed|entry)$/.test(value.name),

  read(value, context) {
    const feed = value as XmlElement;
    const entries = feed.name.endsWith('entry') ? [feed] : own(feed, 'entry', 'item');
    const language = feed.attributes.get('xml:lang') ?? '';
    const title = text(own(feed, 'title')[0]);
    const url = link(feed, 'alternate');
    const next = nextPage(link(feed, 'next'), context.url);
    const authors = entries[0] === feed ? [] : authorsOf(feed);
    return {
      ...(title && { title }),
      ...(url && { url }),
      ...(language && { language }),
      ...(next && { next }),
      ...collectPosts(entries, (entry) => readEntry(entry, authors, language)),
    };
  },
};

/** Child elements in the Atom namespace, with or without a prefix. */
function own(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => children(element, name, `atom:${name}`));
}

/**
 * The URL of the next page on the blog itself. Blogger's own link leads to blogger.com, which CORS doesn't allow, but
 * the blog accepts the same parameter.
 */
export function nextPage(next: string | undefined, own: string | undefined): string | undefined {
  const nextUrl = next ? new URL(next) : undefined;
  const start = nextUrl?.searchParams.get('start-index');
  const feedUrl = absoluteUrl(own);
  if (!start || !feedUrl) return next;
  const url = new URL(feedUrl);
  url.searchParams.set('start-index', start);
  return url.href;
}

function readEntry(entry: XmlElement, feedAuthors: Author[], feedLanguage: string): Post | string {
  const language = entry.attributes.get('xml:lang') ?? feedLanguage;
  const id = content(own(entry, 'id')[0]);
  const body = own(entry, 'content')[0];
  if (isDraft(entry)) return 'not public (a draft)';
  const kind = bloggerKind(entry);
  if (kind && kind !== 'post') return `not a post, but one of Blogger's ${kind} entries`;
  // The content may also be an image or a video.
  const type = body ? (body.attributes.get('type') ?? '') : 'none';
  const date = (...names: readonly string[]) =>
    own(entry, ...names)
      .map((element) => toIso(content(element), language))
      .find(Boolean);
  const other = () => toIso(childContent(entry, 'dc:date', 'pubdate'), language);
  const authors = authorsOf(entry);
  const [source] = own(entry, 'source');
  const page = link(entry, 'alternate', language);
  return makePost(
    {
      id,
      urls: [
        originalLink(entry),
        page,
        link(entry, 'canonical', language),
        ...own(entry, 'link').map(content),
        body?.attributes.get('src'),
        /^https?:/i.test(id) && id,
        enclosure(entry, isMedia),
        link(entry, 'self', language),
      ],
      title: text(own(entry, 'title')[0]),
      summary: text(own(entry, 'summary')[0], page),
      ...(/^$|text|html/.test(type)
        ? type === 'text'
          ? { body: content(body), bodyIsText: true }
          : bodyOf(content(body))
        : { body: mediaDescription(entry) }),
      bodyBase: body?.base,
      published: date('published', 'issued', 'created') ?? other() ?? date('updated', 'modified'),
      // `updated` is mandatory in Atom, and often equals the publication date.
      updated: (date('published', 'issued', 'created') ?? other()) && date('updated', 'modified'),
      tags: tagsIn(entry),
      authors: authors.length ? authors : source ? authorsOf(source) : feedAuthors,
      image: imageOf(entry) ?? readImage(enclosure(entry, isImage), entry.base),
      language,
    },
    entry.base,
  );
}

/** The kind of an entry in Blogger's backup, which also contains comments, settings and templates. */
function bloggerKind(entry: XmlElement): string | undefined {
  const terms = children(entry, 'category').map(({ attributes }) => attributes.get('term') ?? '');
  return terms
    .map((term) => /schemas\.google\.com\/blogger\/2008\/kind#(\w+)$/.exec(term)?.[1])
    .find(Boolean);
}

/** The description of a video or image, also inside a group of sizes (Media RSS, "media:description"). */
function mediaDescription(entry: XmlElement): string {
  const groups = [entry, ...children(entry, 'media:group')];
  return groups.map((group) => childContent(group, 'media:description')).find(Boolean) ?? '';
}

/**
 * A text construct (RFC 4287, section 3.1). Even the type "text" often contains HTML.
 *
 * @param page URL of the post. A last link to it is removed.
 */
function text(element: XmlElement | undefined, page = ''): string {
  const isMarkup = /html/.test(element?.attributes.get('type') ?? '') || element?.children.length;
  const written = page ? stripTrailer(content(element), page) : content(element);
  return isMarkup ? plainText(written) : plainOrHtml(written);
}

/** The link with that relation; of several, the one in the language of the entry. */
function link(element: XmlElement, relation: string, language?: string): string | undefined {
  const links = own(element, 'link').filter((link) => hasRelation(link, relation));
  const pages = links.filter(({ attributes }) => /html|^$/i.test(attributes.get('type') ?? ''));
  const found = pages.length ? pages : links;
  const inLanguage = (target: string | undefined) =>
    found.find(({ attributes }) => primaryLanguage(attributes.get('hreflang')) === primaryLanguage(target));
  const best = inLanguage(language) ?? inLanguage('') ?? inLanguage('x-default') ?? found[0];
  return best && absoluteUrl(best.attributes.get('href'), best.base);
}

function authorsOf(element: XmlElement): Author[] {
  return readAuthors(personsOf(element, 'author', 'atom:author', 'dc:creator'), element.base);
}

/** The enclosure of an entry: an image, or the audio file of a podcast. */
function enclosure(entry: XmlElement, matches: (enclosure: XmlElement) => boolean): string | undefined {
  const found = own(entry, 'link').find((link) => hasRelation(link, 'enclosure') && matches(link));
  return found && absoluteUrl(found.attributes.get('href'), found.base);
}
