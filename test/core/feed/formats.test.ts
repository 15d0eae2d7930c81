import { expect } from '@open-wc/testing';
import { formatName } from '../../../src/core/feed/format.js';
import { readFeed, readFeedValue } from '../../../src/core/feed/read.js';
import type { Post } from '../../../src/core/post.js';
import { JSON_DOCUMENTS, XML_DOCUMENTS } from './documents.js';

const url = 'https://gull.example/feed?page=1';
const first = (value: unknown) => readFeedValue(value, { url }).posts[0] as Post;
const changed = (name: string, change: (document: never) => void): unknown => {
  const copy = structuredClone(JSON_DOCUMENTS[name]);
  change(copy as never);
  return copy;
};

describe('formats', () => {
  const names: Record<string, string> = {
    'JSON Feed': 'JSON Feed',
    WordPress: 'WordPress REST',
    'WordPress.com': 'WordPress.com',
    Ghost: 'Ghost Content API',
    Blogger: 'Blogger',
    Drupal: 'Drupal JSON:API',
    'search hits': 'search hits',
    'JSON-LD': 'schema.org JSON-LD',
    'a plain list': 'a plain list of posts',
    RSS: 'RSS',
    Atom: 'Atom',
  };
  for (const [format, document] of [...Object.entries(JSON_DOCUMENTS), ...Object.entries(XML_DOCUMENTS)]) {
    it(`are detected from the content: ${format}`, () => {
      const feed = readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url });
      expect(formatName(feed)).to.equal(names[format]);
      expect(feed.posts[0]?.url).to.match(/^https:\/\/gull\.example\/(?:blog\/)?a$/);
      expect(feed.skipped).to.deep.equal([]);
    });
  }
});

describe('Ghost', () => {
  it('finds the next page and hides internal tags', () => {
    const feed = readFeedValue(JSON_DOCUMENTS['Ghost'], { url });
    expect(feed.next).to.equal('https://gull.example/feed?page=2');
    expect(feed.posts[0]?.tags).to.deep.equal([]);
    expect(feed.posts[0]?.published).to.equal('2026-03-04T10:00:00Z');
  });
});

describe('Blogger', () => {
  it('is an empty feed if there are no entries', () => {
    expect(
      readFeedValue(changed('Blogger', ({ feed }: { feed: { entry?: unknown } }) => delete feed.entry)).posts,
    ).to.deep.equal([]);
  });

  it('uses larger images than the thumbnails', () => {
    expect(first(JSON_DOCUMENTS['Blogger']).image?.src).to.equal('https://x.example/w640/a.jpg');
  });
});

describe('Drupal', () => {
  it('names the author, not the last editor', () => {
    const document = changed(
      'Drupal',
      ({ data, included }: { data: { relationships: object }[]; included: object[] }) => {
        Object.assign(data[0]?.relationships ?? {}, {
          revision_uid: { data: { type: 'user--user', id: 'e' } },
        });
        included.push({ type: 'user--user', id: 'e', attributes: { display_name: 'Editor' } });
      },
    );
    expect(first(document).authors).to.deep.equal([{ name: 'Ada' }]);
  });

  it('resolves included resources', () => {
    const post = first(JSON_DOCUMENTS['Drupal']);
    expect(post.image).to.deep.equal({ src: 'https://gull.example/i.jpg', alt: 'x' });
    expect(post.authors).to.deep.equal([{ name: 'Ada' }]);
  });

  it('has a URL if there is no alias', () => {
    const document = changed('Drupal', ({ data }: { data: { attributes: Record<string, unknown> }[] }) => {
      Object.assign(data[0]?.attributes ?? {}, { path: { alias: null }, drupal_internal__nid: 7 });
    });
    expect(first(document).url).to.equal('https://gull.example/node/7');
  });
});

describe('WordPress.com', () => {
  it('reads a single post, and finds the next page by its handle', () => {
    const post = { ID: 1, URL: '/a', title: 'Tides' };
    expect(first(post).url).to.equal('https://gull.example/a');
    const { next } = readFeedValue({ posts: [post], meta: { next_page: 'value=2&id=3' } }, { url });
    expect(new URL(next ?? '').searchParams.get('page_handle')).to.equal('value=2&id=3');
  });

  it('reads the thumbnail', () => {
    const post = {
      ID: 1,
      URL: '/a',
      title: 'Tides',
      post_thumbnail: { URL: '/t.jpg', width: 900, height: 600 },
    };
    expect(first({ posts: [post] }).image).to.deep.equal({
      src: 'https://gull.example/t.jpg',
      width: 900,
      height: 600,
    });
  });

  it('reads tags from objects', () => {
    expect(first(JSON_DOCUMENTS['WordPress.com']).tags).to.deep.equal(['sea']);
  });
});

describe('search results', () => {
  const document = { url: '/a', title: 'Tides' };
  const shapes: Record<string, unknown> = {
    'Elasticsearch and OpenSearch': { hits: { hits: [{ _id: '1', _score: 2, _source: document }] } },
    Meilisearch: { hits: [{ ...document, _formatted: { title: '<em>Tides</em>' } }], estimatedTotalHits: 1 },
    Typesense: { found: 1, hits: [{ document, highlights: [] }] },
    Algolia: {
      hits: [{ ...document, objectID: '1', _highlightResult: { title: { value: '<em>T</em>' } } }],
      nbHits: 1,
    },
    'Algolia Recommend': { results: [{ hits: [{ ...document, _score: 80 }] }] },
  };
  for (const [engine, value] of Object.entries(shapes)) {
    it(`are unwrapped: ${engine}`, () => {
      expect(first(value)).to.deep.include({ url: 'https://gull.example/a', title: 'Tides' });
    });
  }

  it('reads dates in seconds, as in Typesense', () => {
    expect(first(JSON_DOCUMENTS['search hits']).published).to.equal('2026-03-04T23:30:00Z');
  });
});

describe('JSON-LD', () => {
  it('reads an empty list and a list of URLs', () => {
    const listOf = (itemListElement: unknown[]) => ({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement,
    });
    expect(readFeedValue(listOf([])).posts).to.deep.equal([]);
    expect(first(listOf(['https://gull.example/low-tide']))).to.deep.include({
      url: 'https://gull.example/low-tide',
      title: 'low tide',
    });
  });

  it('reads list items and blogs', () => {
    const post = { '@type': 'BlogPosting', headline: 'Tides', url: '/a' };
    expect(
      first({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: post }] })
        .title,
    ).to.equal('Tides');
    expect(first({ '@context': 'https://schema.org', '@type': 'Blog', blogPost: [post] }).title).to.equal(
      'Tides',
    );
  });
});

describe('lists of server APIs', () => {
  it('reads Jetpack, AMP and Parse.ly', () => {
    const jetpack = {
      items: [
        {
          id: 1,
          url: '/a',
          title: 'Tides',
          excerpt: 'High',
          date: 'March 4, 2026',
          img: { src: '/i.jpg', width: 350, height: 200 },
        },
      ],
    };
    expect(first(jetpack)).to.deep.include({ summary: 'High', published: '2026-03-04' });
    expect(first(jetpack).image?.src).to.equal('https://gull.example/i.jpg');
    expect(first({ pages: [{ title: 'Tides', image: '/i.jpg', url: '/a' }] }).url).to.equal(
      'https://gull.example/a',
    );
    expect(
      first({
        data: [
          { title: 'Tides', url: '/a', image_url: '/i.jpg', pub_date: '2026-03-04T10:00:00', section: 'Sea' },
        ],
      }),
    ).to.deep.include({
      category: 'Sea',
      published: '2026-03-04T10:00:00-00:00',
    });
  });

  it('ignores items that contain only markup', () => {
    const { posts, skipped } = readFeedValue({ items: [{ html: '<article>no</article>' }] });
    expect([posts.length, skipped.length]).to.deep.equal([0, 1]);
  });

  it('reads Gatsby queries and Eleventy collections', () => {
    const node = {
      fields: { slug: '/a/' },
      frontmatter: { title: 'Tides', date: '2026-03-04', tags: ['sea'], cover: { publicURL: '/i.jpg' } },
      excerpt: 'High',
    };
    for (const query of [{ nodes: [node] }, { edges: [{ node }] }]) {
      const post = first({ data: { allMarkdownRemark: query } });
      expect(post).to.deep.include({
        url: 'https://gull.example/a/',
        title: 'Tides',
        summary: 'High',
        tags: ['sea'],
        published: '2026-03-04',
      });
      expect(post.image?.src).to.equal('https://gull.example/i.jpg');
    }
    const eleventy = {
      url: '/a/',
      date: '2026-03-04T00:00:00.000Z',
      data: { title: 'Tides', tags: ['sea'] },
    };
    expect(first([eleventy])).to.deep.include({
      url: 'https://gull.example/a/',
      title: 'Tides',
      tags: ['sea'],
    });
  });

  it("doesn't use a bare slug as a URL", () => {
    expect(readFeedValue([{ slug: 'a', title: 'Tides' }], { url }).skipped).to.deep.equal([
      {
        index: 0,
        reason: 'no URL, only "a". Set post-url to the pattern of the URLs, such as "/blog/{slug}/"',
      },
    ]);
  });

  it('reads the date fields of static-site generators', () => {
    const date = (value: unknown) => first([{ permalink: '/a', title: 'Tides', date: value }]).published;
    expect(date('2017-05-30 22:31:00 -0500')).to.equal('2017-05-30T22:31:00-05:00');
    expect(date({ day: '4', month: '3', year: '2026' })).to.equal('2026-03-04');
    expect(date('0001-01-01T00:00:00Z')).to.equal(undefined);
  });
});
