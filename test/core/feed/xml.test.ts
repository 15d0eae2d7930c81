import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feed.xml';

const rss = (items: string, attributes = '') => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:m="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" ${attributes}>
<channel><title>The Gull</title><link>https://gull.example/</link><language>en</language>${items}</channel></rss>`;

const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>The Gull</title>
  <author><name>Desk</name></author>${entries}</feed>`;

const first = (document: string) => readFeed(document, { url }).posts[0];

describe('RSS', () => {
  it('reads every field that cards and ranking use', () => {
    const post = first(
      rss(`<item><title>Fish &amp;amp; chips</title><link>/fish</link><guid isPermaLink="false">7</guid>
      <description><![CDATA[<p>Cheap &amp; good.</p>]]></description>
      <content:encoded><![CDATA[<p>The first fish was fried at noon.</p><img src="f.jpg">]]></content:encoded>
      <pubDate>Wed, 04 Mar 2026 23:30:00 EST</pubDate><dc:creator>Ada Fenn</dc:creator>
      <category>Food</category><category>Harbour</category>
      <m:content url="https://gull.example/i.jpg" medium="image" width="800" height="600"/></item>`),
    );
    expect(post).to.deep.equal({
      id: '7',
      url: 'https://gull.example/fish',
      title: 'Fish & chips',
      summary: 'Cheap & good.',
      text: 'The first fish was fried at noon.',
      published: '2026-03-04T23:30:00-05:00',
      tags: ['Food', 'Harbour'],
      authors: [{ name: 'Ada Fenn' }],
      image: { src: 'https://gull.example/i.jpg', width: 800, height: 600 },
      language: 'en',
    });
  });

  it('takes the summary from a description that contains the whole post', () => {
    const post = first(
      rss(
        '<item><link>/a</link><description>&lt;p&gt;Low tide&lt;/p&gt;&lt;p&gt;at six&lt;/p&gt;</description></item>',
      ),
    );
    expect(post?.summary).to.equal('Low tide at six');
    expect(post?.title).to.equal('Low tide at six');
  });

  it('reads text that was escaped twice', () => {
    const twice = '&amp;lt;p&amp;gt;Low tide&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;at six&amp;lt;/p&amp;gt;';
    expect(first(rss(`<item><link>/a</link><description>${twice}</description></item>`))?.summary).to.equal(
      'Low tide at six',
    );
  });

  it('resolves images in a body against the URL of the post, unless it has an xml:base', () => {
    const image = (src: string, link: string, attributes = '') =>
      first(
        rss(
          `<item><link>${link}</link><content:encoded><![CDATA[<img src="${src}">]]></content:encoded></item>`,
          attributes,
        ),
      )?.image?.src;
    expect(image('p.jpg', '/2026/a/')).to.equal('https://gull.example/2026/a/p.jpg');
    expect(image('../p.jpg', '/2026/a/')).to.equal('https://gull.example/2026/p.jpg');
    expect(image('/p.jpg', 'https://www.gull.example/a')).to.equal('https://www.gull.example/p.jpg');
    expect(image('p.jpg', 'http://feedproxy.google.com/~r/gull/~3/x/')).to.equal(
      'https://gull.example/p.jpg',
    );
    expect(image('p.jpg', '/2026/a/', 'xml:base="https://gull.example/media/"')).to.equal(
      'https://gull.example/media/p.jpg',
    );
  });

  it('takes the URL from the guid if there is no link', () => {
    expect(first(rss('<item><title>A</title><guid>https://gull.example/g</guid></item>'))?.url).to.equal(
      'https://gull.example/g',
    );
  });

  it('separates names from email addresses', () => {
    expect(
      first(rss('<item><link>/a</link><author>ada@gull.example (Ada Fenn)</author></item>'))?.authors,
    ).to.deep.equal([{ name: 'Ada Fenn' }]);
    expect(
      first(rss('<item><link>/a</link><author>Ada Fenn &lt;ada@gull.example&gt;</author></item>'))?.authors,
    ).to.deep.equal([{ name: 'Ada Fenn' }]);
    expect(
      first(rss('<item><link>/a</link><author>ada@gull.example</author></item>'))?.authors,
    ).to.deep.equal([]);
  });

  it('reads RDF, in which items are siblings of the channel', () => {
    const post =
      first(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gull</title></channel>
      <item><title>Nets</title><link>https://gull.example/nets</link><dc:date>2026-03-04</dc:date></item></rdf:RDF>`);
    expect(post?.url).to.equal('https://gull.example/nets');
    expect(post?.published).to.equal('2026-03-04');
  });

  it('skips trackers and finds the image', () => {
    const body =
      '<img src="/t.gif" width="1" height="1"><img src="https://s.w.org/images/core/emoji/x.png"><img data-src="/real.jpg" src="data:image/gif,x">';
    expect(
      first(rss(`<item><link>/a</link><description><![CDATA[${body}Text]]></description></item>`))?.image
        ?.src,
    ).to.equal('https://gull.example/real.jpg');
  });
});

describe('Atom', () => {
  it('reads the three text types, and both dates', () => {
    const { posts } = readFeed(
      atom(`<entry><title type="html">&lt;b&gt;Bold&lt;/b&gt; tides</title><link href="/a"/><link rel="edit" href="/edit"/>
        <published>2026-03-04T10:00:00+01:00</published><updated>2026-03-05T10:00:00+01:00</updated>
        <category term="sea" label="Sea"/><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One<br/>two</div></summary></entry>
        <entry><title>Use &lt;dialog&gt;</title><id>https://gull.example/b</id><updated>2026-03-05</updated><author><name>Bo</name></author></entry>`),
      { url },
    );
    expect(posts[0]).to.deep.include({
      url: 'https://gull.example/a',
      title: 'Bold tides',
      summary: 'One two',
      tags: ['Sea'],
      authors: [{ name: 'Desk' }],
      published: '2026-03-04T10:00:00+01:00',
      updated: '2026-03-05T10:00:00+01:00',
    });
    expect(posts[1]).to.deep.include({
      url: 'https://gull.example/b',
      title: 'Use <dialog>',
      authors: [{ name: 'Bo' }],
      published: '2026-03-05',
    });
    expect(posts[1]).not.to.have.property('updated');
  });

  it('uses the description of a video, also inside a media group', () => {
    const about = '<media:description>A film about tides.</media:description>';
    for (const media of [about, `<media:group><media:title>Tides</media:title>${about}</media:group>`]) {
      const entry = `<entry><title>Tides</title><link href="/a"/>${media}</entry>`;
      expect(first(atom(entry))?.summary).to.equal('A film about tides.');
    }
  });

  it('resolves images in a body against its xml:base', () => {
    const image = (attributes: string) =>
      first(
        atom(
          `<entry><link href="/2026/a/"/><content type="html" ${attributes}>&lt;img src="p.jpg"></content></entry>`,
        ),
      )?.image?.src;
    expect(image('xml:base="https://gull.example/2026/a/"')).to.equal('https://gull.example/2026/a/p.jpg');
    expect(image('')).to.equal('https://gull.example/p.jpg');
  });

  it('reads XHTML with a prefix', () => {
    const body = (prefix: string) => `<${prefix}:div xmlns:${prefix}="http://www.w3.org/1999/xhtml">
      <${prefix}:style>p{color:red}</${prefix}:style><${prefix}:p>One pier</${prefix}:p><${prefix}:p>Two piers</${prefix}:p>
      <${prefix}:img src="/p.jpg"/></${prefix}:div>`;
    for (const prefix of ['xhtml', 'xh', 'h']) {
      const entry = `<entry><link href="/a"/><content type="xhtml">${body(prefix)}</content></entry>`;
      expect(first(atom(entry))).to.deep.include({
        text: 'One pier Two piers',
        image: { src: 'https://gull.example/p.jpg' },
      });
    }
  });

  it("doesn't read binary content as text", () => {
    const entry = '<entry><link href="/a"/><content type="image/png">iVBORw0KGgo</content></entry>';
    expect(first(atom(entry))?.summary).to.equal('');
  });

  it('has a BCP 47 language tag or none', () => {
    const language = (lang: string) =>
      readFeed(atom('<entry><link href="/a"/></entry>', `xml:lang="${lang}"`), { url });
    expect(language('en_US').language).to.equal('en-US');
    expect(language('en_US').posts[0]?.language).to.equal('en-US');
    for (const none of ['english', 'fr&quot;x']) {
      expect(language(none)).not.to.have.property('language');
      expect(language(none).posts[0]).not.to.have.property('language');
    }
  });

  it('resolves URLs against xml:base', () => {
    const entry = '<entry xml:base="2026/"><title>A</title><link href="a"/></entry>';
    expect(first(atom(entry, 'xml:base="https://gull.example/blog/"'))?.url).to.equal(
      'https://gull.example/blog/2026/a',
    );
  });

  it('accepts any namespace prefix', () => {
    const post = first(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>P</a:title><a:link href="/p"/></a:entry></a:feed>',
    );
    expect(post?.title).to.equal('P');
  });
});
