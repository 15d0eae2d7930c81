import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/ghost/api/content/posts/?key=0a1b&include=tags,authors';

const post = {
  id: '65f0',
  uuid: '0b2c',
  slug: 'kelp',
  url: 'https://gull.example/kelp/',
  title: 'Use the <dialog> element',
  html: '<p>Kelp grows half a metre a day in summer.</p>',
  custom_excerpt: 'A forest under water.',
  excerpt: 'Kelp grows half a metre',
  feature_image: 'https://gull.example/kelp.jpg',
  feature_image_alt: 'Kelp in the sun',
  visibility: 'public',
  published_at: '2026-04-05T06:07:08.000+02:00',
  updated_at: '2026-04-06T06:07:08.000+02:00',
  tags: [
    { name: '#newsletter', visibility: 'internal' },
    { name: 'Botany', visibility: 'public' },
    { name: 'Sea', visibility: 'public' },
  ],
  primary_tag: { name: '#newsletter', visibility: 'internal' },
  authors: [{ name: 'Ada Fenn', url: 'https://gull.example/author/ada/' }],
};

const read = (posts: unknown[], next: unknown = null, feedUrl = url) =>
  readFeed(JSON.stringify({ posts, meta: { pagination: { page: 1, next } } }), { url: feedUrl });

describe('Ghost Content API', () => {
  it('reads every field that cards and ranking use, except internal tags', () => {
    expect(read([post]).posts[0]).to.deep.equal({
      id: '65f0',
      url: 'https://gull.example/kelp/',
      title: 'Use the <dialog> element',
      summary: 'A forest under water.',
      text: 'Kelp grows half a metre a day in summer.',
      published: '2026-04-05T06:07:08+02:00',
      updated: '2026-04-06T06:07:08+02:00',
      tags: ['Botany', 'Sea'],
      category: 'Botany',
      authors: [{ name: 'Ada Fenn', url: 'https://gull.example/author/ada/' }],
      image: { src: 'https://gull.example/kelp.jpg', alt: 'Kelp in the sun' },
    });
  });

  it('works without tags and authors', () => {
    const { tags, primary_tag, authors, ...bare } = post;
    expect([tags, primary_tag, authors]).to.have.length(3);
    expect(read([bare]).posts[0]).to.deep.include({ tags: [], authors: [] });
    expect(read([bare]).posts[0]).not.to.have.property('category');
  });

  it('uses the excerpt of a members-only post, which has no body', () => {
    const members = { ...post, visibility: 'members', html: undefined, custom_excerpt: null };
    expect(read([members]).posts[0]?.summary).to.equal('Kelp grows half a metre');
    expect(read([members]).posts[0]).not.to.have.property('text');
  });

  it('reads the search index', () => {
    const { id, slug, title, excerpt, published_at, visibility } = post;
    const entry = { id, slug, title, excerpt, published_at, visibility, url: post.url };
    expect(read([entry]).posts[0]?.summary).to.equal('Kelp grows half a metre');
  });

  it('is detected from any of its posts', () => {
    const { posts, skipped } = read([null, post]);
    expect(posts[0]?.tags).to.deep.equal(['Botany', 'Sea']);
    expect(skipped.map(({ index }) => index)).to.deep.equal([0]);
  });

  it('keeps the API key in the URL of the next page, which needs a base URL', () => {
    expect(read([post], 2).next).to.equal(
      'https://gull.example/ghost/api/content/posts/?key=0a1b&include=tags%2Cauthors&page=2',
    );
    expect(read([post]).next).to.equal(undefined);
    expect(read([post], 2, '/posts/').next).to.equal(undefined);
  });

  it("reports Ghost's error message", () => {
    expect(() => readFeed('{"errors":[{"message":"Unknown key","type":"UnauthorizedError"}]}'))
      .to.throw('Unknown key')
      .with.property('code', 'not-a-feed');
  });
});
