import { expect } from '@open-wc/testing';
import { formatName } from '../../../src/core/feed/format.js';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/search?q=tern';
const read = (value: unknown) => readFeed(JSON.stringify(value), { url });

const document = {
  id: 'd1',
  url: '/terns/',
  title: 'Terns are back',
  excerpt: 'Three weeks early.',
  content: '<p>They came three weeks early this year.</p>',
  published_at: 1775369228,
  updated_at: 1775455628000,
  tags: ['Birds'],
  category: 'Nature',
  author: 'Ada Fenn',
  image: '/tern.jpg',
};

const post = {
  id: 'd1',
  url: 'https://gull.example/terns/',
  title: 'Terns are back',
  summary: 'Three weeks early.',
  text: 'They came three weeks early this year.',
  published: '2026-04-05T06:07:08Z',
  updated: '2026-04-06T06:07:08Z',
  tags: ['Birds'],
  category: 'Nature',
  authors: [{ name: 'Ada Fenn' }],
  image: { src: 'https://gull.example/tern.jpg' },
};

const marked = { value: '<em>Terns</em> are back', matchLevel: 'full' };

const ANSWERS: Record<string, unknown> = {
  'Elasticsearch and OpenSearch': {
    took: 2,
    hits: {
      total: { value: 1, relation: 'eq' },
      max_score: 1.5,
      hits: [
        {
          _index: 'posts',
          _id: '77',
          _score: 1.5,
          _source: document,
          highlight: { title: ['<em>Terns</em>'] },
        },
      ],
    },
  },
  Meilisearch: {
    hits: [{ ...document, _formatted: { title: '<em>Terns</em>' }, _rankingScore: 0.9 }],
    estimatedTotalHits: 1,
    query: 'tern',
  },
  Typesense: {
    found: 1,
    out_of: 9,
    page: 1,
    hits: [{ document, highlights: [{ field: 'title', snippet: '<mark>Terns</mark>' }], text_match: 5 }],
  },
  'Typesense, several searches': { results: [{ found: 1, hits: [{ document }] }] },
  Algolia: {
    hits: [
      { ...document, objectID: '77', _highlightResult: { title: marked }, _snippetResult: { title: marked } },
    ],
    nbHits: 1,
    page: 0,
    nbPages: 1,
  },
  'Algolia Recommend': { results: [{ hits: [{ ...document, objectID: '77', _score: 80 }] }] },
};

describe('search-engine results', () => {
  for (const [engine, answer] of Object.entries(ANSWERS)) {
    it(`are read completely, without highlights: ${engine}`, () => {
      const feed = read(answer);
      expect(formatName(feed)).to.equal('search hits');
      expect(feed.posts).to.deep.equal([post]);
      expect(feed.skipped).to.deep.equal([]);
    });
  }

  it('use the object ID of Algolia if they have no ID', () => {
    const { id, ...rest } = document;
    expect(id).to.equal('d1');
    expect(read({ hits: [{ ...rest, objectID: '77' }] }).posts[0]?.id).to.equal('77');
  });

  it('of several searches are combined', () => {
    const results = [{ hits: [document] }, { hits: [] }, { hits: [{ ...document, url: '/gulls/' }] }];
    expect(read({ results }).posts.map((one) => one.url)).to.deep.equal([
      'https://gull.example/terns/',
      'https://gull.example/gulls/',
    ]);
  });

  it('may be empty', () => {
    expect(read({ took: 1, hits: { total: { value: 0 }, hits: [] } }).posts).to.deep.equal([]);
    expect(read({ results: [{ hits: [] }] })).to.deep.include({ posts: [], skipped: [] });
  });

  it('are not confused with a field named hits', () => {
    expect(read({ hits: 12, items: [document] }).posts).to.deep.equal([post]);
  });

  it("are independent: an invalid hit doesn't affect the others", () => {
    const { posts, skipped } = read({
      hits: [null, 'x', { document: { title: 'No URL' } }, { document }],
    });
    expect(posts).to.deep.equal([post]);
    expect(skipped.map(({ index }) => index)).to.deep.equal([0, 1, 2]);
  });

  it("reads WordPress documents as indexed by ElasticPress and Algolia's plugin", () => {
    const own = {
      post_id: 7,
      post_title: 'Terns &amp; gulls',
      permalink: 'https://gull.example/terns/',
      post_date: '2026-04-05 12:00:00',
      post_date_gmt: '2026-04-05 10:00:00',
      post_excerpt: 'Three weeks early.',
      post_author: { display_name: 'Ada Fenn' },
      images: { thumbnail: { url: 'https://gull.example/tern.jpg', width: 300, height: 200 } },
      taxonomies: { category: ['Nature'], post_tag: ['Birds'] },
    };
    for (const answer of [{ hits: { hits: [{ _id: '7', _source: own }] } }, { hits: [own] }]) {
      expect(read(answer).posts[0]).to.deep.equal({
        id: '7',
        url: 'https://gull.example/terns/',
        title: 'Terns & gulls',
        summary: 'Three weeks early.',
        published: '2026-04-05T12:00:00+02:00',
        tags: ['Birds'],
        category: 'Nature',
        authors: [{ name: 'Ada Fenn' }],
        image: { src: 'https://gull.example/tern.jpg', width: 300, height: 200 },
      });
    }
  });

  it('reads hits with selected fields, and grouped hits', () => {
    const fields = { title: ['Terns'], url: ['/terns/'], tags: ['Birds', 'Sea'] };
    expect(read({ hits: { hits: [{ _id: '7', fields }] } }).posts[0]).to.deep.include({
      title: 'Terns',
      tags: ['Birds', 'Sea'],
    });
    const groups = [{ group_key: ['Birds'], hits: [{ document: { title: 'Terns', url: '/terns/' } }] }];
    expect(read({ found: 1, grouped_hits: groups }).posts[0]?.title).to.equal('Terns');
  });
});
