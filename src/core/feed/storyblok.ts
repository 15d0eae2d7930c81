import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, list, record, string } from './json-value.js';

/**
 * Storyblok's Content Delivery API (https://www.storyblok.com/docs/api/content-delivery/v2). Replaces the IDs of
 * related stories, such as the author, with the stories in `rels`.
 */
export const storyblok: Format = {
  name: 'Storyblok',

  matches(value) {
    const { stories, story } = record(value);
    return list(stories ?? story).some((one) => isRecord(one) && 'full_slug' in one);
  },

  read(value, context) {
    const { stories, story, rels } = record(value);
    const related = new Map(list(rels).map((one) => [string(record(one)['uuid']), one]));
    const resolve = (field: unknown): unknown =>
      Array.isArray(field) ? field.map(resolve) : (related.get(string(field)) ?? field);
    const posts = list(stories ?? story).map((one) => {
      const content = Object.entries(record(record(one)['content']));
      return {
        ...record(one),
        content: Object.fromEntries(content.map(([name, field]) => [name, resolve(field)])),
      };
    });
    return genericList.read(posts, context);
  },
};
