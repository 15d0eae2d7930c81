import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/core/feed/feed-error.js';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://mill.example/data/index.json';
const read = (document: unknown) =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url });
const titles = (document: unknown) => read(document).posts.map(({ title }) => title);
const first = (document: unknown) => read(document).posts[0];

const MILL = { url: '/mill', title: 'The mill turns again' };

describe('empty fields', () => {
  for (const empty of [false, true, '', [], {}, null])
    it(`don't hide an alternative field name: ${JSON.stringify(empty)}`, () => {
      const post = first([
        {
          ...MILL,
          published: empty,
          date: '2025-03-04',
          updated: empty,
          lastmod: '2025-03-05',
          tags: empty,
          keywords: ['water'],
          summary: empty,
          description: 'A wheel of oak.',
          image: empty,
          cover: '/wheel.jpg',
        },
      ]);
      // Unpublished posts are skipped.
      if (empty === false) return expect(post).to.equal(undefined);
      expect(post).to.include({ published: '2025-03-04', updated: '2025-03-05', summary: 'A wheel of oak.' });
      expect(post?.tags).to.deep.equal(['water']);
      expect(post?.image?.src).to.equal('https://mill.example/wheel.jpg');
    });

  it('use the modification date as the date, in every format', () => {
    const jsonFeed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', ...MILL, content_text: 'x', date_modified: '2025-03-05T08:00:00Z' }],
    };
    for (const document of [jsonFeed, [{ ...MILL, lastmod: '2025-03-05T08:00:00Z' }]]) {
      expect(first(document)?.published).to.equal('2025-03-05T08:00:00Z');
      expect(first(document)?.updated).to.equal(undefined);
    }
  });
});

describe('dates', () => {
  it('are read from fields with unusual names, except those of changes and events', () => {
    for (const name of ['display_date', 'dateAdded', 'publish_at', 'webPublicationDate', 'createdTime'])
      expect(first([{ ...MILL, [name]: '2025-03-04' }])?.published, name).to.equal('2025-03-04');
    for (const name of ['event_date', 'expires_date', 'endDate'])
      expect(first([{ ...MILL, [name]: '2025-03-04' }])?.published, name).to.equal(undefined);
  });
});

describe('JSON with surrounding text', () => {
  const json = JSON.stringify([MILL]);
  const wrapped: Record<string, string> = {
    'the comment of a cache plugin': `${json}\n<!-- cached at noon -->`,
    'a leading comment': `<!-- generated -->\n${json}`,
    'a PHP warning': `<br />\n<b>Warning</b>:  Undefined array key [0] in <b>/srv/feed.php</b> on line <b>7</b><br />\n${json}`,
    'a PHP notice as text': `Notice: Undefined index: tag in /srv/feed.php on line 7\n${json}`,
    'a callback': `/**/show(${json});`,
    'a variable': `var posts = ${json};`,
    'a property of window': `window.__POSTS__ = ${json};\nrun();`,
    'JSON in a JSON string': JSON.stringify(json),
    'a trailing comma': json.replace('}]', '},]'),
    'a property in brackets': `window['posts'] = ${json};`,
    'a callback with other arguments': `show({"status": 200}, ${json});`,
    'a module with dependencies': `define(["wheel"], function (wheel) { return ${json}; });`,
    'a module with an index before it': `const index = load({"fields": ["title"]});\nexport default ${json};`,
    'a proxy': JSON.stringify({ contents: json, status: { http_code: 200 } }),
    'the response of a function': JSON.stringify({ statusCode: 200, body: json }),
    'Python values': "[{'url': '/mill', 'title': 'The mill turns again', 'draft': None, 'pinned': True}]",
    'missing values': '[{"url": "/mill", "title": "The mill turns again", "date": , "tags": }]',
    'nothing between commas': `[,${json.slice(1, -1)},,]`,
    'template literals': 'export default [{url: `/mill`, title: `The mill turns again`}]',
    'unquoted dates': '[{"url": "/mill", "title": "The mill turns again", "date": 2025-03-04}]',
    'numbers of JavaScript':
      '[{"url": "/mill", "title": "The mill turns again", "a": .5, "b": 0x1f, "c": +1}]',
  };
  for (const [name, document] of Object.entries(wrapped))
    it(`is read: ${name}`, () => expect(titles(document)).to.deep.equal(['The mill turns again']));

  it('is read with raw line breaks and invalid escapes in strings', () => {
    const [post] = read(
      '[{"url": "/mill", "title": "The mill\nin C:\\data", "summary": "A \\"wheel\\" of \\u00f6ak"}]',
    ).posts;
    expect(post).to.include({ title: 'The mill in C:\\data', summary: 'A "wheel" of öak' });
  });

  it('is read with dates in constructors', () => {
    for (const date of [
      "new Date('2025-03-04')",
      'new Date(1741046400000)',
      'ISODate("2025-03-04T00:00:00Z")',
    ])
      expect(first(`[{url: '/mill', title: 'Mill', date: ${date}}]`)?.published, date).to.match(
        /^2025-03-04/,
      );
  });

  it('is read with missing commas between objects', () => {
    for (const between of ['', '\n', ';', ',,'])
      expect(titles(`[{"url":"/a","title":"A"}${between}{"url":"/b","title":"B"}]`)).to.deep.equal([
        'A',
        'B',
      ]);
    expect(titles('{"url":"/a","title":"A"}\n{"url":"/b","title":"B"}\n')).to.deep.equal(['A', 'B']);
  });

  it('is never executed', () => {
    titles(`window.wasRun = true, [{"url": "/mill", "title": "Mill"}]`);
    expect(window).to.not.have.property('wasRun');
  });

  it('is described in the error if there is no JSON in it', () => {
    const messages: Record<string, string> = {
      'a PHP warning': 'Warning: out of memory in /srv/feed.php on line 7',
      JavaScript: 'show(undefined);',
    };
    for (const [name, document] of Object.entries(messages))
      expect(() => read(document)).to.throw(FeedError, name);
  });

  it('is skipped before XML, too', () => {
    const rss =
      '<rss><channel><item><title>Mill</title><link>https://mill.example/mill</link></item></channel></rss>';
    expect(titles(`Notice: Undefined index: tag in /srv/feed.php on line 7\n${rss}`)).to.deep.equal(['Mill']);
  });
});

describe('nested lists of posts', () => {
  const post = (name: string) => ({ url: `/${name}`, title: name });

  it('are read completely and in order', () => {
    const parts: unknown[] = [
      [
        { year: 2025, posts: [post('a'), post('b')] },
        { year: 2024, posts: [post('c')] },
      ],
      { 2024: [post('a'), post('b')], 2025: [post('c')] },
      { news: [post('a')], sport: [post('b'), post('c')] },
      {
        categories: [
          { name: 'News', posts: [post('a')] },
          { name: 'Sport', posts: [post('b'), post('c')] },
        ],
      },
      { tags: { oak: [post('a'), post('b')], elm: [post('c')] } },
      {
        sections: [
          { name: 'News', posts: [post('a')] },
          { name: 'Sport', posts: [post('b'), post('c')] },
        ],
      },
      { count: 2, data: { blog: { posts: [post('a'), post('b'), post('c')] } } },
      [[post('a'), post('b')], [post('c')]],
    ];
    for (const document of parts)
      expect(titles(document), JSON.stringify(document)).to.deep.equal(['a', 'b', 'c']);
  });

  it('ignore lists of authors, tags and links', () => {
    const document = { blog: [post('a')], authors: [post('ada')], tags: [post('oak')], menu: [post('home')] };
    expect(titles(document)).to.deep.equal(['a']);
  });
});
