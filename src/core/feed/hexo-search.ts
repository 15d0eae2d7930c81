import type { Post } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import type { Format } from './format.js';
import { collectPosts, makePost } from './make-post.js';
import { notPublicReason } from './not-public.js';
import { flags } from './xml-not-public.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/** `search.xml` of hexo-generator-search and hexo-generator-searchdb, with the full text of every post. */
export const hexoSearch: Format = {
  name: "Hexo's search.xml",

  matches: (value) => isXmlElement(value) && value.name === 'search',

  read: (value) => collectPosts(children(value as XmlElement, 'entry'), readEntry),
};

function readEntry(entry: XmlElement): Post | string {
  const hidden = notPublicReason(flags(entry));
  if (hidden) return hidden;
  const [link] = children(entry, 'link');
  const url = childContent(entry, 'url');
  const inner = (list: string, name: string) =>
    children(children(entry, list)[0], name).map((child) => plainOrHtml(content(child)));
  const [category, ...categories] = inner('categories', 'category');
  return makePost(
    {
      urls: [link?.attributes.get('href'), link && content(link), decoded(url)],
      title: plainOrHtml(childContent(entry, 'title')),
      body: childContent(entry, 'content'),
      published: toIso(childContent(entry, 'date', 'published')),
      updated: toIso(childContent(entry, 'updated')),
      tags: [...inner('tags', 'tag'), ...categories],
      category,
    },
    entry.base,
  );
}

/** Some versions percent-encode the whole URL, including slashes. */
function decoded(url: string): string {
  if (!/^(?:https?%3A|%2F)/i.test(url)) return url;
  try {
    return encodeURI(decodeURIComponent(url));
  } catch {
    return url;
  }
}
