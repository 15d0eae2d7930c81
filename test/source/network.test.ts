import { aTimeout } from '@open-wc/testing';
import {
  block,
  expect,
  feedOf,
  settled,
  settledBlock,
  texts,
  waitUntil,
  withHead,
} from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

const item = (slug: string) => ({ url: `https://town.example/${slug}`, title: slug });

/** A page of a feed with the URL of the next one. */
const pageOf = (slug: string, next_url?: string) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item(slug)], next_url });

const all = { order: 'feed', limit: '50' };

async function titles(attributes: Record<string, string>): Promise<string[]> {
  const element = await settledBlock({ ...all, ...attributes });
  const found = texts(element, 'title');
  element.remove();
  return found;
}

describe('an unreliable network', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => log.restore());

  it('causes a retry after a temporary error', async () => {
    for (const status of [429, 500, 502, 503, 504]) {
      const key = uniqueKey();
      expect(
        await titles({ src: served({ key, status, failures: 1, body: pageOf('a') }) }),
        String(status),
      ).to.deep.equal(['a']);
      expect((await requests(key)).count).to.equal(2);
    }
  });

  it('causes a retry after a lost connection', async () => {
    const key = uniqueKey();
    expect(await titles({ src: served({ key, cut: 1, failures: 1, body: pageOf('a') }) })).to.deep.equal([
      'a',
    ]);
    expect((await requests(key)).count).to.equal(2);
  });

  it("uses the browser's cache, and revalidates only on refresh", async () => {
    const key = uniqueKey();
    const src = served({ key, etag: '"v1"', cache: 'max-age=0, must-revalidate', body: pageOf('a') });
    const element = await settledBlock({ ...all, src });
    await element.refresh();
    expect(texts(element, 'title')).to.deep.equal(['a']);
    const second = (await requests(key)).headers[1];
    // WebKit has no cache in automation, and sends a different header.
    expect(second?.['if-none-match'] ?? second?.['cache-control']).to.match(/^"v1"$|no-cache|max-age=0/);
  });

  it('aborts the request when the URL changes', async () => {
    const key = uniqueKey();
    const element = await block({ ...all, src: served({ key, stall: 1, body: pageOf('slow') }) });
    await waitUntil(async () => (await requests(key)).count === 1, 'no request came');
    element.src = served({ body: pageOf('b') });
    await element.updateComplete;
    await settled(element);
    await waitUntil(async () => (await requests(key)).aborted === 1, 'it went on');
    expect(texts(element, 'title')).to.deep.equal(['b']);
  });

  it('causes at most three attempts', async () => {
    const key = uniqueKey();
    const element = await settledBlock({ src: served({ key, status: 503 }) });
    expect(element.error?.code).to.equal('http');
    expect((await requests(key)).count).to.equal(3);
  });

  it('causes no retry after a permanent error', async () => {
    for (const status of [400, 401, 403, 404, 410, 501]) {
      const key = uniqueKey();
      (await settledBlock({ src: served({ key, status }) })).remove();
      expect((await requests(key)).count, String(status)).to.equal(1);
    }
  });

  it('respects Retry-After up to a limit', async () => {
    const key = uniqueKey();
    const start = performance.now();
    await titles({ src: served({ key, status: 429, failures: 1, 'retry-after': '1', body: pageOf('a') }) });
    expect(performance.now() - start).to.be.greaterThan(950);
    const patience = uniqueKey();
    await settledBlock({ src: served({ key: patience, status: 429, 'retry-after': '3600' }) });
    expect((await requests(patience)).count).to.equal(1);
  });

  it('applies the timeout to slow responses', async () => {
    const element = await settledBlock({ src: served({ trickle: 50, body: feedOf() }), timeout: '400' });
    expect(element.error?.code).to.equal('timeout');
  });

  it('falls back to the last good copy with a warning', async () => {
    const src = served({ key: uniqueKey(), body: pageOf('kept'), successes: 1, status: 404 });
    const element = await settledBlock({ ...all, src });
    await aTimeout(500); // The copy is written when the browser is idle.
    await element.refresh();
    expect(element.status).to.equal('ready');
    expect(texts(element, 'title')).to.deep.equal(['kept']);
    expect(log.lines.join()).to.contain('404').and.to.contain('Showing an older copy');
  });

  it('keeps copies of a few feeds only', async () => {
    for (let i = 0; i < 10; i++) await titles({ src: served({ body: pageOf(`copy-${i}`) }) });
    await aTimeout(500);
    expect((await (await caches.open('related-posts')).keys()).length).to.be.within(1, 8);
  });
});

describe('feeds with several pages', () => {
  it('are followed by every kind of link to the next page', async () => {
    const last = served({ body: pageOf('c') });
    const second = served({ body: pageOf('b'), link: `<${last}>; rel="next"` });
    expect(await titles({ src: served({ body: pageOf('a', second) }) })).to.deep.equal(['a', 'b', 'c']);
  });

  it('are followed if the server uses the wrong scheme in links', async () => {
    const second = new URL(served({ body: pageOf('b') }), location.href).href.replace('http:', 'https:');
    expect(await titles({ src: served({ body: pageOf('a', second) }) })).to.deep.equal(['a', 'b']);
  });

  it("are followed by WordPress's page count", async () => {
    const key = uniqueKey();
    const body = JSON.stringify([{ id: 1, link: 'https://town.example/{page}', title: { rendered: 'W' } }]);
    await titles({ src: served({ key, body, 'x-wp-totalpages': 3 }) });
    const pages = (await requests(key)).urls.map((url) =>
      new URL(url, location.href).searchParams.get('page'),
    );
    expect(pages).to.deep.equal([null, '2', '3']);
  });

  it('are followed until there are enough posts', async () => {
    const second = served({ body: pageOf('b', served({ body: pageOf('c') })) });
    expect(await titles({ src: served({ body: pageOf('a', second) }), 'max-posts': '2' })).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('are never followed in a loop, nor to another origin', async () => {
    const key = uniqueKey();
    const circle = `/served/feed.json?key=${key}&body=${encodeURIComponent(pageOf('a', '?loop'))}`;
    expect(await titles({ src: circle })).to.deep.equal(['a']);
    const { origin } = await (await fetch('/served/other-origin')).json();
    const elsewhere = `${origin}${served({ body: pageOf('b'), cors: '*' })}`;
    expect(await titles({ src: served({ body: pageOf('a', elsewhere) }) })).to.deep.equal(['a']);
  });

  it('are not followed forever if each page has one post', async () => {
    const key = uniqueKey();
    const body = JSON.stringify([{ id: 1, link: 'https://town.example/{page}', title: { rendered: 'W' } }]);
    await titles({ src: served({ key, body, 'x-wp-totalpages': 1000 }) });
    expect((await requests(key)).count).to.equal(30);
  });

  it('end if the server repeats its last page', async () => {
    const key = uniqueKey();
    await titles({ src: served({ key, body: pageOf('a'), 'x-wp-totalpages': 1000 }) });
    expect((await requests(key)).count).to.equal(2);
  });

  it('keep the pages read so far if a later page fails or never responds', async () => {
    for (const last of [served({ status: 404 }), served({ stall: 1, key: uniqueKey() })]) {
      const src = served({ body: pageOf('a', last) });
      expect(await titles({ src, timeout: '400' }), last).to.deep.equal(['a']);
    }
  });
});

describe('WordPress found by its link', () => {
  it('requests the newest posts with pretty permalinks', async () => {
    const key = uniqueKey();
    const body = JSON.stringify([{ id: 1, link: 'https://town.example/{page}', title: { rendered: 'W' } }]);
    const root = served({ key, body }).replace('feed.json', 'wp-json/');
    const undo = withHead(`<link rel="https://api.w.org/" href="${root}">`);
    const element = await settled(await block(all));
    undo();
    expect(texts(element, 'title')).to.deep.equal(['W']);
    const url = new URL((await requests(key)).urls[0] ?? '', location.href);
    expect(url.pathname).to.equal('/served/wp-json/wp/v2/posts');
    expect(url.searchParams.get('_fields')).to.contain('title').and.not.to.contain('content');
  });

  it('requests posts in the categories of the current post', async () => {
    const key = uniqueKey();
    // One URL responds to both requests: for the post's categories, and for the posts in them.
    const body = JSON.stringify({ categories: [4, 9] });
    const undo = withHead(`<link rel="https://api.w.org/" href="${served({ key, body })}&rest_route=/">
      <link rel="shortlink" href="https://town.example/?p=77">`);
    const element = await block(all);
    await settled(element);
    undo();
    const [first, second] = (await requests(key)).urls.map((url) => new URL(url, location.href).searchParams);
    expect(first?.get('rest_route')).to.equal('/wp/v2/posts/77');
    expect(second?.get('rest_route')).to.equal('/wp/v2/posts');
    expect(second?.get('categories')).to.equal('4,9');
    expect(second?.get('exclude')).to.equal('77');
  });

  it('requests the categories again after an error', async () => {
    const key = uniqueKey();
    const body = JSON.stringify([{ id: 1, link: 'https://town.example/w', title: { rendered: 'W' } }]);
    const src = served({ key, body, failures: 1, status: 404 });
    const undo = withHead(`<link rel="https://api.w.org/" href="${src}&rest_route=/">
      <link rel="shortlink" href="https://town.example/?p=78">`);
    const element = await settled(await block(all));
    await element.refresh();
    undo();
    const routes = (await requests(key)).urls.map((url) =>
      new URL(url, location.href).searchParams.get('rest_route'),
    );
    const [post, posts] = ['/wp/v2/posts/78', '/wp/v2/posts'];
    expect(routes).to.deep.equal([post, posts, post, posts]);
  });
});
