import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/blog/';
const read = (value: unknown) => readFeed(JSON.stringify(value), { url });
const context = { '@context': 'https://schema.org' };

const article = {
  '@type': 'BlogPosting',
  '@id': 'https://gull.example/blog/salt/#article',
  url: '/blog/salt/',
  headline: 'Salt &amp; smoke',
  description: 'How the cellar keeps its fish.',
  articleBody: 'The cellar keeps its fish for a year, if the salt is dry.',
  datePublished: '2026-04-05',
  dateModified: '2026-04-06T06:07:08+02:00',
  keywords: 'salt, fish',
  articleSection: 'Food',
  author: { '@type': 'Person', name: 'Ada Fenn', url: '/ada' },
  image: { '@type': 'ImageObject', url: '/salt.jpg', width: 1200, height: 800 },
  inLanguage: 'en',
};

const post = {
  id: 'https://gull.example/blog/salt/#article',
  url: 'https://gull.example/blog/salt/',
  title: 'Salt & smoke',
  summary: 'How the cellar keeps its fish.',
  text: 'The cellar keeps its fish for a year, if the salt is dry.',
  published: '2026-04-05',
  updated: '2026-04-06T06:07:08+02:00',
  tags: ['salt', 'fish'],
  category: 'Food',
  authors: [{ name: 'Ada Fenn', url: 'https://gull.example/ada' }],
  image: { src: 'https://gull.example/salt.jpg', width: 1200, height: 800 },
  language: 'en',
};

describe('schema.org JSON-LD', () => {
  const shapes: Record<string, unknown> = {
    'a lone article': { ...context, ...article },
    'an array of articles': [{ ...context, ...article }],
    'a blog': { ...context, '@type': 'Blog', blogPost: [article] },
    'a list of articles': { ...context, '@type': 'ItemList', itemListElement: [article] },
    'a list of positions': {
      ...context,
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: article }],
    },
    'a collection': { ...context, '@type': 'CollectionPage', hasPart: article },
    'a graph': {
      ...context,
      '@graph': [{ '@type': 'Organization', name: 'The Gull', url: '/' }, article],
    },
  };
  for (const [shape, value] of Object.entries(shapes)) {
    it(`reads every field that cards and ranking use from ${shape}`, () => {
      expect(read(value).posts).to.deep.equal([post]);
    });
  }

  it('reads lists that contain only URLs and names', () => {
    const itemListElement = [
      { '@type': 'ListItem', position: 1, url: '/blog/a/', name: 'A' },
      { '@type': 'ListItem', position: 2, item: 'https://gull.example/blog/b/', name: 'B' },
    ];
    const { posts } = read({ ...context, '@type': 'ItemList', itemListElement });
    expect(posts.map((one) => [one.url, one.title])).to.deep.equal([
      ['https://gull.example/blog/a/', 'A'],
      ['https://gull.example/blog/b/', 'B'],
    ]);
  });

  it('ignores breadcrumb lists', () => {
    const itemListElement = [{ '@type': 'ListItem', name: 'Home', item: 'https://gull.example/' }];
    const crumbs = { '@type': 'BreadcrumbList', itemListElement };
    expect(read({ ...context, '@graph': [crumbs, article] }).posts).to.deep.equal([post]);
  });

  it('reads images, authors and keywords in every form', () => {
    const forms = {
      image: [{ url: 'data:image/gif,x' }, '/second.jpg'],
      author: [{ name: 'Ada' }, 'Bo', { name: 'Ada' }],
      keywords: ['salt, fish', { '@type': 'DefinedTerm', name: 'cellar' }],
      url: undefined,
      mainEntityOfPage: { '@id': 'https://gull.example/blog/page/' },
    };
    expect(read({ ...context, ...article, ...forms }).posts[0]).to.deep.include({
      url: 'https://gull.example/blog/page/',
      tags: ['salt', 'fish', 'cellar'],
      authors: [{ name: 'Ada' }, { name: 'Bo' }],
      image: { src: 'https://gull.example/second.jpg' },
    });
  });

  it('is rejected if it contains no post', () => {
    expect(() => read({ ...context, '@type': 'Organization', name: 'The Gull' }))
      .to.throw('no list of posts')
      .with.property('code', 'not-a-feed');
  });
});
