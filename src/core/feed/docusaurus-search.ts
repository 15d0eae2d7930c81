import { plainText } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { type JsonRecord, list, record, string } from './json-value.js';
import { readItems } from './make-post.js';

/**
 * The index of docusaurus-search-local: separate lists of pages, headings and texts, with `t` for the title or text,
 * `u` for the URL, and `p` for the entry that it belongs to. The plugin of the same name by cmfcmf has one list of
 * sections.
 */
export const docusaurusSearch: Format = {
  name: "Docusaurus' local search",

  matches: (value) =>
    list(value).some((part) =>
      list(record(part)['documents']).some((document) => {
        const { t, u, sectionRoute } = record(document);
        return typeof (sectionRoute ?? t) === 'string' && typeof (sectionRoute ?? u) === 'string';
      }),
    ),

  read(value, context) {
    const documents = list(value).flatMap((part) => list(record(part)['documents']));
    const pages = documents.filter((document) => !('p' in record(document)));
    const texts = new Map<string, string[]>();
    for (const { p, s, t } of documents.map(record)) {
      // Entries of headings have no section `s`.
      if (p === undefined || s === undefined) continue;
      texts.set(string(p), [...(texts.get(string(p)) ?? []), string(t)]);
    }
    return readItems(pages, context, (page: JsonRecord) => {
      const section = string(list(page['b']).at(-1));
      const route = string(page['sectionRoute']);
      if (route.includes('#')) return 'a section of a page';
      return {
        urls: [page['u'], route],
        title: plainText(string(page['t'] ?? page['pageTitle'])),
        body: (texts.get(string(page['i'])) ?? []).join('\n\n'),
        bodyIsText: true,
        ...(section && { category: section }),
      };
    });
  },
};
