import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { toJsonFeed } from '../../../src/core/feed/to-json-feed.js';
import type { Post } from '../../../src/core/post.js';
import { readingMinutes, readingTime } from '../../../src/core/text/reading-time.js';
import { english } from '../../../src/locale/english.js';
import { LANGUAGES } from '../../../src/locale/languages/index.js';
import { installAllRules } from '../../support/rules.js';

installAllRules();

const words = (count: number, word = 'tide') => Array.from({ length: count }, () => word).join(' ');

function post(text: string | undefined, more: Partial<Post> = {}): Post {
  const url = 'https://town.example/a';
  return {
    id: url,
    url,
    title: 'Tides',
    summary: 'High at noon.',
    tags: [],
    authors: [],
    ...more,
    ...(text && { text }),
  };
}

/** The first post of a feed with one item. */
function read(feed: object | string): Post {
  const [first] = readFeed(typeof feed === 'string' ? feed : JSON.stringify(feed), {
    url: 'https://town.example/',
  }).posts;
  return first as Post;
}

const jsonFeed = (item: object) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: 'https://town.example/1', title: 'Tides', ...item }],
});

describe('the reading time', () => {
  it('depends on the number of words, and is at least one minute', () => {
    expect(readingMinutes(post(words(20)))).to.equal(1);
    expect(readingMinutes(post(words(1190)))).to.equal(5);
    expect(readingMinutes(post(words(2380)))).to.equal(10);
  });

  it('depends on the number of characters in Chinese, Japanese, Korean and Thai', () => {
    expect(readingMinutes(post('海'.repeat(2000)))).to.equal(4);
    expect(readingMinutes(post('うみの'.repeat(500)))).to.equal(3);
    expect(readingMinutes(post(words(500, '바다가')))).to.equal(3);
    expect(readingMinutes(post('ทะเล'.repeat(1000)))).to.equal(4);
    expect(readingMinutes(post(`${'海'.repeat(1000)} ${words(476)}`))).to.equal(4);
  });

  it('ignores punctuation', () => {
    expect(readingMinutes(post(words(400, 'a — b')))).to.equal(readingMinutes(post(words(800, 'a'))));
  });

  it('is unknown if the feed has only a summary', () => {
    const summary = words(60);
    expect(readingMinutes(post(undefined))).to.equal(undefined);
    expect(readingMinutes(post(summary, { summary }))).to.equal(undefined);
    expect(readingMinutes(read(jsonFeed({ content_text: summary })))).to.equal(undefined);
    const rss = (description: string) =>
      `<rss><channel><item><link>https://town.example/1</link><title>A</title><description>${description}</description></item></channel></rss>`;
    expect(readingMinutes(read(rss(summary)))).to.equal(undefined);
    for (const end of ['…', '...', ' [&amp;#8230;]', ' [...]'])
      expect(readingMinutes(read(rss(`&lt;p>${summary}&lt;/p>&lt;p>${summary}${end}&lt;/p>`))), end).to.equal(
        undefined,
      );
  });

  it('is known if the feed has the text', () => {
    expect(readingMinutes(read(jsonFeed({ content_text: words(714) })))).to.equal(3);
    expect(
      readingMinutes(read(jsonFeed({ summary: 'High.', content_html: `<p>${words(714)}</p>` }))),
    ).to.equal(3);
  });

  it("is the feed's own, if it has one", () => {
    const ghost = {
      id: '1',
      uuid: 'x',
      slug: 'a',
      title: 'A',
      url: 'https://town.example/1',
      published_at: '2026-01-01T00:00:00Z',
    };
    expect(readingMinutes(read({ posts: [{ ...ghost, reading_time: 7, html: '<p>Short.</p>' }] }))).to.equal(
      7,
    );
    const lists = [
      { readingTime: 7 },
      { reading_time: '7 min read' },
      { readingTime: { text: '7 min', minutes: 6.4 } },
    ];
    for (const field of lists)
      expect(
        readingMinutes(read([{ url: '/a', title: 'A', summary: 'B', ...field }])),
        JSON.stringify(field),
      ).to.equal(7);
    for (const readingTime of [0, -3, 'soon', null, 1e9])
      expect(
        readingMinutes(read([{ url: '/a', title: 'A', summary: 'B', readingTime }])),
        String(readingTime),
      ).to.equal(undefined);
  });

  it('is kept in feeds that are written for each post, which have no text', () => {
    const written = toJsonFeed({}, [post(words(1190)), post(undefined)]);
    const [long, short] = readFeed(JSON.stringify(written), { url: 'https://town.example/' }).posts;
    expect([long, short].map((one) => readingMinutes(one as Post))).to.deep.equal([5, undefined]);
  });
});

describe('the label of the reading time', () => {
  it('is in English', () => {
    expect(readingTime(post(words(1190)), 'en', english.readingTime)).to.equal('5 min read');
    expect(readingTime(post(undefined), 'en', english.readingTime)).to.equal('');
  });

  for (const [tag, strings] of Object.entries(LANGUAGES)) {
    it(`contains a formatted number in ${tag}`, () => {
      const five = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
        5,
      );
      const written = readingTime(post(words(1190)), tag, strings.readingTime);
      expect(written).to.contain(five).and.not.contain('{');
      expect(written.length).to.be.greaterThan(five.length);
    });
  }
});
