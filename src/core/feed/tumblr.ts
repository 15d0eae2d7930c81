import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';

/** Fields of version 1 of the API by type of post: the title, or else the text. */
const V1_TITLES = ['regular-title', 'link-text', 'conversation-title', 'question'];
const V1_TEXTS = [
  'regular-body',
  'photo-caption',
  'link-description',
  'video-caption',
  'audio-caption',
  'quote-text',
  'conversation-text',
  'answer',
];

/** Tumblr's API (https://www.tumblr.com/docs/en/api/v2), and version 1 (`/api/read/json`). */
export const tumblr: Format = {
  name: 'Tumblr',

  matches: (value) =>
    postsIn(value).some(
      (post) => isRecord(post) && ('reblog_key' in post || 'reblog-key' in post || 'blog_name' in post),
    ) || isRecord(record(value)['tumblelog']),

  read: (value, context) => {
    const { title } = record(record(value)['tumblelog'] ?? record(record(value)['response'])['blog']);
    const feed = genericList.read(postsIn(value).map(standardPost), context);
    return { ...feed, ...(string(title) && { title: string(title) }) };
  },
};

function postsIn(value: unknown): unknown[] {
  const { posts, response } = record(value);
  return list(posts ?? record(response)['posts'] ?? response);
}

/** A post with the field names of a generic list. */
function standardPost(post: unknown): unknown {
  if (!isRecord(post)) return post;
  // The name of the blog is no title.
  const { blog_name: _, 'date-gmt': gmt, text, caption, ...fields } = post;
  const first = (names: readonly string[]) => names.map((name) => string(fields[name])).find(Boolean);
  const body = first(['body', ...V1_TEXTS]) ?? (string(caption) || string(text));
  return {
    ...fields,
    title: first(['title', ...V1_TITLES]),
    body: body || undefined,
    url: first(['post_url', 'url', 'url-with-slug']),
    date: string(gmt) || fields['date'],
    image: photosIn(fields),
  } satisfies JsonRecord;
}

/** The photos of a post; in version 1 in one field for each width, widest first. */
function photosIn(fields: JsonRecord): unknown[] {
  const sizes = Object.entries(fields).filter(([name]) => /^photo-url/.test(name));
  return [
    ...list(fields['photos']).map((photo) => record(photo)['original_size'] ?? photo),
    ...sizes.map(([, url]) => url),
  ];
}
