import { expect } from '@open-wc/testing';
import { readFeed, readFeedValue } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/blog/index.json';
const read = (value: unknown) => readFeed(JSON.stringify(value), { url });

describe('generic JSON lists', () => {
  for (const key of [
    'items',
    'posts',
    'pages',
    'articles',
    'entries',
    'results',
    'data',
    'documents',
    'stories',
  ]) {
    it(`finds the list under "${key}"`, () => {
      expect(read({ [key]: [{ url: '/a', title: 'A' }] }).posts[0]?.url).to.equal('https://gull.example/a');
    });
  }

  it('reads an array with the field names of static-site generators', () => {
    const [post] = read([
      {
        permalink: '/tides/',
        name: 'Tides',
        teaser: 'High at <b>noon</b>',
        date: '2026-02-01',
        lastmod: '2026-02-03',
        keywords: ['sea'],
      },
    ]).posts;
    expect(post).to.deep.include({
      url: 'https://gull.example/tides/',
      title: 'Tides',
      summary: 'High at noon',
      published: '2026-02-01',
      updated: '2026-02-03',
      tags: ['sea'],
    });
  });

  it("accepts this package's own posts", () => {
    const post = {
      id: 'p1',
      url: 'https://gull.example/p1',
      title: 'Nets <and> ropes',
      summary: 'A & B',
      published: '2026-01-05T10:00:00+01:00',
      updated: '2026-01-06',
      tags: ['gear'],
      category: 'Harbour',
      authors: [{ name: 'Bo' }],
      image: { src: 'https://gull.example/n.jpg', alt: 'Nets', width: 800, height: 600 },
      language: 'en',
    };
    expect(readFeedValue([post]).posts).to.deep.equal([post]);
  });

  it('finds posts under any key, and ignores other lists', () => {
    const posts = [{ url: '/a', title: 'A' }];
    for (const value of [
      { news: posts },
      { response: { results: posts } },
      { items: [], posts },
      { items: ['x'], articles: posts },
    ]) {
      expect(read(value).posts[0]?.title, JSON.stringify(value)).to.equal('A');
    }
  });

  it('keeps a comma in a category', () => {
    expect(read([{ url: '/a', title: 'A', category: 'Food, Drink' }]).posts[0]?.category).to.equal(
      'Food, Drink',
    );
  });

  it('rejects lists of numbers or strings', () => {
    for (const value of [[1], ['a'], { items: [1, 2] }]) {
      expect(() => read(value), JSON.stringify(value))
        .to.throw('No item in the feed')
        .with.property('code', 'not-a-feed');
    }
  });

  it('accepts an empty list as a feed without posts', () => {
    expect(read([]).posts).to.deep.equal([]);
  });

  it('recognizes field names in any spelling', () => {
    const [post] = read([
      {
        Title: 'Tides',
        RelPermalink: '/tides/',
        PublishDate: '2026-02-01',
        imageUrl: '/tide.jpg',
        Labels: ['sea'],
        Contents: 'High at noon.',
      },
    ]).posts;
    expect(post).to.deep.include({
      url: 'https://gull.example/tides/',
      title: 'Tides',
      text: 'High at noon.',
      published: '2026-02-01',
      tags: ['sea'],
      image: { src: 'https://gull.example/tide.jpg' },
    });
  });

  it('reads an object keyed by post, as in Lunr indexes', () => {
    const { posts } = read({
      tides: { title: 'Tides', url: '/tides' },
      nets: { title: 'Nets', url: '/nets' },
    });
    expect(posts.map(({ title }) => title)).to.deep.equal(['Tides', 'Nets']);
  });

  it('reads Gatsby page data with images', () => {
    const images = { fallback: { src: '/t.jpg', srcSet: '/t.jpg 800w' } };
    const cover = { childImageSharp: { gatsbyImageData: { layout: 'constrained', images } } };
    const nodes = [{ fields: { slug: '/tides/' }, frontmatter: { title: 'Tides', cover } }];
    expect(read({ path: '/blog/', result: { data: { allMdx: { nodes } } } }).posts[0]).to.deep.include({
      url: 'https://gull.example/tides/',
      image: { src: 'https://gull.example/t.jpg', srcset: 'https://gull.example/t.jpg 800w' },
    });
  });

  it('reads exports of Drupal views, with markup in every field', () => {
    const [post] = read([
      {
        title: '<a href="/tides?a=1&amp;b=2" hreflang="en">Tides &amp; moons</a>',
        created: '<time datetime="2026-02-01T10:00:00Z">Sunday</time>',
        field_image: ' <img loading="lazy" src="/t.jpg" width="800" height="600" alt="Mud" />',
        field_tags: 'sea, moon',
      },
    ]).posts;
    expect(post).to.deep.include({
      url: 'https://gull.example/tides?a=1&b=2',
      title: 'Tides & moons',
      published: '2026-02-01T10:00:00Z',
      tags: ['sea', 'moon'],
      image: { src: 'https://gull.example/t.jpg', alt: 'Mud', width: 800, height: 600 },
    });
  });

  it('reads Drupal REST, in which every field is a list of values', () => {
    const [post] = read([
      {
        title: [{ value: 'Tides' }],
        created: [{ value: '2026-02-01T10:00:00+01:00', format: 'Y-m-d' }],
        path: [{ alias: '/tides', pid: 4 }],
        body: [{ value: '[x]', processed: '<p>High at noon.</p>', summary: '' }],
      },
    ]).posts;
    expect(post).to.deep.include({
      url: 'https://gull.example/tides',
      title: 'Tides',
      text: 'High at noon.',
      published: '2026-02-01T10:00:00+01:00',
    });
  });
});
