import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** The results of a query of Notion's API (https://developers.notion.com/reference/page): pages with typed properties. */
export const notion: Format = {
  name: 'Notion',

  matches: (value) => pagesIn(value).some(isPage),

  read: (value, context) => genericList.read(pagesIn(value).map(standardPage), context),
};

function pagesIn(value: unknown): unknown[] {
  return list(record(value)['results'] ?? value);
}

function isPage(value: unknown): value is JsonRecord {
  return isRecord(value) && value['object'] === 'page' && isRecord(value['properties']);
}

/** A page with the values of its properties, by the names that the author chose for them. */
function standardPage(page: unknown): unknown {
  if (!isPage(page)) return page;
  const { properties, url, public_url, created_time, last_edited_time, cover, archived, in_trash, id } = page;
  const values = Object.entries(record(properties)).map(([name, property]) => {
    const { type } = record(property);
    return [type === 'title' ? 'title' : name, propertyValue(property)] as const;
  });
  return {
    url: public_url ?? url,
    created: created_time,
    updated: last_edited_time,
    ...{ cover, archived, in_trash, id },
    ...Object.fromEntries(
      values.filter(([, value]) => value !== undefined && value !== null && value !== ''),
    ),
  };
}

/** The value of a property, without its type (https://developers.notion.com/reference/property-value-object). */
function propertyValue(property: unknown): unknown {
  const { type, ...fields } = record(property);
  const value = fields[string(type)];
  if (type === 'title' || type === 'rich_text')
    return list(value)
      .map((part) => record(part)['plain_text'])
      .join('');
  if (type === 'select' || type === 'status') return record(value)['name'];
  return type === 'formula' || type === 'rollup' ? propertyValue(value) : value;
}
