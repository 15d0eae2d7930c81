import { decodeEntities } from '../text/entities.js';
import { unescapeHtml } from '../text/html-to-text.js';
import { endOfTag } from '../text/strip-tags.js';
import { absoluteUrl } from '../text/urls.js';

/** An XML element. */
export interface XmlElement {
  /** Lowercase name with the usual prefix of its namespace, whichever prefix the document uses. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The source between the tags. */
  inner: string;
  /** Base of relative URLs. */
  base: string | undefined;
}

/** The usual prefixes of namespaces; empty for the namespaces of feeds themselves. */
const PREFIXES: Record<string, string> = {
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://www.w3.org/2007/app': 'app',
  'http://purl.org/atom/app#': 'app',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
  'http://www.google.com/schemas/sitemap-video/1.1': 'video',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

interface OpenElement {
  element: XmlElement;
  written: string;
  start: number;
  /** The position of its first child, or of an end tag that doesn't match. */
  firstMarkup?: number;
}

/** Elements that contain posts, and post elements, which are never nested. */
const CONTAINER_NAME = /^(?:(?:atom:)?(?:feed|entry)|channel|item|rdf:rdf|rss)$/;
const POST_NAME = /^(?:(?:atom:)?entry|item)$/;

/**
 * Matches markup; start tags only up to the name. The alternatives are mutually exclusive, so matching takes linear
 * time.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!doctype[^[>]*(?:\[[\s\S]*?(?:\]\s*(?=>)|$))?(?:>|$)|<\/([^\s>]+)[^>]*(?:>|$)|<([a-z_][^\s/>]*)/gi;

/**
 * The value is optional, so that a name without a value is skipped as a whole and not tried again from its second
 * letter.
 */
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Output before the document, such as PHP warnings, and the actual start of the document. */
const LEADING_TEXT = /^\uFEFF?\s*(?:<(?:br|b|p|pre|div)\b|[^<\s])/i;
const ROOT_START = /<\?xml\s|<(?:rss|feed|rdf:rdf|urlset|sitemapindex|search)[\s>]/i;

/**
 * Parses XML tolerantly, as feeds require: skips text before the root, closes unclosed elements at the end tag of an
 * ancestor, and knows HTML's entities. Doesn't support document type definitions, so entities can't expand or load
 * anything.
 *
 * `DOMParser` is not an option: it rejects a whole feed because of a single stray `&`, differs between engines, needs a
 * Trusted Types policy, and is not available in workers and Node.js.
 */
export function parseXml(source: string, url: string | undefined): XmlElement | undefined {
  const prefixes = new Map<string, string>();
  const open: OpenElement[] = [];
  /** Number of open elements per name, to skip the search for stray end tags. */
  const counts = new Map<string, number>();
  let root: XmlElement | undefined;

  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  const close = (end: number) => {
    const last = open.pop();
    if (!last) return;
    last.element.inner = source.slice(last.start, end);
    count(last.written, -1);
  };
  /** Closes elements that have no end tag. Their children move to the containing element. */
  const closeUnclosed = (from: number, end: number) => {
    const container = open[from - 1]?.element;
    const unclosed = open.slice(from);
    while (open.length > from) close(end);
    if (!container || !CONTAINER_NAME.test(container.name)) return;
    for (const { element, start, firstMarkup } of unclosed) {
      if (firstMarkup === undefined || CONTAINER_NAME.test(element.name)) continue;
      element.inner = source.slice(start, firstMarkup);
      for (const child of element.children.splice(0)) container.children.push(child);
    }
  };

  MARKUP.lastIndex = LEADING_TEXT.test(source) ? Math.max(0, source.search(ROOT_START)) : 0;
  for (let match = MARKUP.exec(source); match; match = MARKUP.exec(source)) {
    const [, writtenEndTag, startTagName] = match;
    // Some documents differ in case.
    const endTagName = writtenEndTag?.toLowerCase();
    if (endTagName) {
      if (counts.get(endTagName)) {
        closeUnclosed(open.findLastIndex(({ written }) => written === endTagName) + 1, match.index);
        close(match.index);
      } else {
        const last = open.at(-1);
        if (last) last.firstMarkup ??= match.index;
      }
    } else if (startTagName) {
      const end = endOfTag(source, MARKUP.lastIndex);
      const rest = source.slice(MARKUP.lastIndex, end).replace(/>$/, '');
      MARKUP.lastIndex = end;
      const attributes = readAttributes(rest, prefixes);
      const written = startTagName.toLowerCase();
      const name = standardName(written, prefixes);
      if (POST_NAME.test(name)) {
        const container = open.findLastIndex(
          ({ element }) => CONTAINER_NAME.test(element.name) && !POST_NAME.test(element.name),
        );
        if (container >= 0) {
          const post = open.findIndex(({ element }, i) => i > container && POST_NAME.test(element.name));
          if (post >= 0) closeUnclosed(post + 1, match.index);
          closeUnclosed(container + 1, match.index);
        }
      }
      const last = open.at(-1);
      if (last) last.firstMarkup ??= match.index;
      // Posts after the end of the document belong to it, other elements don't.
      const isAfterEnd = root && !last;
      if (isAfterEnd && !POST_NAME.test(name)) continue;
      const parent = last?.element ?? root;
      const ownBase = attributes.get('xml:base');
      const base = parent ? parent.base : url;
      const element: XmlElement = {
        name,
        attributes,
        children: [],
        inner: '',
        base: ownBase ? (absoluteUrl(ownBase, base) ?? base) : base,
      };
      parent?.children.push(element);
      root ??= element;
      if (rest.trimEnd().endsWith('/')) continue;
      open.push({ element, written, start: MARKUP.lastIndex });
      count(written, 1);
    } else if (isUnclosedCdata(match[0])) {
      const end = source.indexOf(`</${open.at(-1)?.written}`, match.index);
      const isCut = end >= 0 && !match[0].slice(0, end - match.index).includes('<![CDATA[', CDATA_LENGTH);
      if (isCut) MARKUP.lastIndex = end;
    }
  }
  while (open.length) close(source.length);
  return root;
}

const CDATA_LENGTH = '<![CDATA['.length;

/** Whether a CDATA section has no end, or ends with another section that started in it. */
function isUnclosedCdata(section: string): boolean {
  return (
    section.startsWith('<![CDATA[') &&
    (!section.endsWith(']]>') || section.includes('<![CDATA[', CDATA_LENGTH))
  );
}

function readAttributes(source: string, prefixes: Map<string, string>): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const written = double ?? single ?? bare;
    if (written === undefined) continue;
    const value = decodeEntities(written);
    attributes.set(name.toLowerCase(), value);
    const declared = /^xmlns:?(.*)$/.exec(name)?.[1];
    const known = Object.hasOwn(PREFIXES, value) ? PREFIXES[value] : undefined;
    if (declared !== undefined && known !== undefined) prefixes.set(declared, known);
  }
  return attributes;
}

/** Normalizes the prefix of a name. Atom elements have no prefix in Atom documents, but have one in other documents. */
function standardName(written: string, prefixes: Map<string, string>): string {
  const [local = '', prefix = ''] = written.split(':').reverse();
  const standard = prefixes.get(prefix) ?? prefix;
  const isForeign = standard && !(standard === 'atom' && !prefix);
  return isForeign ? `${standard}:${local}` : local;
}

/** The child elements with these names, by name, then in document order. */
export function children(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  if (!element) return found;
  for (const name of names) for (const child of element.children) if (child.name === name) found.push(child);
  return found;
}

/** The content of an element as a string: decoded text, or the markup if it has child elements. */
export function content(element: XmlElement | undefined): string {
  if (!element) return '';
  if (element.children.length) return element.inner.trim();
  return unescapeHtml(decodeCharacters(element.inner).trim());
}

/** The first non-empty content of the child elements with these names. */
export function childContent(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const child of children(element, ...names)) {
    const found = content(child);
    if (found) return found;
  }
  return '';
}

function decodeCharacters(source: string): string {
  return source
    .split(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/i)
    .map((part, i) =>
      i % 2 ? part : decodeEntities(part.replace(/<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/g, '')),
    )
    .join('');
}

/** Whether a value is parsed XML, not JSON. */
export function isXmlElement(value: unknown): value is XmlElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'inner' in value &&
    'attributes' in value &&
    value.attributes instanceof Map
  );
}
