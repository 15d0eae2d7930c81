import type { PostImage } from '../post.js';
import { toIso } from '../text/dates.js';
import { plainText } from '../text/html-to-text.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';
import { notPublicReason } from './not-public.js';

/** The resources in `included`, by type and ID. */
type Included = ReadonlyMap<string, JsonRecord>;

/** Drupal's JSON:API (https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module). */
export const drupal: Format = {
  name: 'Drupal JSON:API',

  matches(value) {
    return list(record(value)['data'])
      .map(record)
      .some(({ attributes, type }) => isRecord(attributes) && /^\w+--\w+$/.test(string(type)));
  },

  read(value, context) {
    const { url } = context;
    const document = record(value);
    const included = new Map(
      list(document['included'])
        .map(record)
        .map((item) => [key(item), item]),
    );
    const nextLink = record(document['links'])['next'];
    const next = absoluteUrl(isRecord(nextLink) ? nextLink['href'] : nextLink, url);
    return {
      ...(next && { next }),
      ...readItems(list(document['data']), context, (node) => readNode(node, included, url)),
    };
  },
};

function key({ type, id }: JsonRecord): string {
  return `${string(type)} ${string(id)}`;
}

function readNode(node: JsonRecord, included: Included, base: string | undefined): Draft | string {
  const attributes = record(node['attributes']);
  const body = record(attributes['body']);
  // Drupal returns drafts to signed-in editors.
  const hidden = notPublicReason(attributes);
  if (hidden) return hidden;
  const { revision_uid: _editor, ...relationships } = record(node['relationships']);
  // URL aliases are relative to the language prefix, or to the base path of the site.
  const [folder = ''] = /^.*(?=\/jsonapi\/)/.exec(base ?? '') ?? [];
  const { alias } = record(attributes['path']);
  const related = Object.values(relationships)
    .flatMap((relation) => list(record(relation)['data']))
    .map(record);
  const found = (type: RegExp) =>
    related
      .filter((item) => type.test(string(item['type'])))
      .map((item) => record(record(included.get(key(item)))['attributes']));
  const language = string(attributes['langcode']);
  return {
    id: string(node['id']),
    urls: [
      alias && folder + string(alias),
      attributes['drupal_internal__nid'] && `${folder}/node/${string(attributes['drupal_internal__nid'])}`,
    ],
    title: plainOrHtml(string(attributes['title'])),
    summary: plainText(string(body['summary']) || string(attributes['field_summary'])),
    body: string(body['processed']) || string(body['value']),
    published: toIso(attributes['created']),
    updated: toIso(attributes['changed']),
    tags: readTags(found(/^taxonomy_term--/)),
    authors: readAuthors(
      found(/^user--/).map(({ display_name, name }) => string(display_name) || name),
      base,
    ),
    image: imageOf(related, included, base),
    ...(language && { language }),
  };
}

/** A file, or a media entity that references one. The reference contains width, height and alternative text. */
function imageOf(
  related: readonly JsonRecord[],
  included: Included,
  base: string | undefined,
): PostImage | undefined {
  for (const reference of related) {
    const item = included.get(key(reference));
    if (reference['type'] === 'file--file') {
      const { uri, filemime = 'image/' } = record(record(item)['attributes']);
      if (!string(filemime).startsWith('image/')) continue;
      const image = readImage({ ...record(reference['meta']), url: record(uri)['url'] }, base);
      if (image) return image;
    } else if (/^media--/.test(string(reference['type']))) {
      const { thumbnail, ...own } = record(record(item)['relationships']);
      const inner = [...Object.values(own), thumbnail].flatMap((relation) => list(record(relation)['data']));
      const files = inner.map(record).filter(({ type }) => type === 'file--file');
      const image = files.length ? imageOf(files, included, base) : undefined;
      if (image) return image;
    }
  }
  return undefined;
}
