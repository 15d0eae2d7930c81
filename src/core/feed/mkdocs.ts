import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { type JsonRecord, list, record, string } from './json-value.js';
import { readItems, readTags } from './make-post.js';

/** MkDocs' `search/search_index.json`, and Zensical's `search.json`. Reads whole pages and leaves out their sections. */
export const mkdocs: Format = {
  name: "MkDocs' search index",

  matches: (value) => pagesIn(value).some((doc) => 'location' in record(doc) && 'text' in record(doc)),

  read(value, context) {
    const docs = pagesIn(value);
    const sections = new Map<string, string[]>();
    for (const { location, text } of docs.map(record)) {
      const [page = ''] = string(location).split('#');
      sections.set(page, [...(sections.get(page) ?? []), string(text)]);
    }
    // Locations are relative to the site. MkDocs' index is one folder below.
    const isBelow = /\/search\/[^/]*$/.test(absoluteUrl(context.url) ?? '');
    const site = absoluteUrl(isBelow ? '..' : '.', absoluteUrl(context.url)) ?? context.url;
    return readItems(docs, { ...context, url: site }, (doc) => {
      const [page = '', section] = string(doc['location']).split('#');
      if (section !== undefined) return 'a section of a page';
      if (/^(?:index\.html)?$/.test(page)) return 'the front page of the site';
      return {
        urls: [page],
        title: decodeEntities(plainText(string(doc['title']))),
        body: textOf(doc, sections.get(page) ?? []),
        bodyIsText: true,
        tags: readTags(list(doc['tags'])),
      };
    });
  },
};

function pagesIn(value: unknown): unknown[] {
  const { docs, items } = record(value);
  return list(docs ?? items);
}

/**
 * The text of a page: depending on the version, the entry of the page contains the whole text, or only the text
 * before the first section.
 */
function textOf(doc: JsonRecord, sections: readonly string[]): string {
  const own = string(doc['text']);
  const texts = sections.every((section) => own.includes(section)) ? [own] : sections;
  return texts.map(plainText).filter(Boolean).join('\n\n');
}
