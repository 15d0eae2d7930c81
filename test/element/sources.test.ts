import { aTimeout } from '@open-wc/testing';
import { postHash } from '../../src/core/text/post-hash.js';
import {
  block,
  expect,
  feedOf,
  parts,
  settled,
  settledBlock,
  texts,
  waitUntil,
  withHead,
} from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

const one = (title: string) => feedOf([{ url: `https://town.example/${title}`, title }]);
const inline = (text: string) => `<script type="application/feed+json">${text}</script>`;

describe('sources', () => {
  it('prefer posts, then inline JSON, then src, then links in the head', async () => {
    const undo = withHead(
      `<link rel="alternate" type="application/feed+json" href="${served({ body: one('linked') })}">`,
    );
    const src = served({ body: one('src') });
    const element = await block({ src }, inline(one('inline')));
    element.posts = [{ url: 'https://town.example/p', title: 'posts' }];
    await settled(element);
    expect(texts(element, 'title')).to.deep.equal(['posts']);
    expect(texts(await settledBlock({ src }, inline(one('inline'))), 'title')).to.deep.equal(['inline']);
    expect(texts(await settledBlock({ src }), 'title')).to.deep.equal(['src']);
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['linked']);
    undo();
  });

  it('prefer JSON Feed to other JSON, and JSON to WordPress', async () => {
    const link = (type: string, title: string) =>
      `<link rel="alternate" type="${type}" href="${served({ body: one(title) })}">`;
    let undo = withHead(link('application/json', 'json') + link('application/feed+json', 'feed'));
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['feed']);
    undo();
    undo = withHead(`<link rel="https://api.w.org/" href="/nowhere/">${link('application/json', 'json')}`);
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['json']);
    undo();
  });

  it('find WordPress posts from its link, with pretty and plain permalinks', async () => {
    const key = uniqueKey();
    const wordpress = JSON.stringify([
      { id: 1, link: 'https://town.example/w', title: { rendered: 'W' }, date: '2026-01-01T00:00:00' },
    ]);
    const undo = withHead(
      `<link rel="https://api.w.org/" href="${served({ key, body: wordpress })}&rest_route=/">`,
    );
    const element = await settledBlock();
    undo();
    expect(texts(element, 'title')).to.deep.equal(['W']);
    expect((await requests(key)).count).to.equal(1);
  });

  it('accept a whole feed as a property', async () => {
    const element = await block();
    element.posts = JSON.parse(one('whole'));
    await settled(element);
    expect(texts(element, 'title')).to.deep.equal(['whole']);
  });

  it('accept posts as JSON in an attribute, as React 18 and templates write them', async () => {
    const posts = '[{"url": "https://town.example/a", "title": "From the attribute"}]';
    const element = await settledBlock({ posts, src: served({ body: one('src') }) });
    expect(texts(element, 'title')).to.deep.equal(['From the attribute']);
    element.setAttribute('posts', one('another'));
    await waitUntil(() => texts(element, 'title')[0] === 'another');
    element.removeAttribute('posts');
    await waitUntil(() => texts(element, 'title')[0] === 'src');
    element.remove();
    const blank = await settledBlock({ posts: ' ', src: served({ body: one('blank') }) });
    expect(texts(blank, 'title')).to.deep.equal(['blank']);
  });

  for (const posts of [
    '[object Object],[object Object]',
    '[{"url": "/a", "title":',
    '42',
    '{"weather": 1}',
    'null',
  ]) {
    it(`report once that ${posts} is not a list of posts`, async () => {
      const log = captureConsole();
      const element = await settledBlock({ posts });
      element.heading = 'Rendered again';
      await element.updateComplete;
      log.restore();
      expect(element.error?.code).to.equal('not-a-feed');
      expect(log.lines).to.have.length(1);
      expect(log.lines[0]).to.match(/posts .*attribute/);
      expect(log.lines[0]).not.to.include('Check the URL');
    });
  }

  it('use an inline feed that is added or changed later', async () => {
    const element = await settledBlock({ src: served({ body: one('src') }) });
    expect(texts(element, 'title')).to.deep.equal(['src']);
    element.insertAdjacentHTML('beforeend', inline(one('late')));
    await waitUntil(() => texts(element, 'title')[0] === 'late');
    const script = element.querySelector('script') as HTMLScriptElement;
    script.textContent = one('later');
    await waitUntil(() => texts(element, 'title')[0] === 'later');
    script.remove();
    await waitUntil(() => texts(element, 'title')[0] === 'src');
  });

  it('request nothing if only fallback links change', async () => {
    const key = uniqueKey();
    const element = await settledBlock({ src: served({ key, body: one('kept') }) });
    let loads = 0;
    element.addEventListener('related-posts-load', () => loads++);
    element.insertAdjacentHTML('beforeend', '<a href="/">Archive</a>');
    await aTimeout(100);
    expect([loads, (await requests(key)).count]).to.deep.equal([0, 1]);
  });

  it('resolve a relative URL against the page for which it was written, after a router changes the URL', async () => {
    const { pathname, search } = new URL(served({ body: one('relative') }), location.href);
    const [file = ''] = pathname.split('/').slice(-1);
    const before = location.href;
    history.replaceState(null, '', '/served/a-page');
    const element = await settledBlock({ src: file + search });
    history.replaceState(null, '', '/elsewhere/entirely/another-page');
    await element.refresh();
    const { status } = element;
    history.replaceState(null, '', before);
    expect(status).to.equal('ready');
    expect(texts(element, 'title')).to.deep.equal(['relative']);
  });

  it('replace placeholders in the URL', async () => {
    const undo = withHead('<link rel="canonical" href="https://town.example/2026/ferry-cuts/">');
    const key = uniqueKey();
    const element = await settledBlock({
      src: `${served({ key, body: one('x') })}&of={slug}&at={url}&hash={hash}`,
    });
    undo();
    expect(element.status).to.equal('ready');
    const [request] = (await requests(key)).urls;
    const query = new URL(request ?? '', location.href).searchParams;
    expect(query.get('of')).to.equal('ferry-cuts');
    expect(query.get('at')).to.equal('https://town.example/2026/ferry-cuts/');
    expect(query.get('hash')).to.equal(postHash('https://town.example/2026/ferry-cuts/'));
  });

  it('accept a URL object', async () => {
    const element = await block();
    Object.assign(element, { src: new URL(served({ body: one('object') }), location.href) });
    await waitUntil(() => texts(element, 'title')[0] === 'object');
  });

  it('resolve a relative URL against the page', async () => {
    const absolute = new URL(served({ body: one('relative') }), location.href);
    expect(texts(await settledBlock({ src: absolute.pathname + absolute.search }), 'title')).to.deep.equal([
      'relative',
    ]);
  });

  it('read a cross-origin feed with CORS', async () => {
    const { origin } = await (await fetch('/served/other-origin')).json();
    const element = await settledBlock({ src: `${origin}${served({ body: one('other'), cors: '*' })}` });
    expect(texts(element, 'title')).to.deep.equal(['other']);
  });

  it('read data: and blob: URLs', async () => {
    const feed = feedOf([{ url: '/held', title: 'held' }]);
    const blob = URL.createObjectURL(new Blob([feed]));
    for (const src of [blob, `data:application/json,${encodeURIComponent(feed)}`]) {
      const element = await settledBlock({ src });
      expect(texts(element, 'title')).to.deep.equal(['held']);
      expect(parts(element, 'link')[0]?.getAttribute('href')).to.equal(`${location.origin}/held`);
      element.remove();
    }
  });
});
