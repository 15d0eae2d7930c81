import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { toJsonFeed } from '../../../src/core/feed/to-json-feed.js';
import type { Post } from '../../../src/core/post.js';

const FEED_URL = 'https://gull.example/feed.json';

function read(feed: Record<string, unknown>) {
  return readFeed(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Gull', ...feed }),
    { url: FEED_URL },
  );
}

function readOne(item: Record<string, unknown>, feed: Record<string, unknown> = {}) {
  return read({ ...feed, items: [{ id: '1', url: '/pier/', title: 'The pier reopens', ...item }] }).posts[0];
}

describe('JSON Feed', () => {
  it('reads every field that cards and ranking use', () => {
    const post = readOne(
      {
        summary: 'After two winters of repairs.',
        content_html: '<p>The gates opened at noon.</p>',
        date_published: '2026-05-02T12:00:00+01:00',
        date_modified: '2026-05-03',
        tags: ['Pier', 'Tourism'],
        authors: [{ name: 'Ada Fenn', url: '/ada' }],
        image: 'pier.jpg',
      },
      { language: 'en-GB' },
    );
    expect(post).to.deep.equal({
      id: '1',
      url: 'https://gull.example/pier/',
      title: 'The pier reopens',
      summary: 'After two winters of repairs.',
      text: 'The gates opened at noon.',
      published: '2026-05-02T12:00:00+01:00',
      updated: '2026-05-03',
      tags: ['Pier', 'Tourism'],
      authors: [{ name: 'Ada Fenn', url: 'https://gull.example/ada' }],
      image: { src: 'https://gull.example/pier.jpg' },
      language: 'en-GB',
    });
  });

  it('reads version 1.0 with a single author, of the item or the feed', () => {
    const version = 'https://www.jsonfeed.org/version/1';
    expect(readOne({ author: { name: 'Bo' } }, { version })?.authors).to.deep.equal([{ name: 'Bo' }]);
    expect(readOne({}, { version, author: { name: 'Desk' } })?.authors).to.deep.equal([{ name: 'Desk' }]);
  });

  it('separates words that only markup separated', () => {
    const summary = '<p>Film review</p>The Lantern<br>Rated 12<ul><li>101 minutes</li><li>Out now</li></ul>';
    expect(readOne({ summary })?.summary).to.equal('Film review The Lantern Rated 12 101 minutes Out now');
  });

  it('decodes entities once and keeps text that only looks like markup', () => {
    expect(readOne({ title: 'Fish &amp; chips' })?.title).to.equal('Fish & chips');
    expect(readOne({ title: 'Use the <dialog> element' })?.title).to.equal('Use the <dialog> element');
  });

  it('uses the first words, or else the URL, as the title of an untitled post', () => {
    expect(readOne({ title: undefined, content_text: 'Low tide at six.' })?.title).to.equal(
      'Low tide at six.',
    );
    expect(readOne({ title: '', url: '/2026/low-tide.html' })?.title).to.equal('low tide');
  });

  it('links to the post, or to the linked page if the post has no URL', () => {
    const external_url = 'https://elsewhere.example/story';
    expect(readOne({ external_url })?.url).to.equal('https://gull.example/pier/');
    expect(readOne({ url: undefined, external_url })?.url).to.equal(external_url);
  });

  it('takes the summary from the body if there is none', () => {
    const content_html =
      '<figure><img src="x.jpg"></figure><p>The old lamp went out at midnight and nobody noticed.</p>';
    expect(readOne({ content_html })?.summary).to.contain('The old lamp went out at midnight');
  });

  it('keeps valid items next to an invalid one, and reports why it was skipped', () => {
    const { posts, skipped } = read({
      items: [
        null,
        'text',
        { id: 'a' },
        { id: 'b', url: 'javascript:alert(1)', title: 'No' },
        { id: 'c', url: '/c', title: 'C' },
      ],
    });
    expect(posts.map(({ title }) => title)).to.deep.equal(['C']);
    expect(skipped.map(({ index }) => index)).to.deep.equal([0, 1, 2, 3]);
    expect(skipped.map(({ reason }) => reason).join('; '))
      .to.contain('no URL')
      .and.to.contain('javascript:');
  });

  it('keeps posts with the same ID', () => {
    const { posts } = read({
      items: [
        { id: 'x', url: '/1', title: 'One' },
        { id: 'x', url: '/2', title: 'Two' },
      ],
    });
    expect(posts).to.have.length(2);
  });

  it('reads the next page and the site', () => {
    const feed = read({ items: [], next_url: '?page=2', home_page_url: 'https://gull.example/' });
    expect(feed.next).to.equal('https://gull.example/feed.json?page=2');
    expect(feed.url).to.equal('https://gull.example/');
    expect(feed.title).to.equal('The Gull');
  });

  it('accepts fields of any type', () => {
    const post = readOne({
      id: 7,
      tags: 'pier, storm',
      authors: 'Ada',
      summary: { no: 1 },
      date_published: [],
      image: 9,
    });
    expect(post?.tags).to.deep.equal(['pier', 'storm']);
    expect(post?.authors).to.deep.equal([{ name: 'Ada' }]);
    expect(post?.published).to.equal(undefined);
    expect(post?.id).to.equal('7');
  });

  it('reads a body that was escaped twice', () => {
    const content_html = '&lt;p&gt;Reeds &amp;amp; herons stand still.&lt;/p&gt;&lt;img src="/h.jpg"&gt;';
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'https://gull.example/1', content_html }],
    });
    const [post] = readFeed(text, { url: 'https://gull.example/feed.json' }).posts;
    expect(post?.summary).to.equal('Reeds & herons stand still.');
    expect(post?.image?.src).to.equal('https://gull.example/h.jpg');
  });

  it('keeps tags that a title mentions', () => {
    expect(readOne({ title: 'Why <img> needs a text' })?.title).to.equal('Why <img> needs a text');
  });

  it('reads the feeds that this package writes', () => {
    const post = readOne({
      title: 'Crane & hook',
      tags: [{ title: 'Pier' }],
      image: { src: '/c.jpg', alt: 'A <crane>', width: 800, height: 400, srcset: '/d.jpg 400w' },
      _related_posts: { category: 'News & views' },
    });
    expect(post).to.deep.include({ category: 'News & views', tags: ['Pier'] });
    const written = toJsonFeed({ title: 'The Gull' }, [post as Post], () => ({ score: 1 }));
    const again = readFeed(JSON.stringify(written), { url: 'https://gull.example/feed.json' });
    expect(again.posts[0]).to.deep.include({
      category: post?.category,
      image: post?.image,
      title: post?.title,
      tags: post?.tags,
    });
  });
});
