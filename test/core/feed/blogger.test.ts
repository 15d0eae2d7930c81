import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feeds/posts/default?alt=json';
const THUMBNAIL = 'https://pics.example/img/s72-c/heron.jpg';

const entry = {
  id: { $t: 'tag:blogger.com,1999:blog-1.post-2' },
  published: { $t: '2026-04-05T06:07:08.000-07:00' },
  updated: { $t: '2026-04-06T06:07:08.001-07:00' },
  category: [{ scheme: 'http://www.blogger.com/atom/ns#', term: 'Birds' }],
  title: { type: 'text', $t: 'Herons &amp; reeds' },
  summary: { type: 'text', $t: 'They stand &lt;still&gt;.' },
  content: { type: 'html', $t: '<div>They stand still for an hour.<br/>Then they don’t.</div>' },
  link: [
    { rel: 'replies', href: 'https://gull.example/comments' },
    { rel: 'alternate', href: 'https://gull.example/2026/04/herons.html' },
  ],
  author: [{ name: { $t: 'Bo Reed' }, uri: { $t: 'https://people.example/bo' } }],
  media$thumbnail: { url: THUMBNAIL, width: '72', height: '72' },
};

const read = (feed: Record<string, unknown>) =>
  readFeed(JSON.stringify({ version: '1.0', feed: { title: { $t: 'The Gull' }, ...feed } }), { url });
const readOne = (changed: Record<string, unknown>) => read({ entry: [{ ...entry, ...changed }] }).posts[0];

describe('Blogger', () => {
  it('reads every field that cards and ranking use', () => {
    expect(readOne({})).to.deep.equal({
      id: 'tag:blogger.com,1999:blog-1.post-2',
      url: 'https://gull.example/2026/04/herons.html',
      title: 'Herons & reeds',
      summary: 'They stand <still>.',
      text: 'They stand still for an hour. Then they don’t.',
      published: '2026-04-05T06:07:08-07:00',
      updated: '2026-04-06T06:07:08-07:00',
      tags: ['Birds'],
      authors: [{ name: 'Bo Reed', url: 'https://people.example/bo' }],
      image: { src: 'https://pics.example/img/w640/heron.jpg' },
    });
  });

  it('reads title, site and next page', () => {
    const link = [
      { rel: 'alternate', href: 'https://gull.example/' },
      { rel: 'next', href: 'https://gull.example/feeds/posts/default?alt=json&start-index=26' },
    ];
    expect(read({ link, entry: [entry] })).to.deep.include({
      title: 'The Gull',
      url: 'https://gull.example/',
      next: 'https://gull.example/feeds/posts/default?alt=json&start-index=26',
    });
  });

  it('requests the next page from the blog if the feed links to blogger.com', () => {
    const next = 'http://www.blogger.com/feeds/1/posts/default?alt=json&start-index=26&max-results=25';
    const here = 'https://gull.example/feeds/posts/default?alt=json&start-index=26';
    expect(read({ link: [{ rel: 'next', href: next }], entry: [entry] }).next).to.equal(here);
    const xml = `<feed><link rel="next" href="${next.replaceAll('&', '&amp;')}"/></feed>`;
    expect(readFeed(xml, { url }).next).to.equal(here);
    expect(readFeed(xml).next).to.equal(next);
    expect(read({ link: [{ rel: 'next', href: 'https://gull.example/more' }] }).next).to.equal(
      'https://gull.example/more',
    );
  });

  it('is an empty feed if there are no entries', () => {
    expect(read({}).posts).to.deep.equal([]);
  });

  it('requests a larger image than the 72-pixel thumbnail, for both URL patterns', () => {
    const larger = (url: string) => readOne({ media$thumbnail: { url } })?.image?.src;
    expect(larger('https://pics.example/abc=s72-c')).to.equal('https://pics.example/abc=w640');
    expect(larger('https://pics.example/abc=s72-w640-h480-c')).to.equal('https://pics.example/abc=w640');
    expect(larger('https://video.example/vi/x/default.jpg')).to.equal(
      'https://video.example/vi/x/default.jpg',
    );
  });

  it('has no author if the author is unknown', () => {
    expect(readOne({ author: [{ name: { $t: 'Unknown' } }] })?.authors).to.deep.equal([]);
  });

  it('skips an entry without a page', () => {
    const { posts, skipped } = read({ entry: [{ ...entry, link: [{ rel: 'edit', href: '/e' }] }, entry] });
    expect(posts).to.have.length(1);
    expect(skipped).to.deep.equal([{ index: 0, reason: 'no URL' }]);
  });

  it('links with https if the blog uses https', () => {
    const alternate = (href: string) => ({ link: [{ rel: 'alternate', href }] });
    expect(readOne(alternate('http://gull.example/herons.html'))?.url).to.equal(
      'https://gull.example/herons.html',
    );
    expect(readOne(alternate('http://other.example/x'))?.url).to.equal('http://other.example/x');
  });

  it('reads the document of a single post', () => {
    const own = readFeed(JSON.stringify({ version: '1.0', encoding: 'UTF-8', entry }), { url });
    expect(own.posts.map(({ title }) => title)).to.deep.equal(['Herons & reeds']);
  });
});
