import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://mill.example/data/index.json';
const read = (document: unknown) =>
  readFeed(typeof document === 'string' ? document : JSON.stringify(document), { url });
const titles = (document: unknown) => read(document).posts.map(({ title }) => title);

const MILL = { url: '/mill', title: 'The mill turns again' };

describe('posts that are not public', () => {
  const secrets: [string, Record<string, unknown>][] = [
    ['drafts', { draft: true }],
    ['unpublished entries', { published: false }],
    ['private entries', { status: 'private' }],
    ['scheduled entries', { status: 'scheduled' }],
    ['hidden entries', { visibility: 'hidden' }],
    ['password-protected entries', { password: 'oak' }],
    ['hidden entries with a question mark', { 'draft?': true }],
    ['entries in moderation', { moderation_state: 'draft' }],
    ['entries with a named status', { status: { name: 'Draft' } }],
    ['entries at a stage', { stage: 'DRAFT' }],
    ['unpublished entries by another name', { publish: false }],
    ['inactive entries', { status: 'inactive' }],
    ['newsletters that were only sent', { status: 'sent' }],
    ['a list of pages by a flag', { isSection: true }],
    ['a list of pages by another field', { page_kind: 'taxonomy' }],
    ['pages of tags', { type: 'tag' }],
    ["a static site's section pages", { kind: 'section' }],
    ["a static site's term pages", { kind: 'term' }],
    ["a static site's front page", { type: 'home' }],
  ];
  for (const [name, fields] of secrets)
    it(`are skipped with a reason: ${name}`, () => {
      const items = [
        { ...MILL, date_published: '2025-03-04' },
        { ...MILL, url: '/secret', title: 'Secret', date_published: '2025-03-04', ...fields },
      ];
      for (const document of [items, { version: 'https://jsonfeed.org/version/1', items }]) {
        const feed = read(document);
        expect(feed.posts.map(({ title }) => title)).to.deep.equal(['The mill turns again']);
        expect(feed.skipped).to.have.length(1);
        expect(feed.skipped[0]?.reason).to.match(/^not (?:public|a post)/);
      }
    });

  it('are skipped in elements without a namespace, and in search indexes', () => {
    for (const flag of ['<draft>true</draft>', '<status>private</status>', '<published>false</published>']) {
      const item = `<title>Secret</title><link>/secret</link><url>/secret</url>${flag}`;
      expect(titles(`<rss><channel><item>${item}</item></channel></rss>`), flag).to.deep.equal([]);
      expect(titles(`<search><entry>${item}</entry></search>`), flag).to.deep.equal([]);
    }
    const dated = '<published>2025-03-04</published>';
    expect(
      read(`<rss><channel><item><title>M</title><link>/m</link>${dated}</item></channel></rss>`).posts[0]
        ?.published,
    ).to.equal('2025-03-04');
  });

  it('are skipped on Squarespace and Shopify', () => {
    const items = [1, 2, 3, 4].map((workflowState) => ({
      fullUrl: `/${workflowState}`,
      title: `${workflowState}`,
      workflowState,
    }));
    expect(titles({ collection: {}, items })).to.deep.equal(['1']);
    const articles = [null, '2025-03-04'].map((published_at) => ({
      title: `${published_at}`,
      handle: 'mill',
      blog: { handle: 'news' },
      published_at,
    }));
    expect(titles({ articles })).to.deep.equal(['2025-03-04']);
  });

  it('are skipped if the date of publication is null', () =>
    expect(
      titles({
        data: [
          { ...MILL, publishedAt: null },
          { ...MILL, title: 'Out', publishedAt: '2025-03-04' },
        ],
      }),
    ).to.deep.equal(['Out']));

  it('are not confused with published ones', () => {
    for (const fields of [
      { status: 'live', draft: false, password: '' },
      { publishedAt: null, date: '2025-03-04' },
      { publish: true, stage: 'PUBLISHED' },
      { type: 'article', isPage: true, isSection: false },
    ])
      expect(titles([{ ...MILL, ...fields }]), JSON.stringify(fields)).to.have.length(1);
  });

  it('are skipped in XML, too', () => {
    const item = (status: string) =>
      `<item><title>${status}</title><link>https://mill.example/${status}</link><wp:status>${status}</wp:status></item>`;
    expect(
      titles(
        `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${item('publish')}${item('draft')}</channel></rss>`,
      ),
    ).to.deep.equal(['publish']);
    const entry = (draft: string) =>
      `<entry><title>${draft}</title><link href="https://mill.example/${draft}"/><app:control><app:draft>${draft}</app:draft></app:control></entry>`;
    expect(
      titles(
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">${entry('no')}${entry('yes')}</feed>`,
      ),
    ).to.deep.equal(['no']);
  });
});
