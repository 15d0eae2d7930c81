import { plainOrHtml } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { collect, makePost } from './make-post.js';
import { childContent, children, content, isXmlElement, type XmlElement } from './xml-tree.js';

/** `search.xml` of hexo-generator-search and hexo-generator-searchdb, with the full text of every post. */
export const hexoSearch: Format = {
  name: "Hexo's search.xml",

  matches: (value) => isXmlElement(value) && value.name === 'search' && children(value, 'entry').length > 0,

  read: (value, { url }) =>
    collect(children(value as XmlElement, 'entry'), (entry) =>
      makePost(
        {
          urls: [children(entry, 'link')[0]?.attributes.get('href'), decoded(childContent(entry, 'url'))],
          title: plainOrHtml(childContent(entry, 'title')),
          body: childContent(entry, 'content'),
          tags: named(entry, 'tags', 'tag'),
          category: named(entry, 'categories', 'category')[0],
        },
        url,
      ),
    ),
};

function named(entry: XmlElement, list: string, name: string): string[] {
  return children(children(entry, list)[0], name)
    .map((element) => plainOrHtml(content(element)))
    .filter(Boolean);
}

/** Some versions percent-encode the whole URL, including slashes. */
function decoded(address: string): string {
  try {
    return /^%2F/i.test(address) ? decodeURIComponent(address) : address;
  } catch {
    return address;
  }
}
