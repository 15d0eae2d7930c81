import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://wharf.example/data/index.json';
const read = (document: unknown, feedUrl = url, postUrl?: string) =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url: feedUrl, postUrl });
const first = (document: unknown, feedUrl = url) => read(document, feedUrl).posts[0];

describe('content management systems', () => {
  it('reads Strapi 4 with its relations', () => {
    const post = first({
      data: [
        {
          id: 4,
          attributes: {
            title: 'Ropes',
            url: '/ropes',
            publishedAt: '2025-03-04T08:00:00.000Z',
            author: { data: { id: 1, attributes: { name: 'Mo Quay' } } },
            tags: { data: [{ id: 2, attributes: { name: 'hemp' } }] },
            cover: { data: { id: 3, attributes: { url: '/uploads/rope.jpg', width: 900, height: 600 } } },
          },
        },
      ],
    });
    expect(post).to.deep.include({ title: 'Ropes', published: '2025-03-04T08:00:00Z', tags: ['hemp'] });
    expect(post?.authors).to.deep.equal([{ name: 'Mo Quay' }]);
    expect(post?.image?.src).to.equal('https://wharf.example/uploads/rope.jpg');
  });

  it('reads Contentful with linked entries and assets', () => {
    const link = (id: string, linkType: string) => ({ sys: { type: 'Link', linkType, id } });
    const text = { nodeType: 'text', value: 'Tar keeps water out.' };
    const post = first({
      sys: { type: 'Array' },
      items: [
        {
          sys: { id: 'p', type: 'Entry', createdAt: '2025-03-04T08:00:00.000Z' },
          fields: {
            title: 'Tar',
            path: '/tar/',
            body: { nodeType: 'document', content: [{ nodeType: 'paragraph', content: [text] }] },
            author: link('a', 'Entry'),
            image: link('i', 'Asset'),
          },
        },
      ],
      includes: {
        Entry: [{ sys: { id: 'a', type: 'Entry' }, fields: { name: 'Mo Quay' } }],
        Asset: [
          {
            sys: { id: 'i', type: 'Asset' },
            fields: {
              title: 'A barrel',
              file: { url: '//images.wharf.example/b.jpg', contentType: 'image/jpeg' },
            },
          },
        ],
      },
    });
    expect(post).to.deep.include({ title: 'Tar', summary: 'Tar keeps water out.' });
    expect(post?.published).to.equal('2025-03-04T08:00:00Z');
    expect(post?.authors).to.deep.equal([{ name: 'Mo Quay' }]);
    expect(post?.image).to.include({ src: 'https://images.wharf.example/b.jpg', alt: 'A barrel' });
  });

  it('reads Directus, in which images are IDs of files', () => {
    const file = '1f0a3c52-7f0e-4c6a-9a53-0b9c5d7e1a2b';
    const items = [
      {
        status: 'published',
        title: 'Nets',
        url: 'https://wharf.example/nets',
        date_created: '2025-03-04',
        image: file,
      },
      { status: 'archived', title: 'Old nets', url: 'https://wharf.example/old', date_created: '2020-03-04' },
    ];
    const { posts, skipped } = read({ data: items }, 'https://cms.wharf.example/items/news');
    expect(posts[0]?.image?.src).to.equal(`https://cms.wharf.example/assets/${file}`);
    expect(skipped).to.deep.equal([{ index: 1, reason: 'not public (status: archived)' }]);
  });

  it('reads Squarespace with its next page', () => {
    const feed = read(
      {
        website: { siteTitle: 'The Wharf' },
        collection: { id: 'c' },
        items: [{ title: 'Oars', fullUrl: '/log/oars', publishOn: 1741075200000, updatedOn: 1741161600000 }],
        pagination: { nextPage: true, nextPageUrl: '/log?offset=17' },
      },
      'https://wharf.example/log?format=json',
    );
    expect(feed.next).to.equal('https://wharf.example/log?offset=17&format=json');
    expect(feed.title).to.equal('The Wharf');
    expect(feed.posts[0]).to.include({
      url: 'https://wharf.example/log/oars',
      published: '2025-03-04T08:00:00Z',
      updated: '2025-03-05T08:00:00Z',
    });
  });

  it('reads Storyblok, Webflow, Wix and Shopify', () => {
    const storyblok = {
      stories: [
        {
          name: 'Ink',
          full_slug: 'log/ink',
          content: { intro: 'Of squid.' },
          first_published_at: '2025-03-04',
        },
      ],
    };
    expect(first(storyblok)).to.include({ url: 'https://wharf.example/log/ink', summary: 'Of squid.' });
    const webflow = { items: [{ isDraft: true, fieldData: { name: 'Ink', url: '/ink' } }] };
    expect(read(webflow).skipped[0]?.reason).to.equal('not public (isDraft: true)');
    const wix = {
      posts: [
        { title: 'Ink', url: { base: 'https://wharf.example', path: '/post/ink' }, hashtags: ['squid'] },
      ],
    };
    expect(first(wix)).to.deep.include({ url: 'https://wharf.example/post/ink', tags: ['squid'] });
    const shopify = {
      data: {
        articles: {
          edges: [
            { node: { title: 'Ink', handle: 'ink', blog: { handle: 'log' }, contentHtml: '<p>Black.</p>' } },
          ],
        },
      },
    };
    expect(first(shopify)).to.include({ url: 'https://wharf.example/blogs/log/ink', summary: 'Black.' });
  });

  it('reads Quartz and MkDocs, whose indexes are in a subfolder of the site', () => {
    const note = { title: 'Knots', links: [], tags: ['rope'], content: 'Tie them well.' };
    const quartz = read(
      { 'log/knots': note, 'tags/rope': { ...note, title: 'rope' } },
      'https://wharf.example/static/contentIndex.json',
    );
    expect(quartz.posts.map((post) => post.url)).to.deep.equal(['https://wharf.example/log/knots']);
    expect(quartz.skipped).to.have.length(1);
    const docs = ['', 'knots/', 'knots/#bowline'].map((location) => ({
      location,
      title: 'Knots',
      text: 'Tie them well.',
    }));
    const mkdocs = read({ config: {}, docs }, 'https://wharf.example/docs/search/search_index.json');
    expect(mkdocs.posts.map((post) => post.url)).to.deep.equal(['https://wharf.example/docs/knots/']);
    expect(mkdocs.skipped).to.have.length(2);
  });

  it('reads an ActivityPub outbox without replies, shares and private posts', () => {
    const everybody = 'https://www.w3.org/ns/activitystreams#Public';
    const create = (id: string, more: object = {}) => ({
      type: 'Create',
      object: {
        type: 'Note',
        id: `https://wharf.example/@mo/${id}`,
        content: '<p>The tide is out.</p>',
        published: '2025-03-04T08:00:00Z',
        to: [everybody],
        tag: [{ type: 'Hashtag', name: '#tide' }],
        ...more,
      },
    });
    const { posts, skipped, next } = read({
      '@context': 'https://www.w3.org/ns/activitystreams',
      type: 'OrderedCollectionPage',
      next: 'https://wharf.example/outbox?page=2',
      orderedItems: [
        create('1'),
        create('2', { inReplyTo: 'https://gull.example/1' }),
        create('3', { to: ['https://wharf.example/followers'] }),
        { type: 'Announce', object: 'https://gull.example/1' },
      ],
    });
    expect(next).to.equal('https://wharf.example/outbox?page=2');
    expect(posts).to.have.length(1);
    expect(posts[0]).to.deep.include({ title: 'The tide is out.', tags: ['tide'] });
    expect(skipped).to.have.length(3);
  });

  it('reads Discourse with topic URLs and its next page as JSON', () => {
    const feed = read(
      {
        users: [{ id: 7, username: 'mo' }],
        topic_list: {
          more_topics_url: '/forum/latest?page=1',
          topics: [
            {
              id: 5,
              slug: 'tide-table',
              title: 'Tide table',
              created_at: '2025-03-04T08:00:00Z',
              posters: [{ user_id: 7 }],
            },
            { id: 6, slug: 'hidden', title: 'Hidden', visible: false },
          ],
        },
      },
      'https://wharf.example/forum/latest.json',
    );
    expect(feed.posts.map((post) => post.url)).to.deep.equal(['https://wharf.example/forum/t/tide-table/5']);
    expect(feed.posts[0]?.authors).to.deep.equal([{ name: 'mo' }]);
    expect(feed.next).to.equal('https://wharf.example/forum/latest.json?page=1');
    expect(feed.skipped).to.have.length(1);
  });

  it('reports the first sitemap of a sitemap index', () => {
    const index = '<sitemapindex><sitemap><loc>https://wharf.example/news.xml</loc></sitemap></sitemapindex>';
    expect(() => read(index)).to.throw('https://wharf.example/news.xml');
  });
});

describe('invalid JSON', () => {
  it('is read with unescaped quotes, comments and unquoted keys', () => {
    const text = '// posts\n[{url: "/a", "title": "The "big" tide", /* soon */ \'tags\': ["sea",],},]';
    expect(first(text)).to.deep.include({ title: 'The "big" tide', tags: ['sea'] });
  });
});

describe('post-url', () => {
  const urls = (document: unknown, pattern: string) =>
    read(document, url, pattern).posts.map((post) => post.url);

  it('inserts percent-encoded fields, including nested and wrapped ones', () => {
    expect(urls([{ slug: 'süß & kalt?', title: 'Ice' }], '/log/{slug}/')).to.deep.equal([
      'https://wharf.example/log/s%C3%BC%C3%9F%20%26%20kalt%3F/',
    ]);
    expect(urls([{ fields: { slug: 'ice', title: 'Ice' } }], '/log/{fields.slug}/')).to.deep.equal([
      'https://wharf.example/log/ice/',
    ]);
    expect(urls({ data: [{ attributes: { slug: 'ice', title: 'Ice' } }] }, '/log/{slug}')).to.deep.equal([
      'https://wharf.example/log/ice',
    ]);
    expect(urls([{ file: '2025/ice.html', title: 'Ice' }], 'https://log.example/{file}')).to.deep.equal([
      'https://log.example/2025/ice.html',
    ]);
  });

  it("keeps a post's own URL if a field is missing, and is suggested if there is no URL", () => {
    expect(urls([{ url: '/own', title: 'Ice' }], '/log/{slug}/')).to.deep.equal([
      'https://wharf.example/own',
    ]);
    expect(read([{ slug: 'ice', title: 'Ice' }]).skipped[0]?.reason).to.match(/only "ice".*post-url/);
  });
});
