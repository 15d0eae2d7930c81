import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feed.xml';
const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const channel = (items: string) =>
  `<rss ${NAMESPACES}><channel><title>The Gull</title><link>https://gull.example/</link>${items}</channel></rss>`;
const rss = (items: string) => readFeed(channel(items), { url });
const item = (inner: string, link = '<link>/a</link>') =>
  rss(`<item><title>Nets</title>${link}${inner}</item>`).posts[0];
const entry = (inner: string) =>
  readFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><title>Nets</title><id>tag:gull.example:1</id>${inner}</entry></feed>`,
    { url },
  );
const OUT = '<item><title>Out</title><link>/out</link></item>';

describe('XML items that are not public', () => {
  it('are skipped with a reason', () => {
    for (const [inner, reason] of [
      [
        '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>',
        'draft',
      ],
      ['<media:status state="blocked"/>', 'blocked'],
      ['<content:encoded><![CDATA[<form class="post-password-form"></form>]]></content:encoded>', 'password'],
      ['<description>There is no excerpt because this is a protected post.</description>', 'password'],
    ] as const) {
      const { posts, skipped } = rss(`${OUT}<item><title>In</title><link>/in</link>${inner}</item>`);
      expect(posts.map(({ title }) => title)).to.deep.equal(['Out']);
      expect(skipped[0]?.reason, inner).to.contain(reason);
    }
  });

  it("are skipped if they are comments in Blogger's backup", () => {
    const kind = (name: string) =>
      entry(
        `<link href="/a"/><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`,
      );
    expect(kind('comment').skipped[0]?.reason).to.contain('comment');
    expect(kind('post').posts).to.have.length(1);
  });
});

describe('authors of XML items', () => {
  const names = (inner: string) => item(inner)?.authors.map(({ name }) => name);

  it('are split if each part is a full name', () => {
    for (const [written, ...expected] of [
      ['Mara Holt, Ivo Lind and Sef de Boer', 'Mara Holt', 'Ivo Lind', 'Sef de Boer'],
      ['Mara Holt &amp; Ivo Lind', 'Mara Holt', 'Ivo Lind'],
      ['Mara Holt und Ivo Lind', 'Mara Holt', 'Ivo Lind'],
      ['Mara Holt; Ivo Lind', 'Mara Holt', 'Ivo Lind'],
      ['Holt, Mara', 'Holt, Mara'],
      ['Mara Holt, PhD', 'Mara Holt, PhD'],
      ['Holt &amp; Sons', 'Holt & Sons'],
      ['Council of Fish and Harbor Trade', 'Council of Fish and Harbor Trade'],
    ])
      expect(names(`<dc:creator>${written}</dc:creator>`), written).to.deep.equal(expected);
  });

  it('are found in other elements, but not if there is no name', () => {
    expect(names('<media:credit role="author">Mara Holt</media:credit>')).to.deep.equal(['Mara Holt']);
    expect(names('<media:credit role="photographer">Ivo Lind</media:credit>')).to.deep.equal([]);
    expect(
      names('<dc:creator><foaf:Person><foaf:name>Mara Holt</foaf:name></foaf:Person></dc:creator>'),
    ).to.deep.equal(['Mara Holt']);
    for (const none of ['null', 'https://gull.example/mara'])
      expect(names(`<author>${none}</author>`)).to.deep.equal([]);
  });
});

describe('tags of XML items', () => {
  it('are unique, and found in groups of media', () => {
    expect(item('<category>Nets</category><category>nets</category>')?.tags).to.deep.equal(['Nets']);
    expect(
      item('<media:group><media:keywords>nets, rope</media:keywords></media:group>')?.tags,
    ).to.deep.equal(['nets', 'rope']);
    expect(item('<category>www.gull.example</category><category>Rope</category>')?.tags).to.deep.equal([
      'Rope',
    ]);
  });

  it("are distinguished from sections in WordPress's export", () => {
    const read = item(
      '<category domain="category">News</category><category domain="post_tag">Rope</category>',
    );
    expect(read?.category).to.equal('News');
    expect(read?.tags).to.deep.equal(['Rope']);
  });
});

describe('images of XML items', () => {
  const image = (inner: string) => item(inner)?.image?.src;
  const own = 'https://gull.example/net.jpg';
  const html = (body: string) => image(`<description><![CDATA[${body}]]></description>`);

  it('are found in nested, textual and unusual elements', () => {
    for (const inner of [
      `<media:group><media:content url="/v.mp4" type="video/mp4"><media:thumbnail url="${own}"/></media:content></media:group>`,
      `<media:thumbnail>${own}</media:thumbnail>`,
      `<featured_image>${own}</featured_image>`,
      `<webfeeds:cover image="${own}"/>`,
      `<media:content url="/s.jpg" medium="image" width="100" height="50"/><media:content url="${own}" medium="image" width="900" height="450"/>`,
    ])
      expect(image(inner), inner).to.equal(own);
  });

  it('are not icons, trackers or licenses', () => {
    for (const other of [
      '<img src="https://i.creativecommons.org/l/by/4.0/88x31.png">',
      '<img src="/rss.png" width="24" height="24">',
      '<img style="display:none" src="https://count.example/x.jpg">',
      '<img src="/share-twitter.png">',
      '<img src="https://pbs.twimg.com/profile_images/1/x_normal.jpg">',
    ])
      expect(html(`${other}<img src="${own}">`), other).to.equal(own);
  });

  it('are previews of videos, or the widest of several sizes', () => {
    expect(html('<lite-youtube videoid="abcdefghijk"></lite-youtube>')).to.contain('/abcdefghijk/');
    expect(item('', '<link>https://www.youtube.com/watch?v=abcdefghijk</link>')?.image?.src).to.contain(
      '/abcdefghijk/',
    );
    expect(
      html(
        '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fplayer.vimeo.com%2Fvideo%2F1&amp;image=https%3A%2F%2Fi.vimeocdn.com%2Fvideo%2F2-a_1280"></iframe>',
      ),
    ).to.equal('https://i.vimeocdn.com/video/2-a_1280');
    expect(html(`<img srcset="/s.jpg 200w, ${own} 1200w">`)).to.equal(own);
  });
});

describe('URLs of XML items', () => {
  const own = 'https://gull.example/a';

  it('are found without an ordinary link', () => {
    for (const link of [
      `<guid isPermaLink="false">${own}</guid>`,
      `<link/>${own}<guid isPermaLink="false">x</guid>`,
      `<link>https://gull.example/</link><guid>${own}</guid>`,
      `<media:player url="${own}"/>`,
      `<link>http://click.example/~r/1</link><x:origLink>${own}</x:origLink>`,
    ])
      expect(item('', link)?.url, link).to.equal(own);
  });

  it('are the self link of an Atom entry if there is no other', () => {
    expect(entry('<link rel="self" href="/a"/>').posts[0]?.url).to.equal(own);
    expect(
      entry('<link hreflang="fr" href="/fr"/><link hreflang="x-default" href="/a"/>').posts[0]?.url,
    ).to.equal(own);
  });
});

describe('damaged XML', () => {
  const titles = (document: string) => readFeed(document, { url }).posts.map(({ title }) => title);
  const second = '<item><title>Rope</title><link>/b</link></item>';

  it('loses only what is damaged', () => {
    const first = '<item><title>Nets</title><link>/a</link>';
    for (const document of [
      `${channel(`${first}</item>`)}${second}`,
      channel(`${first}</item>`) + channel(second),
      `${first}</item>${second}`,
      channel(`${first}<description><![CDATA[Cut</description></item>${second}`),
      channel(
        `${first}<description><![CDATA[Cut</description></item>${second.replace('Rope', '<![CDATA[Rope]]>')}`,
      ),
      channel(`<item><title>Nets</titel><link>/a</link></item>${second}`),
      channel(`<entry><title>Nets</title><link href="/a"/></entry>`.concat(second)),
    ])
      expect([...titles(document)].sort(), document).to.deep.equal(['Nets', 'Rope']);
  });

  it('is read if it was displayed as text', () => {
    const escaped = channel(second).replace(/</g, '&lt;').replace(/>/g, '&gt;');
    expect(titles(escaped)).to.deep.equal(['Rope']);
    expect(titles(`<html><body><pre>${escaped}</pre></body></html>`)).to.deep.equal(['Rope']);
  });
});
