import { expect } from '@open-wc/testing';
import { formatName } from '../../../src/core/feed/format.js';
import { readFeed } from '../../../src/core/feed/read.js';

const SITE = 'https://weir.example';
const read = (document: unknown, path = '/index.json') =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url: SITE + path });
const first = (document: unknown) => read(document).posts[0];

describe('Tumblr', () => {
  const TIME = '2025-11-01T10:30:00Z';
  const post = { id: '9', url: `${SITE}/post/9`, 'unix-timestamp': Date.parse(TIME) / 1000 };
  const v1 = (fields: object) =>
    `var tumblr_api_read = ${JSON.stringify({ tumblelog: { title: 'Weir' }, posts: [{ ...post, ...fields }] })};`;

  it('version 1 is read for each type of post', () => {
    const posts: [object, string, string][] = [
      [{ type: 'regular', 'regular-title': 'High', 'regular-body': '<p>Water.</p>' }, 'High', 'Water.'],
      [{ type: 'photo', 'photo-caption': '<p>The weir in fog.</p>' }, 'The weir in fog.', 'The weir in fog.'],
      [{ type: 'quote', 'quote-text': 'Still waters.' }, 'Still waters.', 'Still waters.'],
      [{ type: 'link', 'link-text': 'Map', 'link-description': 'Of locks.' }, 'Map', 'Of locks.'],
      [{ type: 'video', 'video-caption': '<p>Foam.</p>' }, 'Foam.', 'Foam.'],
    ];
    for (const [fields, title, summary] of posts)
      expect(first(v1(fields))).to.include({ title, summary, published: TIME, url: `${SITE}/post/9` });
    const { image } = first(v1({ 'photo-url-1280': `${SITE}/l.jpg`, 'photo-url-75': `${SITE}/s.jpg` })) ?? {};
    expect(image?.src).to.equal(`${SITE}/l.jpg`);
  });

  it('version 2 does not use the name of the blog as a title', () => {
    const photo = {
      type: 'photo',
      blog_name: 'weir',
      post_url: '/post/9',
      caption: '<p>The weir in fog.</p>',
    };
    const feed = read({ response: { blog: { title: 'The Weir' }, posts: [photo] } });
    expect(formatName(feed)).to.equal('Tumblr');
    expect(feed.title).to.equal('The Weir');
    expect(feed.posts[0]).to.include({ title: 'The weir in fog.', url: `${SITE}/post/9` });
  });
});

describe('Notion', () => {
  const text = (plain_text: string) => [{ plain_text }];
  const page = (properties: object, fields = {}) => ({
    object: 'page',
    id: 'p1',
    url: 'https://notion.example/p1',
    created_time: '2025-01-01T00:00:00Z',
    last_edited_time: '2025-11-02T00:00:00Z',
    properties: { Name: { type: 'title', title: text('The weir holds') }, ...properties },
    ...fields,
  });

  it('is read by the names of the properties', () => {
    const feed = read({
      results: [
        page({
          URL: { type: 'url', url: '/weir' },
          Date: { type: 'date', date: { start: '2025-11-01', end: null } },
          Tags: { type: 'multi_select', multi_select: [{ name: 'Stone' }] },
          Summary: { type: 'rich_text', rich_text: text('Since 1790.') },
        }),
      ],
    });
    expect(formatName(feed)).to.equal('Notion');
    expect(feed.posts[0]).to.deep.include({
      title: 'The weir holds',
      url: `${SITE}/weir`,
      published: '2025-11-01',
      updated: '2025-11-02T00:00:00Z',
      tags: ['Stone'],
      summary: 'Since 1790.',
    });
  });

  it('links to the page, and skips drafts, archived and deleted pages', () => {
    const status = (name: string) => ({ Status: { type: 'status', status: { name } } });
    const pages = [
      page(status('Published')),
      page(status('Draft')),
      page({}, { archived: true }),
      page({}, { in_trash: true }),
    ];
    const { posts } = read({ results: pages });
    expect(posts.map(({ url }) => url)).to.deep.equal(['https://notion.example/p1']);
  });
});

describe('other systems', () => {
  it('Firestore: values with types', () => {
    const fields = {
      title: { stringValue: 'The weir holds' },
      url: { stringValue: '/weir' },
      date: { timestampValue: '2025-11-01T00:00:00Z' },
      tags: { arrayValue: { values: [{ stringValue: 'Stone' }] } },
      author: { mapValue: { fields: { name: { stringValue: 'Ada Fenn' } } } },
    };
    expect(first({ documents: [{ name: 'projects/x/documents/posts/1', fields }] })).to.deep.include({
      title: 'The weir holds',
      published: '2025-11-01T00:00:00Z',
      tags: ['Stone'],
      authors: [{ name: 'Ada Fenn' }],
    });
  });

  it('DatoCMS: values of all languages', () => {
    const allPosts = [
      {
        _allTitleLocales: [
          { locale: 'en', value: 'The weir holds' },
          { locale: 'fr', value: 'Le barrage tient' },
        ],
        _allSlugLocales: [{ locale: 'en', value: '/weir' }],
        _firstPublishedAt: '2025-11-01T00:00:00Z',
      },
    ];
    expect(first({ data: { allPosts } })).to.include({
      title: 'The weir holds',
      url: `${SITE}/weir`,
      published: '2025-11-01T00:00:00Z',
    });
  });

  it('TYPO3 headless: a list in the content elements of a page', () => {
    const news = {
      uid: 7,
      title: 'The weir holds',
      teaser: 'Since 1790.',
      datetime: 'Nov 01 2025',
      author: { author: 'Ada Fenn', authorEmail: '' },
      media: [{ properties: { name: 'w.jpg' }, images: { defaultImage: { publicUrl: '/files/w.jpg' } } }],
      slug: '/news/weir',
    };
    const element = { id: 5, type: 'news_pi1', content: { header: '', data: { list: [news] } } };
    expect(first({ id: 1, slug: '/news', content: { colPos0: [element] } })).to.deep.include({
      url: `${SITE}/news/weir`,
      summary: 'Since 1790.',
      published: '2025-11-01',
      authors: [{ name: 'Ada Fenn' }],
      image: { src: `${SITE}/files/w.jpg` },
    });
  });

  it('Umbraco: a route and properties', () => {
    const item = {
      name: 'The weir holds',
      createDate: '2025-11-01T00:00:00Z',
      updateDate: '2025-11-02T00:00:00Z',
      route: { path: '/weir/', startItem: { path: 'home' } },
      properties: { excerpt: 'Since 1790.', tags: ['Stone'] },
    };
    expect(first({ total: 1, items: [item] })).to.deep.include({
      url: `${SITE}/weir/`,
      summary: 'Since 1790.',
      tags: ['Stone'],
      updated: '2025-11-02T00:00:00Z',
    });
  });

  it('Kontent.ai: elements with types', () => {
    const elements = {
      title: { type: 'text', value: 'The weir holds' },
      url: { type: 'url_slug', value: '/weir' },
      post_date: { type: 'date_time', value: '2025-11-01T00:00:00Z' },
    };
    expect(first({ items: [{ system: { id: 'k', name: 'weir' }, elements }] })).to.include({
      title: 'The weir holds',
      published: '2025-11-01T00:00:00Z',
    });
  });

  it('CouchDB, HAL and feeds converted from XML', () => {
    const post = { title: 'The weir holds', url: '/weir', date: '2025-11-01' };
    const { url: _, ...linked } = post;
    for (const document of [
      { total_rows: 1, rows: [{ id: 'x', value: { rev: '1' }, doc: post }] },
      { _embedded: { articles: [{ ...linked, _links: { canonical: { href: '/weir' } } }] } },
      { feed: { entry: [{ ...linked, link: { '@href': '/weir', '@rel': 'alternate' } }] } },
    ])
      expect(first(document)?.url, JSON.stringify(document)).to.equal(`${SITE}/weir`);
  });

  it('GitLab: releases', () => {
    const release = { name: 'Version 2', tag_name: 'v2', _links: { self: `${SITE}/releases/v2` } };
    expect(first([{ ...release, released_at: '2025-11-01T00:00:00Z' }])?.url).to.equal(`${SITE}/releases/v2`);
  });

  it('Algolia DocSearch: pages instead of their sections', () => {
    const hit = (lvl2: string | null) => ({
      objectID: String(lvl2),
      url: `${SITE}/docs/weir#${lvl2}`,
      hierarchy: { lvl0: 'Docs', lvl1: 'The weir holds', lvl2 },
    });
    const { posts } = read({ hits: [hit(null), hit('stones')] });
    expect(posts.map(({ title, url }) => [title, url])).to.deep.equal([
      ['The weir holds', `${SITE}/docs/weir`],
    ]);
  });
});
