import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/html-to-text.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { list, record, string } from './json-value.js';
import { readItems, readTags } from './make-post.js';

/** Topic lists of Discourse's API, such as `/latest.json` (https://docs.discourse.org). */
export const discourse: Format = {
  name: 'Discourse',

  matches: (value) => Array.isArray(record(record(value)['topic_list'])['topics']),

  read: (value, { url }) =>
    readItems(list(record(record(value)['topic_list'])['topics']), url, (topic) => ({
      id: string(topic['id']),
      urls: [topic['id'] && `/t/${string(topic['slug']) || 'topic'}/${string(topic['id'])}`],
      title: plainOrHtml(string(topic['fancy_title']) || string(topic['title'])),
      summary: plainOrHtml(string(topic['excerpt'])),
      published: toIso(topic['created_at']),
      updated: toIso(topic['bumped_at']),
      tags: readTags(topic['tags']),
      image: readImage(topic['image_url'], url),
    })),
};
