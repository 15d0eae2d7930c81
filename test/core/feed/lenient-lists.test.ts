import { expect } from '@open-wc/testing';
import { formatName } from '../../../src/core/feed/format.js';
import { readFeed } from '../../../src/core/feed/read.js';

const SITE = 'https://weir.example';
const read = (document: unknown, path = '/index.json') =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url: SITE + path });
const first = (document: unknown, path?: string) => read(document, path).posts[0];
const titles = (document: unknown) => read(document).posts.map(({ title }) => title);

const WEIR = { url: '/weir', title: 'The weir holds' };
const jsonFeed = (item: object) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: '/weir', title: 'The weir holds', ...item }],
});

describe('dates that serializers write as objects', () => {
  const TIME = '2025-11-01T10:30:00Z';
  const MILLISECONDS = Date.parse(TIME);
  const dates: [unknown, string][] = [
    [{ $date: MILLISECONDS }, TIME],
    [{ $date: TIME }, TIME],
    [{ $date: { $numberLong: String(MILLISECONDS) } }, TIME],
    [{ $numberLong: String(MILLISECONDS) }, TIME],
    [{ $timestamp: { t: MILLISECONDS / 1000, i: 1 } }, TIME],
    [[2025, 11, 1], '2025-11-01'],
    [[2025, 11, 1, 10, 30], '2025-11-01T10:30:00-00:00'],
    [[2025, 11, 1, 10, 30, 15, 500_000_000], '2025-11-01T10:30:15-00:00'],
    [
      { year: 2025, month: 'NOVEMBER', monthValue: 11, dayOfMonth: 1, hour: 10, minute: 30, second: 0 },
      '2025-11-01T10:30:00-00:00',
    ],
    [{ year: 2025, month: 'November', day: 1 }, '2025-11-01'],
    [{ epochSecond: MILLISECONDS / 1000, nano: 0 }, TIME],
    [{ _seconds: MILLISECONDS / 1000, _nanoseconds: 0 }, TIME],
    [{ date: '2025-11-01 10:30:00.000000', timezone_type: 3, timezone: 'UTC' }, TIME],
    [
      { date: '2025-11-01 10:30:00.000000', timezone_type: 3, timezone: 'Europe/Berlin' },
      '2025-11-01T10:30:00+01:00',
    ],
    [{ __type: 'Date', iso: TIME }, TIME],
    [{ formatted: '1 November', raw: TIME }, TIME],
  ];
  for (const [value, expected] of dates)
    it(`are read: ${JSON.stringify(value)}`, () => {
      expect(first([{ ...WEIR, createdAt: value }])?.published).to.equal(expected);
      expect(first(jsonFeed({ date_published: value }))?.published).to.equal(expected);
    });

  it('are not guessed', () => {
    for (const value of [[1, 2, 3], [2025, 13, 1], { year: 2025 }, { $date: {} }, [], {}])
      expect(first([{ ...WEIR, date: value }])?.published, JSON.stringify(value)).to.equal(undefined);
  });
});

describe('items of a JSON Feed', () => {
  it('may have other names for dates', () => {
    for (const name of [
      'date',
      'pubDate',
      'created_at',
      'published',
      'published_at',
      'datePublished',
      'posted',
    ])
      expect(first(jsonFeed({ [name]: '2025-11-01' }))?.published, name).to.equal('2025-11-01');
    for (const name of ['updated', 'modified', 'lastmod', 'updated_at'])
      expect(first(jsonFeed({ date_published: '2025-11-01', [name]: '2025-11-02' }))?.updated, name).to.equal(
        '2025-11-02',
      );
  });

  it('may have other names for other fields', () => {
    const post = first(
      jsonFeed({
        url: undefined,
        permalink: '/holds',
        description: 'Stones from 1790.',
        category: 'River',
        keywords: 'stone, water',
        featured_image: '/weir.jpg',
      }),
    );
    expect(post).to.deep.include({
      url: `${SITE}/holds`,
      summary: 'Stones from 1790.',
      category: 'River',
      tags: ['stone', 'water'],
      image: { src: `${SITE}/weir.jpg` },
    });
    expect(first(jsonFeed({ categories: ['River', 'Stone'] }))).to.deep.include({
      category: 'River',
      tags: ['River', 'Stone'],
    });
  });

  it('use the standard fields first', () => {
    const post = first(
      jsonFeed({
        summary: 'Right.',
        description: 'Wrong.',
        date: '2020-01-01',
        date_published: '2025-11-01',
        image: '/right.jpg',
        cover: '/wrong.jpg',
      }),
    );
    expect(post).to.include({ summary: 'Right.', published: '2025-11-01' });
    expect(post?.image?.src).to.equal(`${SITE}/right.jpg`);
  });

  it('are read without the version of the feed', () => {
    const { items } = jsonFeed({ content_html: '<p>Stones from 1790.</p>' });
    expect(formatName(read({ items }))).to.equal('JSON Feed');
    expect(first({ items })?.summary).to.equal('Stones from 1790.');
  });
});

describe('entries that are not public', () => {
  const fields = [
    { archived: true },
    { _archived: true },
    { in_trash: true },
    { active: false },
    { is_active: false },
    { enabled: false },
    { excludeFromFeed: true },
    { eleventyExcludeFromCollections: true },
    { frontMatter: { unlisted: true } },
    { status: 'queued' },
    { status: 'needs-review' },
  ];
  for (const field of fields)
    it(`are skipped: ${JSON.stringify(field)}`, () => {
      const feed = read([WEIR, { url: '/secret', title: 'Not yet', ...field }]);
      expect(feed.posts.map(({ title }) => title)).to.deep.equal(['The weir holds']);
      expect(feed.skipped[0]?.reason).to.contain('not public');
    });

  it('include archived items of a JSON Feed, but not archived topics of Discourse', () => {
    expect(titles(jsonFeed({ archived: true }))).to.deep.equal([]);
    const topic = { id: 3, title: 'Old weir', slug: 'old-weir', archetype: 'regular', archived: true };
    expect(titles({ topic_list: { topics: [topic] } })).to.deep.equal(['Old weir']);
  });
});

describe('slightly broken JSON', () => {
  const posts: [string, string][] = [
    ['missing commas', '[{"title": "The weir holds"\n"url": "/weir"\n"tags": ["a" "b"]}]'],
    ['control characters between values', '[{"title":"The weir holds",\u0000"url":"/weir"}]'],
    ['typographic quotes', '[{“title”: “The weir holds”, “url”: “/weir”}]'],
    ['keys with hyphens', '[{title: "The weir holds", url: "/weir", reading-time: 2}]'],
    ['numbers that end with a point', '[{"title":"The weir holds","url":"/weir","score":1.}]'],
    [
      'an invalid string in a string',
      JSON.stringify('[{"title":"The weir holds","url":"/weir","text":"a\nb"}]'),
    ],
  ];
  for (const [fault, document] of posts)
    it(`is read: ${fault}`, () => expect(titles(document)).to.deep.equal(['The weir holds']));

  it('is read if a field contains the list or each item as text', () => {
    const list = JSON.stringify([WEIR]);
    for (const document of [{ posts: list }, { result: list }, { items: [JSON.stringify(WEIR)] }])
      expect(titles(document)).to.deep.equal(['The weir holds']);
  });
});

describe('lists', () => {
  it('include featured posts once', () => {
    const posts = [
      { url: '/a', title: 'A', date: '2025-11-01' },
      { url: '/b', title: 'B', date: '2025-11-01' },
    ];
    const hero = { url: '/h', title: 'H', date: '2025-11-02' };
    expect(titles({ hero, posts })).to.deep.equal(['H', 'A', 'B']);
    expect(titles({ featured: [hero, posts[0]], posts })).to.deep.equal(['H', 'A', 'B']);
  });

  it('may be a single post with a date', () => {
    expect(titles({ ...WEIR, date: '2025-11-01' })).to.deep.equal(['The weir holds']);
    expect(() => read(WEIR)).to.throw('no list of posts');
  });
});

describe('URLs', () => {
  it('lead to the page instead of the API', () => {
    for (const links of [
      { links: { self: '/api/v1/1', html: '/weir' } },
      { _links: { self: { href: '/api/v1/1' }, web: { href: '/weir' } } },
      {
        links: [
          { rel: 'self', href: '/api/v1/1' },
          { rel: 'alternate', href: '/weir' },
        ],
      },
      { url: 'https://api.weir.example/posts/1', canonical_url: '/weir' },
      { url: '/wp-json/x/1', permalink: '/weir' },
      { url: 'https://elsewhere.example/story', permalink: '/weir' },
      { url: '#', link: '/weir' },
      { route: { path: '/weir' } },
    ])
      expect(first([{ title: 'The weir holds', ...links }])?.url, JSON.stringify(links)).to.equal(
        `${SITE}/weir`,
      );
  });
});

describe('people, tags and images', () => {
  it('of several authors are separated if all have full names', () => {
    const names = (author: string) => first([{ ...WEIR, author }])?.authors.map(({ name }) => name);
    expect(names('Ada Fenn, Bo Lind and Cy Marsh')).to.deep.equal(['Ada Fenn', 'Bo Lind', 'Cy Marsh']);
    for (const single of ['Fenn, Ada', 'Parks and Recreation', 'Ada Fenn, PhD'])
      expect(names(single)).to.deep.equal([single]);
  });

  it('are not IDs', () => {
    expect(first([{ ...WEIR, tags: [3, 14], topics: ['water'] }])?.tags).to.deep.equal(['water']);
  });

  it('have the alternative text beside the image', () => {
    const image = { src: `${SITE}/weir.jpg`, alt: 'A weir' };
    for (const fields of [
      { image: '/weir.jpg', image_alt: 'A weir' },
      { featured_image: '/weir.jpg', featuredImageAlt: 'A weir' },
    ])
      expect(first([{ ...WEIR, ...fields }])?.image).to.deep.equal(image);
  });
});
