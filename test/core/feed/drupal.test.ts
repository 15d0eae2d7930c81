import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/jsonapi/node/article?include=field_image,uid,field_tags';

const IMAGE = { type: 'file--file', id: 'f1', meta: { alt: 'A lock gate', width: 1200, height: 800 } };
const USER = { type: 'user--user', id: 'u1' };

const node = {
  type: 'node--article',
  id: 'n1',
  attributes: {
    drupal_internal__nid: 12,
    langcode: 'en',
    title: 'The lock &amp; the weir',
    created: '2026-04-05T06:07:08+00:00',
    changed: '2026-04-06T06:07:08+00:00',
    path: { alias: '/lock', pid: 3, langcode: 'en' },
    body: { value: 'raw', processed: '<p>The gates weigh four tonnes each.</p>', summary: 'Four tonnes.' },
  },
  relationships: {
    node_type: { data: { type: 'node_type--node_type', id: 't' } },
    revision_uid: { data: { type: 'user--user', id: 'u2' } },
    uid: { data: USER },
    field_image: { data: IMAGE },
    field_tags: { data: [{ type: 'taxonomy_term--tags', id: 'x1' }] },
  },
};

const included = [
  { type: 'file--file', id: 'f1', attributes: { filemime: 'image/jpeg', uri: { url: '/files/lock.jpg' } } },
  { type: 'file--file', id: 'f2', attributes: { filemime: 'application/pdf', uri: { url: '/plan.pdf' } } },
  { type: 'user--user', id: 'u1', attributes: { display_name: 'Ada Fenn' } },
  { type: 'user--user', id: 'u2', attributes: { display_name: 'An editor' } },
  { type: 'taxonomy_term--tags', id: 'x1', attributes: { name: 'Canals' } },
  {
    type: 'media--image',
    id: 'm1',
    relationships: { uid: { data: USER }, field_media_image: { data: IMAGE } },
  },
];

const read = (data: unknown, links: unknown = {}) =>
  readFeed(JSON.stringify({ jsonapi: { version: '1.0' }, data, included, links }), { url });
const readWith = (relationships: Record<string, unknown>) =>
  read([{ ...node, relationships: { ...node.relationships, ...relationships } }]).posts[0];

describe('Drupal JSON:API', () => {
  it('reads every field that cards and ranking use', () => {
    expect(read([node]).posts[0]).to.deep.equal({
      id: 'n1',
      url: 'https://gull.example/lock',
      title: 'The lock & the weir',
      summary: 'Four tonnes.',
      text: 'The gates weigh four tonnes each.',
      published: '2026-04-05T06:07:08+00:00',
      updated: '2026-04-06T06:07:08+00:00',
      tags: ['Canals'],
      authors: [{ name: 'Ada Fenn' }],
      image: { src: 'https://gull.example/files/lock.jpg', alt: 'A lock gate', width: 1200, height: 800 },
      language: 'en',
    });
  });

  it('reads a single resource as a list of one', () => {
    expect(read(node).posts).to.have.length(1);
  });

  it('finds an image inside a media entity', () => {
    expect(readWith({ field_image: { data: { type: 'media--image', id: 'm1' } } })?.image).to.deep.equal({
      src: 'https://gull.example/files/lock.jpg',
      alt: 'A lock gate',
      width: 1200,
      height: 800,
    });
  });

  it('ignores attachments that are not images', () => {
    const attached = { data: [{ type: 'file--file', id: 'f2' }] };
    expect(readWith({ field_image: attached, field_more: { data: IMAGE } })?.image?.alt).to.equal(
      'A lock gate',
    );
    expect(readWith({ field_image: attached })).not.to.have.property('image');
  });

  it('works without optional fields and without included resources', () => {
    const gone = { data: { type: 'file--file', id: 'gone', meta: { alt: 'x' } } };
    const bare = readWith({ field_image: gone, field_tags: { data: [] }, uid: { data: null } });
    expect(bare).to.deep.include({ tags: [], authors: [] });
    expect(bare).not.to.have.property('image');
  });

  it('has a URL if there is no alias', () => {
    const attributes = { ...node.attributes, path: { alias: null } };
    expect(read([{ ...node, attributes }]).posts[0]?.url).to.equal('https://gull.example/node/12');
  });

  it('finds the next page in both link formats', () => {
    const next = 'https://gull.example/jsonapi/node/article?page%5Boffset%5D=10';
    expect(read([node], { next: { href: next } }).next).to.equal(next);
    expect(read([node], { next }).next).to.equal(next);
  });

  it('includes the language prefix and the base path in URLs', () => {
    const feedUrl = 'https://gull.example/de/jsonapi/node/article';
    const { posts } = readFeed(JSON.stringify({ data: node }), { url: feedUrl });
    expect(posts[0]?.url).to.equal('https://gull.example/de/lock');
  });

  it('hides drafts from signed-in editors', () => {
    const draft = { ...node, attributes: { ...node.attributes, status: false } };
    expect(read([draft]).skipped).to.deep.equal([{ index: 0, reason: 'not public (status: false)' }]);
  });

  it('prefers the original file of a media entity to its thumbnail', () => {
    const file = (id: string) => ({
      type: 'file--file',
      id,
      attributes: { uri: { url: `/files/${id}.jpg` } },
    });
    const reference = (id: string) => ({ data: { type: 'file--file', id, meta: {} } });
    const media = {
      type: 'media--image',
      id: 'm9',
      relationships: { thumbnail: reference('small'), field_media_image: reference('large') },
    };
    const data = [{ ...node, relationships: { field_image: { data: { type: 'media--image', id: 'm9' } } } }];
    const { posts } = readFeed(JSON.stringify({ data, included: [media, file('small'), file('large')] }), {
      url,
    });
    expect(posts[0]?.image?.src).to.equal('https://gull.example/files/large.jpg');
  });
});
