import { toIso } from '../text/dates.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import type { Draft } from './draft.js';
import { FeedError } from './feed-error.js';
import type { Format } from './format.js';
import { readImage } from './image.js';
import { isRecord, type JsonRecord, list, pixels, record, string } from './json-value.js';
import { readAuthors, readItems, readTags } from './make-post.js';

const PUBLIC = /^(?:(?:https:\/\/www\.w3\.org\/ns\/activitystreams#|as:)?Public)$/;

/** An ActivityPub outbox (https://www.w3.org/TR/activitypub/#outbox), as served by Mastodon, WordPress and others. */
export const activityPub: Format = {
  name: 'ActivityPub',

  matches: (value) => /^(?:Ordered)?Collection(?:Page)?$/.test(string(record(value)['type'])),

  read(value, context) {
    const outbox = record(value);
    const items = outbox['orderedItems'] ?? outbox['items'];
    const [first] = [outbox['first'], outbox['next']].map((page) =>
      absoluteUrl(isRecord(page) ? page['id'] : page, context.url),
    );
    const inside = record(outbox['first']);
    if (items === undefined && Array.isArray(inside['orderedItems']))
      return activityPub.read(inside, context);
    if (items === undefined)
      throw new FeedError(
        'not-a-feed',
        `The outbox contains no posts.${first ? ` Use the URL of its first page: ${first}` : ' Check the URL of the feed.'}`,
      );
    const next = absoluteUrl(outbox['next'], context.url);
    return {
      ...(next && { next }),
      ...readItems(list(items), context, (item) => readActivity(item, context.url)),
    };
  },
};

function byWidth(a: JsonRecord, b: JsonRecord): number {
  return (pixels(b['width']) ?? 0) - (pixels(a['width']) ?? 0);
}

function readActivity(activity: JsonRecord, base: string | undefined): Draft | string {
  const type = string(activity['type']);
  if (type === 'Announce') return 'a shared post of someone else';
  const object = isRecord(activity['object']) ? activity['object'] : activity;
  if (object === activity && /^(?:Create|Update)$/.test(type)) return 'only the URL of a post';
  if (/^(?:Delete|Tombstone|Like|Follow|Undo|Add|Remove|Question)$/.test(type)) return `not a post (${type})`;
  if (object['inReplyTo']) return 'a reply to another post';
  const to = list(object['to'] ?? activity['to']).map(string);
  if (to.length && !to.some((recipient) => PUBLIC.test(recipient)))
    return 'not public (not addressed to the public)';
  const [language] = Object.keys(record(object['contentMap']));
  const attachments = list(object['attachment'])
    .map(record)
    .filter(({ mediaType, type }) => string(mediaType).startsWith('image/') || type === 'Image');
  const icons = list(object['icon']).map(record).sort(byWidth);
  const pictures = [...list(object['image']), ...attachments, ...icons].map((picture) =>
    isRecord(picture) ? { ...picture, alt: picture['name'] ?? picture['summary'] } : picture,
  );
  const author = object['attributedTo'];
  return {
    id: string(object['id']),
    urls: [...list(object['url']).map((link) => (isRecord(link) ? link['href'] : link)), object['id']],
    title: plainOrHtml(string(object['name'])),
    summary: plainOrHtml(string(object['summary'])),
    body: string(object['content']),
    bodyIsText: object['mediaType'] === 'text/markdown',
    published: toIso(object['published'], language) ?? toIso(activity['published']),
    updated: toIso(object['updated'], language),
    tags: readTags(
      list(object['tag'])
        .map(record)
        .filter((tag) => tag['type'] === 'Hashtag')
        .map((tag) => string(tag['name']).replace(/^#/, '')),
    ),
    authors: readAuthors(list(author).filter(isRecord), base),
    image: readImage(pictures, base),
    language,
  };
}
