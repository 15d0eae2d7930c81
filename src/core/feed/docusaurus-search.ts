import { plainText } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { type JsonRecord, list, record, string } from './json-value.js';
import { readItems } from './make-post.js';

/**
 * The index of docusaurus-search-local: separate lists of pages, headings and texts, with `t` for the title or text,
 * `u` for the URL, and `p` for the entry that it belongs to.
 */
export const docusaurusSearch: Format = {
  name: "Docusaurus' local search",

  matches: (value) =>
    Array.isArray(value) &&
    value.some((part) =>
      list(record(part)['documents']).some((document) => {
        const { t, u } = record(document);
        return typeof t === 'string' && typeof u === 'string';
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
      return {
        urls: [page['u']],
        title: plainText(string(page['t'])),
        body: (texts.get(string(page['i'])) ?? []).join('\n\n'),
        bodyIsText: true,
        ...(section && { category: section }),
      };
    });
  },
};
