import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://quay.example/feed';
const plain = (fields: object) =>
  readFeed(JSON.stringify([{ title: 'Ropes', url: '/ropes', ...fields }]), { url }).posts[0];
const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (fields: string, channel = '') =>
  readFeed(
    `<rss ${NAMESPACES}><channel>${channel}<item><title>Ropes</title><link>/ropes</link>${fields}</item></channel></rss>`,
    { url },
  ).posts[0];
const atom = (fields: string) =>
  readFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><entry><title>Ropes</title><link href="/ropes"/>${fields}</entry></feed>`,
    { url },
  ).posts[0];
const names = (post: ReturnType<typeof plain>) => post?.authors.map(({ name }) => name);

describe('authors', () => {
  const written: [unknown, string[]][] = [
    ['Kim Oya [kim@quay.example]', ['Kim Oya']],
    ['Kim <kim@quay.example> and Lou <lou@quay.example>', ['Kim', 'Lou']],
    ['By Kim Oya', ['Kim Oya']],
    ['https://quay.example/kim', []],
    [12, []],
    ['undefined', []],
    [{ given_name: 'Kim', family_name: 'Oya' }, ['Kim Oya']],
    [{ nickname: 'kim' }, ['kim']],
    [{ name: { en: 'Kim' } }, ['Kim']],
    [{ title: { rendered: 'Kim' } }, ['Kim']],
    [
      [{ author: { name: 'Kim' } }, { author: { name: 'Lou' } }],
      ['Kim', 'Lou'],
    ],
    [{ 0: 'Kim', 1: 'Lou' }, ['Kim', 'Lou']],
  ];
  for (const [value, expected] of written)
    it(`are read from ${JSON.stringify(value)}`, () =>
      expect(names(plain({ author: value }))).to.deep.equal(expected));

  it('are read from other fields if the first contains no name', () => {
    for (const field of ['dc:creator', 'itunes:creator', 'written_by', 'createdBy'])
      expect(names(plain({ author: 7, [field]: 'Kim' })), field).to.deep.equal(['Kim']);
  });

  it('of a podcast are those of its episodes, unless these name others', () => {
    const channel = '<itunes:author>Quay Radio</itunes:author>';
    expect(names(rss('', channel))).to.deep.equal(['Quay Radio']);
    expect(names(rss('<itunes:author>Kim</itunes:author>', channel))).to.deep.equal(['Kim']);
  });

  it('are read from Dublin Core in Atom, and unknown ones are left out', () => {
    expect(names(atom('<dc:creator>Kim</dc:creator>'))).to.deep.equal(['Kim']);
    expect(names(atom('<author><name>Unknown</name></author>'))).to.deep.equal([]);
    expect(names(rss('<author>noreply@blogger.com (Unknown)</author>'))).to.deep.equal([]);
  });

  it('are read from fields of WordPress plugins', () => {
    const post = { link: '/ropes', title: { rendered: 'Ropes' }, author: 3 };
    for (const more of [{ coauthors: [{ display_name: 'Kim' }] }, { author_info: { display_name: 'Kim' } }])
      expect(names(readFeed(JSON.stringify([{ ...post, ...more }]), { url }).posts[0])).to.deep.equal([
        'Kim',
      ]);
  });
});

describe('tags', () => {
  const written: [unknown, string[]][] = [
    ['hemp; tar', ['hemp', 'tar']],
    ['Hemp &amp; tar, knots', ['Hemp & tar', 'knots']],
    ['麻、結び目', ['麻', '結び目']],
    ['قنب، عقد', ['قنب', 'عقد']],
    ['#hemp, #tar', ['hemp', 'tar']],
    [
      ['#hemp', 'tar'],
      ['hemp', 'tar'],
    ],
    [['hemp, tar'], ['hemp', 'tar']],
    [
      ['hemp, raw', 'tar'],
      ['hemp, raw', 'tar'],
    ],
    ['["hemp", "tar"]', ['hemp', 'tar']],
    ['[hemp, tar]', ['hemp', 'tar']],
    [{ hemp: 4, tar: 1 }, ['hemp', 'tar']],
    [{ hemp: '/tags/hemp', tar: '/tags/tar' }, ['hemp', 'tar']],
    [{ a: { name: 'hemp' }, b: { name: 'tar' } }, ['hemp', 'tar']],
    [[{ tags_id: { name: 'hemp' } }], ['hemp']],
    [[{ value: 'h', label: 'hemp' }], ['hemp']],
    [[{ slug: 'hemp' }], ['hemp']],
    [['/tags/hemp/', 'https://quay.example/tags/tar'], []],
  ];
  for (const [value, expected] of written)
    it(`are read from ${JSON.stringify(value)}`, () =>
      expect(plain({ tags: value })?.tags).to.deep.equal(expected));

  it('are read from fields with the prefix of a vocabulary', () => {
    for (const field of ['dc:subject', 'itunes:keywords', 'news_keywords', 'meta_keywords', 'subjects'])
      expect(plain({ [field]: 'hemp, tar' })?.tags, field).to.deep.equal(['hemp', 'tar']);
    expect(plain({ meta_title: 'Ropes | The Quay' })?.title).to.equal('Ropes');
  });

  it('are read from several elements and attributes in XML', () => {
    for (const fields of [
      '<tags><tag>hemp</tag><tag>tar</tag></tags>',
      '<tags>hemp, tar</tags>',
      '<keywords>hemp, tar</keywords>',
      '<dc:subject>hemp; tar</dc:subject>',
      '<category term="hemp"/><category label="tar" term="t"/>',
      '<media:category>hemp</media:category><itunes:category text="tar"/>',
      '<category>Uncategorized</category><category>hemp</category><category>tar</category>',
      '<itunes:keywords>hemp, tar</itunes:keywords><category>hemp</category>',
    ])
      for (const read of [rss, atom]) expect(read(fields)?.tags, fields).to.deep.equal(['hemp', 'tar']);
  });

  it('follow the first of several categories in a text', () => {
    expect(plain({ categories: 'Boats, Knots' })).to.deep.include({ category: 'Boats', tags: ['Knots'] });
  });
});
