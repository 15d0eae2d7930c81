import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, list, record } from './json-value.js';

/** Maximum nesting depth of lists and maps. */
const MAX_DEPTH = 20;

/** Documents of Firestore's REST API (https://firebase.google.com/docs/firestore/reference/rest/v1/Value). */
export const firestore: Format = {
  name: 'Firestore',

  matches: (value) =>
    documentsIn(value).some(({ fields }) =>
      Object.values(record(fields)).some(
        (field) => isRecord(field) && /^\w+Value$/.test(Object.keys(field)[0] ?? ''),
      ),
    ),

  read: (value, context) =>
    genericList.read(
      documentsIn(value).map(({ fields, createTime, updateTime }) => ({
        created: createTime,
        updated: updateTime,
        ...plainFields(fields, MAX_DEPTH),
      })),
      context,
    ),
};

/** The documents of a list, or of the results of a query. */
function documentsIn(value: unknown) {
  return list(record(value)['documents'] ?? value).map((one) => record(record(one)['document'] ?? one));
}

function plainFields(fields: unknown, depth: number) {
  return Object.fromEntries(
    Object.entries(record(fields)).map(([name, value]) => [name, plainValue(value, depth)]),
  );
}

/** A value without its type, such as `{stringValue: 'oak'}`. */
function plainValue(value: unknown, depth: number): unknown {
  const { arrayValue, mapValue, ...typed } = record(value);
  if (!depth) return undefined;
  if (arrayValue) return list(record(arrayValue)['values']).map((one) => plainValue(one, depth - 1));
  return mapValue ? plainFields(record(mapValue)['fields'], depth - 1) : Object.values(typed)[0];
}
