import { plainOrHtml } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { list, record, string } from './json-value.js';
import { readItems, readTags } from './make-post.js';

/** MkDocs' `search/search_index.json`. Reads whole pages and leaves out their sections. */
export const mkdocs: Format = {
  name: "MkDocs' search index",

  matches: (value) =>
    list(record(value)['docs']).some((page) => typeof record(page)['location'] === 'string'),

  read(value, { url }) {
    // Locations are relative to the site, one folder above the index.
    const base = url?.replace(/\/search\/[^/]*$/, '/');
    return readItems(list(record(value)['docs']), base, (page) => {
      const location = string(page['location']);
      if (/#/.test(location)) return 'a section of a page';
      return {
        urls: [location],
        title: plainOrHtml(string(page['title'])),
        body: string(page['text']),
        tags: readTags(page['tags']),
      };
    });
  },
};
