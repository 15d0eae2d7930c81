import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { list, record, string } from './json-value.js';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const SYSTEM_FIELDS = ['date_created', 'user_created', 'date_updated', 'sort'];
const IMAGE_FIELD = /image|cover|picture|photo|thumbnail|hero|banner/i;

/** Directus items (https://docs.directus.io/reference/items/query.html), in which an image is only the ID of a file. */
export const directus: Format = {
  name: 'Directus',

  matches: (value, context) =>
    list(record(value)['data'])
      .map(record)
      .some((item) => isInCollection(context?.url) || SYSTEM_FIELDS.some((name) => name in item)),

  read(value, context) {
    const items = list(record(value)['data']).map((item) =>
      Object.fromEntries(
        Object.entries(record(item)).map(([name, value]) => [
          name,
          IMAGE_FIELD.test(name) ? withUrl(value) : value,
        ]),
      ),
    );
    return genericList.read(items, context);
  },
};

/** The path of a collection in Directus's REST API. */
function isInCollection(url = ''): boolean {
  return /\/items\/\w+(?:$|\?)/.test(url);
}

/** Adds the URL of a file: `/assets/{id}`, next to `/items`. */
function withUrl(image: unknown): unknown {
  const id = string(image) || string(record(image)['id']);
  return UUID.test(id) ? { ...record(image), url: `../assets/${id}` } : image;
}
