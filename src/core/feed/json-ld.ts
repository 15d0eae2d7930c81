import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';
import { notPublicReason } from './not-public.js';

const POST = /(?:Article|Posting|Report|Review|Recipe|WebPage|VideoObject|PodcastEpisode)$/;

/** schema.org JSON-LD: an `ItemList`, a `Blog` with posts, or a `@graph` of articles. */
export const jsonLd: Format = {
  name: 'schema.org JSON-LD',

  // An empty list matches, too.
  matches: (value) =>
    isLinked(value) && (posts(value).length > 0 || Array.isArray(record(value)['itemListElement'])),

  read(value, context) {
    return readItems(
      posts(value),
      context,
      (item) => notPublicReason({ status: item['creativeWorkStatus'] }) ?? readPost(item, context.url),
    );
  },
};

function isLinked(value: unknown): boolean {
  return list(value).some(
    (item) => isRecord(item) && ('@context' in item || '@graph' in item || '@type' in item),
  );
}

function posts(value: unknown): unknown[] {
  return list(value)
    .map(record)
    .flatMap((thing) => (thing['@graph'] ? list(thing['@graph']).map(record) : [thing]))
    .flatMap((thing) => {
      if (list(thing['@type']).includes('BreadcrumbList')) return [];
      const items = [
        ...list(thing['itemListElement']),
        ...list(thing['blogPost']),
        ...list(thing['hasPart']),
      ];
      if (items.length) return items.map(unwrap);
      return list(thing['@type']).some((type) => POST.test(string(type))) ? [thing] : [];
    });
}

/** Unwraps a list item, which may be a `ListItem`, a post, or a URL. */
function unwrap(item: unknown): unknown {
  if (typeof item === 'string') return { url: item };
  return isRecord(item) && isRecord(item['item']) ? item['item'] : item;
}

function readPost(item: JsonRecord, base: string | undefined): Draft {
  const page = item['mainEntityOfPage'];
  const language = string(item['inLanguage']);
  const date = (name: string) => toIso(item[name], language);
  return {
    id: string(item['@id']),
    urls: [item['url'], isRecord(page) ? page['@id'] : page, item['item'], item['@id']],
    title: plainOrHtml(string(item['headline']) || string(item['name'])),
    summary: plainOrHtml(string(item['description']) || string(item['abstract'])),
    body: plainOrHtml(string(item['articleBody'])),
    bodyIsText: true,
    published: date('datePublished') ?? date('dateCreated'),
    updated: date('dateModified'),
    tags: list(item['keywords']).flatMap(readTags),
    category: readTags(item['articleSection'])[0],
    authors: readAuthors([...list(item['author']), ...list(item['creator'])], base),
    image: readImage([...list(item['image']), item['thumbnailUrl']], base),
    language,
  };
}
