import { aTimeout, expect } from '@open-wc/testing';
import type { RelatedPosts } from '../support/block.js';
import { captureConsole, leave, requests, served, uniqueKey } from '../support/served.js';
import { atRest, mount, tripped } from './watch.js';

const post = (i: number, more: object = {}) => ({
  url: `/${i}`,
  title: `Tides ${i}`,
  tags: ['sea'],
  ...more,
});
const posts = (count: number, more: object = {}) => Array.from({ length: count }, (_, i) => post(i, more));

/** Counts timer callbacks of the page, which stop while a script blocks it. */
async function isAlive(): Promise<boolean> {
  await aTimeout(0);
  return new Promise((resolve) => requestAnimationFrame(() => resolve(true)));
}

describe('a large input', () => {
  afterEach(() => {
    for (const block of document.querySelectorAll('related-posts')) block.remove();
    expect(tripped).to.deep.equal([]);
  });

  it('of 50,000 posts is read and ranked, and six posts are shown', async () => {
    const needle = { title: 'A lighthouse for the harbour', date: '2001-01-01' };
    const body = JSON.stringify([...posts(49_999), post(49_999, needle)]);
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<article><h1>The old lighthouse of the harbour</h1></article>',
    );
    const src = served({ document: await leave(body) });
    let turns = 0;
    const clock = setInterval(() => turns++, 10);
    const block = await mount({ src, limit: '6', order: 'relevance' });
    clearInterval(clock);
    document.querySelector('article')?.remove();
    // With one long task, there would be two or three.
    expect(turns, 'number of timer callbacks').to.be.above(15);
    expect(block.related).to.have.length(6);
    expect(block.related[0]?.post.title).to.equal(needle.title);
    expect(await isAlive()).to.equal(true);
  });

  it('of 10,000 invalid posts is rejected', async () => {
    const log = captureConsole();
    const src = served({
      document: await leave(JSON.stringify(posts(10_000, { url: 'javascript:pwned()' }))),
    });
    expect((await mount({ src })).error?.code).to.equal('not-a-feed');
    log.restore();
  });

  it('of 10,000 tags per post is ranked and filtered', async () => {
    const tags = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);
    const block = await mount({ tags: 'TAG 9999', order: 'relevance' }, '', [
      post(1, { tags }),
      post(2),
      post(3, { tags }),
    ]);
    expect(block.related.map(({ post }) => post.title).sort()).to.deep.equal(['Tides 1', 'Tides 3']);
  });

  it('of posts in 5,000 real and invented languages is ranked', async () => {
    const languages = Array.from(
      { length: 5000 },
      (_, i) => `x${(i + 36 ** 3).toString(36).replace(/\d/g, 'q')}`,
    );
    const block = await mount(
      { order: 'relevance', limit: '6' },
      '',
      languages.map((lang, i) => post(i, { lang, title: `港の計画 ${i}` })),
    );
    expect(block.related).to.have.length(6);
  });

  it('of 20,000 copies of a post shows it once', async () => {
    const block = await mount({}, '', [...posts(20_000, { url: '/same' }), post(1)]);
    expect(block.related).to.have.length(2);
  });

  it('of an image with 20,000 sizes is shown', async () => {
    const srcset = Array.from({ length: 20_000 }, (_, i) => `/served/${i}.png ${i + 1}w`).join(', ');
    const block = await mount({}, '', [post(1, { image: { src: '/served/i.png', srcset } }), post(2)]);
    expect(block.related).to.have.length(2);
  });

  it('of a hundred blocks on a page sends one request and shows no duplicates', async () => {
    const key = uniqueKey();
    const src = served({ document: await leave(JSON.stringify(posts(300))), key });
    const blocks = Array.from({ length: 100 }, () => document.createElement('related-posts'));
    for (const block of blocks) Object.assign(block, { src, loading: 'eager', limit: 3, order: 'feed' });
    document.body.append(...blocks);
    await Promise.all(blocks.map(atRest));
    const shown = blocks.flatMap(({ related }) => related.map(({ post }) => post.url));
    expect(shown).to.have.length(300);
    expect(new Set(shown).size).to.equal(300);
    expect((await requests(key)).count).to.equal(1);
    expect(await isAlive()).to.equal(true);
  });

  it('of a hundred insertions and removals leaves one block, one request, and the correct posts', async () => {
    const key = uniqueKey();
    const block: RelatedPosts = document.createElement('related-posts');
    const src = served({ document: await leave(JSON.stringify(posts(12))), key, delay: 50 });
    Object.assign(block, { src, loading: 'eager', order: 'feed' });
    for (let i = 0; i < 100; i++) {
      document.body.append(block);
      if (i % 3 === 0) await aTimeout(5);
      block.remove();
      if (i % 5 === 0) await aTimeout(5);
    }
    document.body.append(block);
    await atRest(block);
    expect(block.related).to.have.length(6);
    expect(block.shadowRoot?.querySelectorAll('li')).to.have.length(6);
    expect((await requests(key)).count).to.be.below(60);
  });

  it('of a hundred feeds in sequence shows the last one', async () => {
    const block = document.createElement('related-posts');
    Object.assign(block, { loading: 'eager', order: 'feed' });
    document.body.append(block);
    for (let i = 0; i < 100; i++) {
      block.posts = [post(i)];
      if (i % 2) await Promise.resolve();
    }
    await block.updateComplete;
    await atRest(block);
    expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides 99']);
  });
});
