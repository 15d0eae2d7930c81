import { plainOrHtml } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readItems } from './make-post.js';

/**
 * The index of docusaurus-search-local: separate lists of pages, headings and texts, with `t` for the title or text,
 * `u` for the URL, and `p` for the entry that it belongs to.
 */
export const docusaurusSearch: Format = {
  name: "Docusaurus' local search index",

  matches: (value) => documents(value).some(({ t, u }) => typeof t === 'string' && typeof u === 'string'),

  read: (value, { url }) =>
    readItems(documents(value), url, ({ t, u, p }) =>
      p === undefined ? { urls: [u], title: plainOrHtml(string(t)) } : 'a part of a page',
    ),
};

function documents(value: unknown): JsonRecord[] {
  return Array.isArray(value)
    ? value.flatMap((part) => list(record(part)['documents']).filter(isRecord))
    : [];
}
