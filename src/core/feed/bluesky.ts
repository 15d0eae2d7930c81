import { toIso } from '../text/dates.js';
import type { Draft } from './draft.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';
import { standardImages } from './standard-image.js';

/** The AT URI of a post (https://atproto.com/specs/at-uri-scheme). */
const POST_URI = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/;

/** Lists of posts of Bluesky's API, such as `getAuthorFeed` (https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed). */
export const bluesky: Format = {
  name: 'Bluesky',

  matches: (value) => postsIn(value).some((entry) => POST_URI.test(string(postOf(record(entry))['uri']))),

  read: (value, context) => readItems(postsIn(value), context, (entry) => readEntry(entry, context.url)),
};

function postsIn(value: unknown): unknown[] {
  const { feed, posts } = record(value);
  return list(feed ?? posts);
}

/** A feed contains posts with the reason why they are in the feed, search results contain posts. */
function postOf(entry: JsonRecord): JsonRecord {
  return isRecord(entry['post']) ? entry['post'] : entry;
}

function readEntry(entry: JsonRecord, base: string | undefined): Draft | string {
  const post = postOf(entry);
  const { text, createdAt, langs, reply, tags, facets } = record(post['record']);
  if (isRecord(entry['reason'])) return 'a shared post of someone else';
  if (reply) return 'a reply to another post';
  const { handle, displayName } = record(post['author']);
  const [, repository = '', id] = POST_URI.exec(string(post['uri'])) ?? [];
  const { images, external, media } = record(post['embed']);
  const hashtags = list(facets)
    .flatMap((facet) => list(record(facet)['features']))
    .map((feature) => record(feature)['tag']);
  const language = string(list(langs)[0]);
  return {
    id: string(post['uri']),
    urls: [id && `https://bsky.app/profile/${string(handle) || repository}/post/${id}`],
    body: string(text),
    bodyIsText: true,
    published: toIso(createdAt, language),
    tags: readTags([...list(tags), ...hashtags]),
    authors: readAuthors(string(displayName) || string(handle), base),
    image: readImage(
      standardImages([images, record(media)['images'], record(external)['thumb']].flat()),
      base,
    ),
    language,
  };
}
