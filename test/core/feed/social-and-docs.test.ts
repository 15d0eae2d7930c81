import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const read = (document: unknown, url: string, postUrl?: string) =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url, postUrl });
const TEXT = 'The slipway is closed until the tide has turned.';

describe('social networks', () => {
  it('Bluesky: reads posts with their page, without replies and reposts', () => {
    const post = (id: string, fields: object) => ({
      post: {
        uri: `at://did:plc:quay/app.bsky.feed.post/${id}`,
        author: { handle: 'mo.quay.example', displayName: 'Mo Quay' },
        record: { text: TEXT, createdAt: '2025-04-01T08:00:00.000Z', langs: ['en'], ...fields },
        embed: { images: [{ fullsize: 'https://cdn.quay.example/full/1', alt: 'A slipway' }] },
      },
    });
    const feed = [post('a1', {}), post('a2', { reply: {} }), { ...post('a3', {}), reason: { by: {} } }];
    const { posts, skipped } = read({ feed }, 'https://public.api.bsky.app/xrpc/x');
    expect(posts).to.have.length(1);
    expect(posts[0]).to.deep.include({
      url: 'https://bsky.app/profile/mo.quay.example/post/a1',
      summary: TEXT,
      published: '2025-04-01T08:00:00Z',
      authors: [{ name: 'Mo Quay' }],
    });
    expect(posts[0]?.image?.alt).to.equal('A slipway');
    expect(skipped).to.have.length(2);
  });

  it('Lemmy and Mastodon: read the author, and skip what is deleted or private', () => {
    const lemmy = {
      posts: [
        {
          post: { name: 'Slipway', ap_id: 'https://l.example/post/1' },
          creator: { name: 'mo', display_name: 'Mo Quay' },
        },
        { post: { name: 'Gone', ap_id: 'https://l.example/post/2', deleted: true }, creator: { name: 'mo' } },
      ],
    };
    const { posts, skipped } = read(lemmy, 'https://l.example/api/v3/post/list');
    expect(posts.map(({ title, authors }) => [title, authors[0]?.name])).to.deep.equal([
      ['Slipway', 'Mo Quay'],
    ]);
    expect(skipped).to.have.length(1);
    const account = { username: 'mo', display_name: 'Mo Quay', url: 'https://m.example/@mo' };
    const statuses = [
      { url: 'https://m.example/@mo/1', content: `<p>${TEXT}</p>`, account, visibility: 'public' },
      { url: 'https://m.example/@mo/2', content: '<p>Secret</p>', account, visibility: 'private' },
    ];
    const mastodon = read({ accounts: [], statuses }, 'https://m.example/api/v2/search');
    expect(mastodon.posts.map(({ summary }) => summary)).to.deep.equal([TEXT]);
    expect(mastodon.posts[0]?.authors[0]?.name).to.equal('Mo Quay');
  });

  it('PeerTube: skips private videos and reads Markdown of outboxes', () => {
    const videos = ['Public', 'Private'].map((label) => ({
      name: label,
      url: `/w/${label}`,
      privacy: { label },
    }));
    expect(read({ data: videos }, 'https://v.example/api/v1/videos').posts).to.have.length(1);
    const object = {
      type: 'Video',
      url: 'https://v.example/w/1',
      name: 'Slipway',
      mediaType: 'text/markdown',
      content: 'Mind **the** [tide](/t).',
      icon: [
        { url: '/s.jpg', width: 200 },
        { url: '/l.jpg', width: 800 },
      ],
    };
    const [video] = read(
      { type: 'OrderedCollection', orderedItems: [{ type: 'Create', object }] },
      'https://v.example/outbox',
    ).posts;
    expect(video?.summary).to.equal('Mind the tide.');
    expect(video?.image?.src).to.equal('https://v.example/l.jpg');
  });
});

describe('systems with related entries', () => {
  it('Storyblok: resolves them, and skips the start page of a folder', () => {
    const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
    const stories = [
      { name: 'Log', full_slug: 'log/', is_startpage: true, content: {} },
      { name: 'Slipway', full_slug: 'log/slipway', content: { headline: 'The slipway', author: uuid } },
    ];
    const { posts, skipped } = read(
      { stories, rels: [{ uuid, name: 'Mo Quay' }] },
      'https://quay.example/s.json',
    );
    expect(posts[0]).to.deep.include({ title: 'The slipway', authors: [{ name: 'Mo Quay' }] });
    expect(skipped).to.have.length(1);
  });

  it('Discourse: reads search results', () => {
    const topics = [{ id: 4, title: 'Slipway', slug: 'slipway', archetype: 'regular' }];
    const { posts } = read({ posts: [], topics }, 'https://talk.example/search.json?q=x');
    expect(posts[0]?.url).to.equal('https://talk.example/t/slipway/4');
  });
});

describe('search indexes of documentation', () => {
  it('are read from Zensical, and from the Docusaurus plugin with sections', () => {
    const items = [
      { location: 'slipway/', level: 1, title: 'Slipway', text: TEXT, path: ['Guide'] },
      { location: 'slipway/#tide', level: 2, title: 'Tide', text: 'Wait.', path: ['Guide'] },
    ];
    const zensical = read({ config: {}, items }, 'https://docs.example/search.json');
    expect(zensical.posts.map(({ url }) => url)).to.deep.equal(['https://docs.example/slipway/']);
    const documents = ['/slipway', '/slipway#tide'].map((sectionRoute) => ({
      pageTitle: 'Slipway',
      sectionRoute,
    }));
    const docusaurus = read({ documents, index: {} }, 'https://docs.example/search-index-blog.json');
    expect(docusaurus.posts.map(({ url }) => url)).to.deep.equal(['https://docs.example/slipway']);
    expect(docusaurus.skipped).to.have.length(1);
  });

  it('are read if they are objects with the URLs as keys', () => {
    const index = {
      '/slipway/': { title: 'Slipway', content: TEXT },
      '/quay/': { title: 'Quay', content: 'Wide.' },
    };
    expect(read(index, 'https://docs.example/x.json').posts.map(({ url }) => url)).to.deep.equal([
      'https://docs.example/slipway/',
      'https://docs.example/quay/',
    ]);
  });
});

describe('sitemaps without titles', () => {
  it('use the words of the URL, and skip lists of pages and IDs', () => {
    const urls = [
      '/',
      '/log/',
      '/log/closed-until-the-tide-turns/',
      '/log/mind_the_gap.html',
      '/tag/tide/',
      '/p/8f3a',
    ];
    const pages = urls.map(
      (path) => `<url><loc>https://quay.example${path}</loc><lastmod>2025-04-01</lastmod></url>`,
    );
    const { posts, skipped } = read(`<urlset>${pages.join('')}</urlset>`, 'https://quay.example/sitemap.xml');
    expect(posts.map(({ title }) => title)).to.deep.equal(['Closed until the tide turns', 'Mind the gap']);
    expect(posts[0]?.published).to.equal('2025-04-01');
    expect(skipped).to.have.length(4);
  });
});

describe('plain XML', () => {
  it('is read with fields in elements and attributes', () => {
    const xml = `<reports><report id="7"><title>Slipway</title><url>/slipway</url><date>2025-04-01</date>
      <tags><tag>tide</tag><tag>quay</tag></tags><body><p>${TEXT}</p></body></report>
      <report title="Quay" url="/quay">Wide.</report></reports>`;
    const { posts } = read(xml, 'https://quay.example/reports.xml');
    expect(posts[0]).to.deep.include({
      title: 'Slipway',
      summary: TEXT,
      published: '2025-04-01',
      tags: ['tide', 'quay'],
    });
    expect(posts[1]?.url).to.equal('https://quay.example/quay');
  });

  it('is not confused with lists of feeds', () => {
    const opml = '<opml><body><outline title="A" url="/a"/><outline title="B" url="/b"/></body></opml>';
    expect(() => read(opml, 'https://quay.example/x.opml')).to.throw('root element is <opml>');
  });
});
