import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feed.xml';
const own = 'https://gull.example/2026/nets';
const item = (body: string, more = '') =>
  readFeed(
    `<rss><channel><item><title>Nets</title><link>${own}</link>${more}<description><![CDATA[${body}]]></description></item></channel></rss>`,
    { url },
  ).posts[0];
const summary = (body: string, more = '') => item(body, more)?.summary;
const STORY = '<p>The nets were mended at the pier before dawn.</p>';
const TOLD = 'The nets were mended at the pier before dawn.';

describe('links to the post itself', () => {
  it('are removed in any language', () => {
    for (const words of ['Lue lisää', 'もっと読む', 'Číst dál', 'Đọc tiếp', '→'])
      expect(summary(`${STORY}<p><a href="${own}#more">${words}</a></p>`), words).to.equal(TOLD);
    expect(summary(`${STORY.slice(0, -4)} <a class="x" href="/2026/nets">Lue lisää</a></p>`)).to.equal(TOLD);
    const home = '<a href="https://gull.example/">The Gull</a>';
    for (const [before, between] of [
      ['Artykuł', 'pochodzi z serwisu'],
      ['', '最初出现在'],
    ])
      expect(summary(`${STORY}<p>${before} <a href="${own}">Nets</a> ${between} ${home}.</p>`)).to.equal(
        TOLD,
      );
  });

  it('are kept within a sentence, or if there is no other text', () => {
    const within = '<p>We wrote of the boats in <a href="https://gull.example/2025/boats">spring</a></p>';
    expect(summary(STORY + within)).to.contain('spring');
    expect(summary(`<p><a href="${own}">Nets mended at the pier</a></p>`)).to.equal(
      'Nets mended at the pier',
    );
  });

  it('are removed from a summary next to a body', () => {
    const body = '<content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>';
    expect(summary(`${STORY}<p><a href="${own}">Lue lisää</a></p>`, body)).to.equal(TOLD);
  });

  it('are removed from WordPress excerpts', () => {
    const rendered = `${STORY}<p><a href="${own}">Lue lisää</a></p>`;
    const posts = [{ link: own, title: { rendered: 'Nets' }, excerpt: { rendered }, content: { rendered } }];
    expect(readFeed(JSON.stringify(posts), { url }).posts[0]?.summary).to.equal(TOLD);
  });

  it("are removed from Reddit's footer", () => {
    const added =
      '&#32; submitted by &#32; <a href="/u/x"> /u/x </a> <a href="/y">[link]</a> <a href="/z">[comments]</a>';
    expect(summary(STORY + added)).to.equal(TOLD);
  });
});

describe('summaries', () => {
  const plain = (post: object) =>
    readFeed(JSON.stringify([{ title: 'Nets', url: '/nets', ...post }]), { url }).posts[0]?.summary;

  it('are read if WordPress escaped them twice', () => {
    const excerpt = { rendered: '&lt;p&gt;Mended &lt;b&gt;nets&lt;/b&gt; dry faster.&lt;/p&gt;' };
    const posts = [{ link: own, title: { rendered: 'Nets' }, excerpt }];
    expect(readFeed(JSON.stringify(posts), { url }).posts[0]?.summary).to.equal('Mended nets dry faster.');
  });

  it('are read if they were escaped twice', () => {
    expect(plain({ summary: '&lt;p&gt;Nets &amp;amp; ropes&lt;/p&gt;' })).to.equal('Nets & ropes');
    expect(plain({ summary: 'By &lt;a href="https://gull.example"&gt;Mara&lt;/a&gt;' })).to.equal('By Mara');
    expect(plain({ summary: 'How &lt;b&gt; and &lt;strong&gt; differ' })).to.equal(
      'How <b> and <strong> differ',
    );
  });

  it("need more than dots, and don't start with a URL", () => {
    for (const dots of ['...', '…', '. . .']) expect(plain({ summary: dots })).to.equal('');
    expect(plain({ summary: 'https://gull.example/x The nets' })).to.equal('The nets');
    expect(plain({ summary: 'https://gull.example/x' })).to.equal('https://gull.example/x');
  });

  it('contain no Markdown or MDX syntax', () => {
    expect(
      plain({ text: '# Nets\n\n![Net](n.jpg) They are **old**, _very_ old: [see](/x). Use `snake_case`.' }),
    ).to.equal('Nets They are old, very old: see. Use snake_case.');
    expect(plain({ text: 'import A from "./a"\n\n<A kind="x">\n\nThe nets.\n\n</A>' })).to.equal('The nets.');
    expect(plain({ text: 'In Python, **kwargs and *args differ' })).to.equal(
      'In Python, **kwargs and *args differ',
    );
  });

  it('contain no truncated shortcode', () => {
    expect(summary('<p>The nets. [fusion_text size=&#8221;3&#8221; color=&#8221;re [&hellip;]</p>')).to.equal(
      'The nets.',
    );
    expect(summary('<p>The nets [old and [&hellip;]</p>')).to.contain('[old and');
  });
});

describe('unclosed XML elements', () => {
  const titles = (document: string) => readFeed(document, { url }).posts.map(({ title }) => title);
  const post = (name: string, end = '</item>') => `<item><title>${name}</title><link>/${name}</link>${end}`;

  it('affect only themselves', () => {
    expect(
      titles(`<rss><channel>${post('A', '')}${post('B', '')}${post('C')}</channel></rss>`),
    ).to.deep.equal(['A', 'B', 'C']);
    expect(titles(`<rss><channel><image><url>x</url>${post('A')}${post('B')}</channel></rss>`)).to.deep.equal(
      ['A', 'B'],
    );
    expect(titles('<rss><channel><item><title>A<link>/a</link></item></channel></rss>')).to.deep.equal(['A']);
    expect(
      titles(
        '<feed><entry><title>A</title><link href="/a"/><entry><title>B</title><link href="/b"/></entry></feed>',
      ),
    ).to.deep.equal(['A', 'B']);
  });

  it('are reported if they make a post unusable', () => {
    const { posts, skipped } = readFeed(`<rss><channel><item><title>A</title>${post('B')}</channel></rss>`, {
      url,
    });
    expect(posts.length).to.equal(1);
    expect(skipped.length).to.equal(1);
  });
});

describe('images in a body', () => {
  const image = (body: string) => item(body)?.image?.src;

  it('exclude badges, buttons, avatars and icons', () => {
    for (const src of [
      '#',
      'https://img.shields.io/npm/v/x',
      'https://www.paypal.com/btn.gif',
      '/build-badge.svg',
      'https://avatars.githubusercontent.com/u/1',
    ])
      expect(image(`<img src="${src}"><img src="/net.jpg">`), src).to.equal('https://gull.example/net.jpg');
  });

  it('include the preview of an embedded video if there is no other image', () => {
    const film = '<iframe width="5" src="https://www.youtube.com/embed/abcdefghij1?rel=0"></iframe>';
    expect(image(film)).to.equal('https://i.ytimg.com/vi/abcdefghij1/hqdefault.jpg');
    expect(image(`${film}<img src="/net.jpg">`)).to.equal('https://gull.example/net.jpg');
    expect(image('<iframe src="https://www.youtube.com/embed/videoseries?list=x"></iframe>')).to.equal(
      undefined,
    );
  });
});
