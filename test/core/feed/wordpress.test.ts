import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const post = {
  id: 41,
  date: '2026-03-01T23:30:00',
  date_gmt: '2026-03-01T21:30:00',
  modified: '2026-03-02T08:00:00',
  modified_gmt: '2026-03-02T06:00:00',
  link: 'https://gull.example/ferry/',
  title: { rendered: 'Ferry&#8217;s <em>last</em> run' },
  excerpt: { rendered: '<p>It left at dusk. [&hellip;] <a href="/ferry/">Continue reading</a></p>' },
  content: { rendered: '<p>It left at dusk, as ever.</p>', protected: false },
};

const embedded = {
  author: [{ name: 'Ada Fenn', link: 'https://gull.example/author/ada/' }],
  'wp:featuredmedia': [
    {
      source_url: 'https://gull.example/ferry.jpg',
      alt_text: 'A ferry at dusk',
      media_details: {
        width: 3000,
        height: 2000,
        sizes: {
          thumbnail: { source_url: 'https://gull.example/ferry-150x150.jpg', width: 150, height: 150 },
          medium: { source_url: 'https://gull.example/ferry-300x200.jpg', width: 300, height: 200 },
          large: { source_url: 'https://gull.example/ferry-1200x800.jpg', width: 1200, height: 800 },
        },
      },
    },
  ],
  'wp:term': [
    [
      { taxonomy: 'category', name: 'Harbour &amp; sea', slug: 'harbour-sea' },
      { taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' },
    ],
    [{ taxonomy: 'post_tag', name: 'Ferry', slug: 'ferry' }],
  ],
};

const read = (value: unknown) =>
  readFeed(JSON.stringify(value), { url: 'https://gull.example/wp-json/wp/v2/posts' });

describe('WordPress REST', () => {
  it('reads a list without embedded data', () => {
    const [read1] = read([post]).posts;
    expect(read1?.title).to.equal('Ferry’s last run');
    expect(read1?.summary).to.equal('It left at dusk.…'.replace('.…', '.…'));
    expect(read1?.url).to.equal('https://gull.example/ferry/');
    expect(read1?.authors).to.deep.equal([]);
  });

  it("keeps the site's calendar day, with the offset between its local time and UTC", () => {
    const [read1] = read([post]).posts;
    expect(read1?.published).to.equal('2026-03-01T23:30:00+02:00');
    expect(read1?.updated).to.equal('2026-03-02T08:00:00+02:00');
  });

  it("reads the reading time of this project's plugin for WordPress", () => {
    const [withTime, without] = read([
      { ...post, related_posts_reading_time: 4 },
      { ...post, id: 42, link: 'https://gull.example/quay/' },
    ]).posts;
    expect(withTime?.readingTime).to.equal(4);
    expect(without?.readingTime).to.equal(undefined);
  });

  it('reads embedded authors, categories, tags and images', () => {
    const [read1] = read([{ ...post, _embedded: embedded }]).posts;
    expect(read1?.authors).to.deep.equal([{ name: 'Ada Fenn', url: 'https://gull.example/author/ada/' }]);
    expect(read1?.category).to.equal('Harbour & sea');
    expect(read1?.tags).to.deep.equal(['Ferry']);
    expect(read1?.image?.src).to.equal('https://gull.example/ferry-1200x800.jpg');
    expect(read1?.image?.alt).to.equal('A ferry at dusk');
    expect(read1?.image?.srcset).to.equal(
      'https://gull.example/ferry-300x200.jpg 300w, https://gull.example/ferry-1200x800.jpg 1200w',
    );
  });

  it('accepts embeds that are errors', () => {
    const denied = { code: 'rest_forbidden', data: { status: 401 } };
    const [read1] = read([{ ...post, _embedded: { author: [denied], 'wp:featuredmedia': [denied] } }]).posts;
    expect(read1?.authors).to.deep.equal([]);
    expect(read1?.image).to.equal(undefined);
  });

  it('reads a single post', () => {
    expect(read(post).posts).to.have.length(1);
  });

  it("reports WordPress's error message", () => {
    const error = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
    expect(() => read(error))
      .to.throw('No route was found.')
      .with.property('code', 'not-a-feed');
  });

  it('reads search results with embedded posts', () => {
    const result = { id: 41, title: 'Ferry&#8217;s', url: post.link, _embedded: { self: [post] } };
    const [found] = read([result]).posts;
    expect(found?.summary).to.equal('It left at dusk.…');
    expect(found?.published).to.equal('2026-03-01T23:30:00+02:00');
  });

  it('reads posts in an envelope, and a list that PHP serialized as an object', () => {
    for (const value of [
      { body: [post], status: 200, headers: {} },
      { 0: post, 2: post },
    ]) {
      expect(read(value).posts[0]?.title).to.equal('Ferry’s last run');
    }
  });

  it('keeps a time that is known in UTC only', () => {
    const [found] = read([{ ...post, date: null }]).posts;
    expect(found?.published).to.equal('2026-03-01T21:30:00Z');
  });

  it('finds the images of other plugins, in the size of a card', () => {
    const [spectra, better] = read([
      { ...post, uagb_featured_image_src: { full: ['https://gull.example/f.jpg', 1200, 800, false] } },
      {
        ...post,
        better_featured_image: {
          source_url: 'https://gull.example/f.jpg',
          alt_text: 'Dusk',
          media_details: {
            width: 3000,
            height: 2000,
            sizes: { large: { source_url: 'https://gull.example/l.jpg', width: 900, height: 600 } },
          },
        },
      },
    ]).posts;
    expect(spectra?.image?.src).to.equal('https://gull.example/f.jpg');
    expect(better?.image).to.deep.equal({
      src: 'https://gull.example/l.jpg',
      alt: 'Dusk',
      width: 900,
      height: 600,
    });
  });
});
