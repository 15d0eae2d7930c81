import { expect } from '@open-wc/testing';
import { formatName } from '../../../src/core/feed/format.js';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://mole.example/feed.json';
const read = (document: string) => readFeed(document, { url });
const titles = (document: string) => read(document).posts.map(({ title }) => title);
const LIST = [
  { url: '/buoys', title: 'New buoys', date: '2025-04-01' },
  { url: '/dredging', title: 'Dredging starts' },
];
const TITLES = LIST.map(({ title }) => title);

describe('truncated JSON', () => {
  it('keeps the complete items and reports the end', () => {
    for (const cut of [
      '[ITEMS,{"url":"/c","ti',
      '{"data":{"posts":[ITEMS,{"url":"/c","tags":["a"',
      '[ITEMS,',
    ]) {
      const document = cut.replace('ITEMS', JSON.stringify(LIST).slice(1, -1));
      const feed = read(document);
      expect(feed.posts.map(({ title }) => title)).to.deep.equal(TITLES);
      expect(feed.skipped).to.deep.equal([{ index: 2, reason: 'incomplete: the document ends here' }]);
      expect(formatName(feed)).to.include('cut off');
    }
  });

  it('is rejected if no item is complete', () => {
    expect(() => read('[{"url": "/buoys", "title": "New b')).to.throw('ends unexpectedly');
  });
});

describe('JSON in other documents', () => {
  const json = JSON.stringify(LIST);
  const escaped = json.replaceAll('"', '&quot;');
  const documents = {
    'a page of a browser': `<html><head></head><body><pre style="x">${json}</pre></body></html>`,
    'an escaped page': `<!doctype html><pre>${escaped}</pre>`,
    'escaped quotation marks': escaped,
    'JSON.parse': `window.posts = JSON.parse(${JSON.stringify(json)});`,
    'objects without a separator': LIST.map((item) => JSON.stringify(item)).join(''),
    'the keys of an object': '{"/buoys":{"title":"New buoys"},"/dredging":{"title":"Dredging starts"}}',
  };
  for (const [name, document] of Object.entries(documents))
    it(`is read: ${name}`, () => expect(titles(document)).to.deep.equal(TITLES));

  it('is read from a script of an HTML page only if it is a JSON Feed', () => {
    const page = (value: unknown) =>
      `<!doctype html><title>Log</title><script type="application/json">${JSON.stringify(value)}</script>`;
    const items = LIST.map((item, i) => ({ ...item, id: String(i) }));
    expect(titles(page({ version: 'https://jsonfeed.org/version/1.1', items }))).to.deep.equal(TITLES);
    expect(() => read(page({ props: { posts: LIST } }))).to.throw('HTML page ("Log")');
    expect(() => read(`<html><pre>${json}</pre><p>An example</p></html>`)).to.throw('HTML page');
  });
});

describe('the error for an HTML page', () => {
  it('contains the title of the page', () => {
    expect(() => read('<!doctype html><title>Sign in &amp; go on</title>')).to.throw('("Sign in & go on")');
  });

  it('names the feed that the page links to', () => {
    const page =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head></html>';
    expect(() => read(page)).to.throw('https://mole.example/rss.xml');
  });
});

describe('URLs without a scheme', () => {
  it('are completed if they start with a domain', () => {
    const urls = ['www.pier.example/a', 'pier.com/b', 'mole.example/c', 'notes.html/d', '2025/e.md'];
    const { posts } = read(JSON.stringify(urls.map((address) => ({ url: address, title: 'Buoy' }))));
    expect(posts.map((post) => post.url)).to.deep.equal([
      'https://www.pier.example/a',
      'https://pier.com/b',
      'https://mole.example/c',
      'https://mole.example/notes.html/d',
      'https://mole.example/2025/e.md',
    ]);
  });
});

describe('text in the first of several fields', () => {
  it('is skipped if it has no words', () => {
    for (const excerpt of ['<p></p>', '&nbsp;', '…', 'null']) {
      const item = { url: '/buoys', title: 'New buoys', excerpt, description: 'They are green.' };
      expect(read(JSON.stringify([item])).posts[0]?.summary).to.equal('They are green.');
    }
    const rss =
      '<rss><channel><item><title>Buoys</title><link>/b</link><description>&lt;p&gt;&lt;/p&gt;</description><dc:description>They are green.</dc:description></item></channel></rss>';
    expect(read(rss).posts[0]?.summary).to.equal('They are green.');
  });

  it('may be escaped twice', () => {
    const [post] = read(
      '[{"url":"/a","title":"Salt &amp; sand","excerpt":"&amp;lt;p&amp;gt;Dry.&amp;lt;/p&amp;gt;"}]',
    ).posts;
    expect(post).to.include({ title: 'Salt & sand', summary: 'Dry.' });
    const [about] = read('[{"url":"/a","title":"Write &amp;amp; in HTML"}]').posts;
    expect(about?.title).to.equal('Write &amp; in HTML');
  });

  it('is read without a link to the post in an Atom summary', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Buoys</title><link href="https://mole.example/b"/><summary type="html">&lt;p&gt;They are green.&lt;/p&gt;&lt;p&gt;&lt;a href="https://mole.example/b"&gt;More&lt;/a&gt;&lt;/p&gt;</summary></entry></feed>';
    expect(read(atom).posts[0]?.summary).to.equal('They are green.');
  });
});

describe('tags of a JSON Feed', () => {
  it('are also read from keywords and categories', () => {
    const items = [
      { id: '1', url: '/a', title: 'Buoys', content_text: 'x', keywords: ['sea'], categories: ['Harbor'] },
    ];
    const feed = { version: 'https://jsonfeed.org/version/1.1', items };
    expect(read(JSON.stringify(feed)).posts[0]?.tags).to.deep.equal(['sea', 'Harbor']);
  });
});

describe('XML end tags', () => {
  it('may differ in case', () => {
    expect(
      titles('<rss><channel><item><title>Buoys</Title><link>/b</LINK></item></channel></rss>'),
    ).to.deep.equal(['Buoys']);
  });
});
