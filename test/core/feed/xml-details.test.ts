import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { oncePerUrl } from '../../../src/core/rank/once-per-url.js';

const url = 'https://gull.example/feed.xml';
const first = (document: string) => readFeed(document, { url }).posts[0];
const item = (inner: string) =>
  first(
    `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a10="http://www.w3.org/2005/Atom"
      xmlns:pod="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0">
    <channel><item><title>Gulls</title>${inner}</item></channel></rss>`,
  );
const entry = (inner: string, attributes = '') =>
  first(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0" ${attributes}>
    <entry><title>Gulls</title><id>tag:gull.example,2026:7</id>${inner}</entry></feed>`,
  );

describe('authors in XML', () => {
  const names = (inner: string) => item(`<link>/a</link>${inner}`)?.authors.map(({ name }) => name);

  it('are read without email addresses', () => {
    expect(names('<author>desk@gull.example (Mara Holt (The Gull))</author>')).to.deep.equal([
      'Mara Holt (The Gull)',
    ]);
    expect(names('<author>Mara Holt &lt;mara@gull.example&gt;</author>')).to.deep.equal(['Mara Holt']);
    expect(names('<author>Mara Holt (mara@gull.example)</author>')).to.deep.equal(['Mara Holt']);
    expect(names('<author>a@gull.example (Mara Holt), b@gull.example (Ivo Lind)</author>')).to.deep.equal([
      'Mara Holt',
      'Ivo Lind',
    ]);
    expect(names('<author>mara@gull.example</author>')).to.deep.equal([]);
  });

  it('keep brackets in names', () => {
    expect(names('<dc:creator>Ivo (North Pier)</dc:creator>')).to.deep.equal(['Ivo (North Pier)']);
    expect(names('<dc:creator>@ivo@sea.example</dc:creator>')).to.deep.equal(['@ivo@sea.example']);
  });

  it("are read in Atom's form, with any prefix and several per item", () => {
    const person = '<a10:name>Mara Holt</a10:name><a10:uri>/mara</a10:uri>';
    expect(item(`<link>/a</link><a10:author>${person}</a10:author>`)?.authors).to.deep.equal([
      { name: 'Mara Holt', url: 'https://gull.example/mara' },
    ]);
    expect(
      entry('<link href="/a"/><author><name>Mara Holt</name><name>Ivo Lind</name></author>')?.authors.map(
        ({ name }) => name,
      ),
    ).to.deep.equal(['Mara Holt', 'Ivo Lind']);
  });

  it('are read in linear time', () => {
    const started = performance.now();
    names(`<author>a${' '.repeat(200_000)}b</author>`);
    names(`<author>${'a'.repeat(200_000)} @</author>`);
    names(`<author>${'(<a@'.repeat(50_000)}</author>`);
    expect(performance.now() - started).to.be.lessThan(1000);
  });
});

describe('tags in XML', () => {
  const tags = (inner: string) => item(`<link>/a</link>${inner}`)?.tags;

  it('are split if one element contains a list', () => {
    expect(tags('<category>Nets, Boats,Ropes</category>')).to.deep.equal(['Nets', 'Boats', 'Ropes']);
    expect(tags('<category>Hull, Yorkshire</category><category>Boats</category>')).to.deep.equal([
      'Hull, Yorkshire',
      'Boats',
    ]);
  });

  it('are read from podcast keywords and Dublin Core', () => {
    expect(tags('<pod:keywords>nets, ropes</pod:keywords>')).to.deep.equal(['nets', 'ropes']);
    expect(entry('<link href="/a"/><dc:subject>Nets</dc:subject>')?.tags).to.deep.equal(['Nets']);
  });

  it('exclude URLs', () => {
    expect(tags('<category>https://gull.example/kinds/1</category><category>Nets</category>')).to.deep.equal([
      'Nets',
    ]);
  });
});

describe('URLs in XML', () => {
  const urlOf = (inner: string) => item(inner)?.url;

  it('are decoded if they were escaped twice', () => {
    expect(urlOf('<link><![CDATA[/a?x=1&amp;y=2&#038;z=3]]></link>')).to.equal(
      'https://gull.example/a?x=1&y=2&z=3',
    );
  });

  it('skip click-counting services', () => {
    const counted = '<link>http://feeds.gull.example/~r/gull/~3/x/</link>';
    expect(urlOf(`${counted}<fb:origLink>/own</fb:origLink>`)).to.equal('https://gull.example/own');
    expect(urlOf(`${counted}<guid>https://gull.example/own</guid>`)).to.equal('https://gull.example/own');
    expect(urlOf(`${counted}<guid isPermaLink="false">https://gull.example/?p=1</guid>`)).to.contain('/~r/');
    expect(
      entry('<link href="http://feedproxy.google.com/~r/x"/><fb:origLink>/own</fb:origLink>')?.url,
    ).to.equal('https://gull.example/own');
  });

  it('are taken from a relative guid, but not from a bare word', () => {
    expect(urlOf('<guid>/posts/a</guid>')).to.equal('https://gull.example/posts/a');
    expect(urlOf('<guid isPermaLink="true">posts/a.html</guid>')).to.equal(
      'https://gull.example/posts/a.html',
    );
    expect(urlOf('<guid>abc123</guid>')).to.equal(undefined);
    expect(urlOf('<guid isPermaLink="false">/posts/a</guid>')).to.equal(undefined);
  });

  it("use a podcast's audio file if there is no page", () => {
    const sound = 'url="/7.mp3" type="audio/mpeg"';
    expect(urlOf(`<enclosure ${sound}/>`)).to.equal('https://gull.example/7.mp3');
    expect(urlOf(`<link>/7</link><enclosure ${sound}/>`)).to.equal('https://gull.example/7');
    expect(entry('<link rel="enclosure" type="audio/ogg" href="/7.ogg"/>')?.url).to.equal(
      'https://gull.example/7.ogg',
    );
  });

  it('are found by link relation, in any spelling', () => {
    const iana = 'http://www.iana.org/assignments/relation/';
    expect(
      entry(`<link rel="${iana}self" href="/x"/><link rel="${iana}alternate" href="/a"/>`)?.url,
    ).to.equal('https://gull.example/a');
    expect(entry('<link rel="SELF" href="/x"/><link rel="ALTERNATE" href="/a"/>')?.url).to.equal(
      'https://gull.example/a',
    );
  });

  it('prefer the language of the feed', () => {
    const links = '<link hreflang="fr" href="/fr"/><link hreflang="nl-BE" href="/nl"/>';
    expect(entry(links, 'xml:lang="nl"')?.url).to.equal('https://gull.example/nl');
    expect(entry(links)?.url).to.equal('https://gull.example/fr');
    expect(entry(`${links}<link href="/any"/>`, 'xml:lang="es"')?.url).to.equal('https://gull.example/any');
  });

  it('distinguish posts on one page by fragment, unless they are identical', () => {
    const posts = readFeed(
      JSON.stringify([
        { url: '/log#1', title: 'Nets' },
        { url: '/log#2', title: 'Ropes' },
        { url: '/log#3', title: 'Ropes' },
        { url: '/log#1', title: 'Nets, mended' },
        { url: '/log', title: 'Log' },
      ]),
      { url },
    ).posts;
    expect(posts.filter(oncePerUrl([])).map((post) => post.url)).to.deep.equal([
      'https://gull.example/log#1',
      'https://gull.example/log#2',
    ]);
    expect(posts.filter(oncePerUrl(['https://gull.example/log']))).to.deep.equal([]);
  });
});

describe('images in Atom', () => {
  it('are read from enclosures', () => {
    expect(
      entry('<link href="/a"/><link rel="enclosure" type="image/png" href="/a.png"/>')?.image?.src,
    ).to.equal('https://gull.example/a.png');
  });
});

describe('an XML document after a warning', () => {
  it('starts with the XML', () => {
    const warning = '<br />\n<b>Warning</b>: no such file in <b>/srv/x.php</b> on line <b>3</b><br />\n';
    const feed = '<channel><item><title>Gulls</title><link>/a</link></item></channel></rss>';
    expect(first(`${warning}<?xml version="1.0"?><rss>${feed}`)?.title).to.equal('Gulls');
  });
});
