import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { list, record, string } from './json-value.js';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const IMAGE_FIELD = /image|cover|picture|photo|thumbnail|hero|banner/i;

/** Directus items (https://docs.directus.io/reference/items/query.html), in which an image is only the ID of a file. */
export const directus: Format = {
  name: 'Directus',

  matches: (value) =>
    list(record(value)['data'])
      .map(record)
      .some((item) => ['date_created', 'user_created', 'date_updated', 'sort'].some((name) => name in item)),

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

/** Adds the URL of a file: `/assets/{id}`, next to `/items`. */
function withUrl(image: unknown): unknown {
  const id = string(image) || string(record(image)['id']);
  return UUID.test(id) ? { ...record(image), url: `../assets/${id}` } : image;
}
