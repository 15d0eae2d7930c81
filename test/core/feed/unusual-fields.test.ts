import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://quay.example/feed';
const SITE = 'https://quay.example';
const first = (document: unknown, postUrl?: string) =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url, postUrl }).posts[0];

describe('URLs', () => {
  it('are read from JSON fields with unusual names', () => {
    for (const name of [
      'webUrl',
      'page_url',
      'postUrl',
      'article_link',
      'pathname',
      'canonical',
      'loc',
      'guid',
    ])
      expect(first([{ title: 'Ropes', [name]: '/ropes' }])?.url, name).to.equal(`${SITE}/ropes`);
    expect(first([{ title: 'Ropes', url: '/api/1', web_url: '/ropes' }])?.url).to.equal(`${SITE}/ropes`);
  });

  it('are read from a link with several relations, a canonical link, and text', () => {
    for (const link of [
      '<link rel="alternate self" href="/ropes"/>',
      '<link rel="canonical" href="/ropes"/>',
      '<link>https://quay.example/ropes</link>',
    ])
      expect(
        first(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ropes</title>${link}</entry></feed>`)
          ?.url,
      ).to.equal(`${SITE}/ropes`);
    expect(
      first('<rss><channel><item><title>R</title><url>/ropes</url></item></channel></rss>')?.url,
    ).to.equal(`${SITE}/ropes`);
  });

  it('are read from the channel that has items', () => {
    const item = '<item><title>Ropes</title><link>/ropes</link></item>';
    expect(first(`<rss><channel/><channel>${item}</channel></rss>`)?.title).to.equal('Ropes');
  });

  it('are read from news sitemaps with another prefix', () => {
    const news =
      '<n:news><n:title>Ropes</n:title><n:publication_date>2025-03-04</n:publication_date></n:news>';
    expect(
      first(
        `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${SITE}/ropes</loc>${news}</url></urlset>`,
      ),
    ).to.include({ title: 'Ropes', published: '2025-03-04' });
  });

  it('are filled in with encoded slugs and without double slashes', () => {
    expect(first([{ title: 'Ropes', slug: '/ropes/' }], '/blog/{slug}/')?.url).to.equal(
      `${SITE}/blog/ropes/`,
    );
    for (const [document, pattern] of [
      [{ data: { posts: { edges: [{ node: { title: 'Ropes', slug: 'ropes' } }] } } }, '/{node.slug}'],
      [{ hits: { hits: [{ _source: { title: 'Ropes', slug: 'ropes' } }] } }, '/{_source.slug}'],
      [[{ title: 'Ropes', topic: { slug: 'rig' }, slug: 'ropes' }], '/{topic.slug}/../{slug}'],
    ] as const)
      expect(first(document, pattern)?.url, pattern).to.equal(`${SITE}/ropes`);
    expect(first([{ title: 'Ropes', slug: 'ropes' }], '/{topic.slug}/{slug}')).to.equal(undefined);
    expect(first([{ title: 'Ropes', slug: '%C3%BC' }], '/{slug}')?.url).to.equal(`${SITE}/%C3%BC`);
    expect(first([{ title: 'Ropes', slug: '100% ü' }], '/{slug}')?.url).to.equal(`${SITE}/100%25%20%C3%BC`);
    expect(first([{ title: 'Ropes', slug: 'a' }], 'https://quay.example/{slug}')?.url).to.equal(`${SITE}/a`);
  });
});

describe('Markdown bodies', () => {
  const summary = (body: string, name = 'body') =>
    first([{ title: 'Ropes', url: '/r', [name]: body }])?.summary;

  it('are read in fields that usually contain HTML', () => {
    for (const name of ['body', 'content', 'markdown'])
      expect(summary('# Hemp\n\nThe *rope* is **old** and `wet`.', name), name).to.equal(
        'Hemp The rope is old and wet.',
      );
  });

  it('lose front matter, quotation, lists, containers, templates and code fences', () => {
    for (const body of [
      '---\ntitle: Ropes\n---\n\nThe rope is old.',
      '> The rope is old.',
      '- The rope is old.',
      ':::note\nThe **rope** is old.\n:::',
      '{{< figure src="/r.jpg" >}}\n\nThe rope is old.',
      '{% include rope.html %}\n\nThe rope is **old**.',
      'The [rope](https://hemp.example "Hemp") is old.',
      'import A from "./a";\n\n<A/>\n\nThe rope is old.',
    ])
      expect(summary(body), body).to.equal('The rope is old.');
  });

  it('are not confused with HTML and plain text', () => {
    expect(summary('<p>The rope * is old.</p>')).to.equal('The rope * is old.');
    expect(summary('5 * 3 ropes - old')).to.equal('5 * 3 ropes - old');
  });
});
