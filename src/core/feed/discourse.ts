import { toIso } from '../text/dates.js';
import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';

/** Topic lists of Discourse's API, such as `/latest.json`, and search results (https://docs.discourse.org). */
export const discourse: Format = {
  name: 'Discourse',

  matches: (value) =>
    topicsIn(value).some((topic) => 'archetype' in record(topic) || 'fancy_title' in record(topic)) ||
    'topic_list' in record(value),

  read(value, context) {
    const { topic_list, users } = record(value);
    const { more_topics_url } = record(topic_list);
    const people = new Map(list(users).map((user) => [record(user)['id'], record(user)]));
    const more = string(more_topics_url).replace(/^([^?]*?)(?:\.json)?(?=\?|$)/, '$1.json');
    const next = string(more_topics_url) && absoluteUrl(more, context.url);
    return {
      ...(next && { next }),
      ...readItems(topicsIn(value), context, (topic) => readTopic(topic, people, context.url)),
    };
  },
};

function topicsIn(value: unknown): unknown[] {
  const { topic_list, topics } = record(value);
  return list(record(topic_list)['topics'] ?? topics).map((topic) => {
    // Archived topics are public, but accept no more replies.
    const { archived: _, ...rest } = record(topic);
    return isRecord(topic) ? rest : topic;
  });
}

function readTopic(
  topic: JsonRecord,
  people: ReadonlyMap<unknown, JsonRecord>,
  base: string | undefined,
): Draft | string {
  if (topic['archetype'] === 'private_message') return 'not public (a private message)';
  // A forum may be in a subfolder.
  const [folder = ''] =
    /^.*?(?=\/(?:latest|top|new|hot|posted|c|tags?|categories)\b)/.exec(pathOf(base)) ?? [];
  const [first] = list(topic['posters']).map(record);
  const { name, username } = people.get(first?.['user_id']) ?? {};
  return {
    id: string(topic['id']),
    urls: [`${folder}/t/${encodeURIComponent(string(topic['slug']) || 'topic')}/${string(topic['id'])}`],
    title: decodeEntities(string(topic['title'])) || plainText(string(topic['fancy_title'])),
    summary: plainText(string(topic['excerpt'])),
    published: toIso(topic['created_at']),
    updated: toIso(topic['last_posted_at']) ?? toIso(topic['bumped_at']),
    tags: readTags(list(topic['tags'])),
    authors: readAuthors(string(name) || string(username), base),
    image: readImage(topic['image_url'], base),
  };
}

function pathOf(base: string | undefined): string {
  const url = absoluteUrl(base);
  return url ? new URL(url).pathname : '';
}
