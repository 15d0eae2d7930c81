import type { Format } from './format.js';
import { firstLocale } from './generic-fields.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** Linked entries and assets, by type and ID. */
type Linked = ReadonlyMap<string, JsonRecord>;

/** Contentful's Content Delivery API (https://www.contentful.com/developers/docs/references/content-delivery-api/). */
export const contentful: Format = {
  name: 'Contentful',

  matches(value) {
    const { sys, items } = record(value);
    return record(sys)['type'] === 'Array' && Array.isArray(items);
  },

  read(value, context) {
    const { items, includes } = record(value);
    const entries = list(items).map(inOneLocale);
    const all = [...Object.values(record(includes)).flatMap(list).map(inOneLocale), ...entries];
    const linked: Linked = new Map(all.map((one) => [key(one, string(record(one['sys'])['type'])), one]));
    return genericList.read(
      entries.map(({ sys, metadata, fields, ...rest }) => {
        const { id, createdAt, updatedAt, locale } = record(sys);
        return { ...rest, id, createdAt, updatedAt, locale, ...resolveLinks(record(fields), linked) };
      }),
      context,
    );
  },
};

/** An entry or asset with the value of each field in one language, if all languages were requested. */
function inOneLocale(entry: unknown): JsonRecord {
  const fields = Object.entries(record(record(entry)['fields']));
  return {
    ...record(entry),
    fields: Object.fromEntries(fields.map(([name, value]) => [name, firstLocale(value) ?? value])),
  };
}

function key({ sys }: JsonRecord, type: string): string {
  return `${type} ${string(record(sys)['id'])}`;
}

/** Replaces links with the fields of the linked entry or asset. Resolves one level. */
function resolveLinks(fields: JsonRecord, linked: Linked): JsonRecord {
  const follow = (value: unknown): unknown => {
    const { type, linkType } = record(record(value)['sys']);
    if (type !== 'Link') return value;
    const fields = record(record(linked.get(key(record(value), string(linkType))))['fields']);
    return linkType === 'Asset' ? imageOf(fields) : fields;
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(follow) : follow(value),
    ]),
  );
}

/** The image of an asset; undefined for other file types. */
function imageOf({ file, title, description }: JsonRecord): unknown {
  const { url, contentType, details } = record(file);
  if (!string(contentType).startsWith('image/')) return undefined;
  const { image } = record(details);
  return { ...(isRecord(image) && image), url, alt: string(description) || string(title) };
}
