// The requests of a page before and after the block comes near the viewport: `npm run test:package`, after `npm run
// build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from './site.mjs';

let browser;
let site;

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  site = await serve();
});

after(async () => {
  await browser.close();
  site.close();
});

const MODULE = '<script type="module" src="/related-posts.js"></script>';
const FAR = '<p style="height:9000px">A long read.</p>';
const BLOCK = '<related-posts src="/feed.json"><a href="/all">All posts</a></related-posts>';

/** Opens a page. Returns it with its requests: path, Brotli size, and time. */
async function visit(html) {
  const page = await browser.newPage();
  page.requests = [];
  page.on('request', async (request) => {
    const entry = { path: new URL(request.url()).pathname, bytes: 0 };
    if (entry.path !== '/page' && entry.path !== '/favicon.ico') page.requests.push(entry);
    const body = await (await request.response())?.body().catch(() => undefined);
    if (body) entry.bytes = brotliCompressSync(body).length;
  });
  await page.goto(`${site.origin}/page?${new URLSearchParams({ html })}`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  return page;
}

const paths = (page) => page.requests.map(({ path }) => path).sort();
const ready = (page) =>
  page.waitForFunction(() => document.querySelector('related-posts')?.status === 'ready');

for (const [name, html, entry] of [
  ['the module', `<head>${MODULE}</head><body>${FAR}${BLOCK}`, '/related-posts.js'],
  ['the one tag', `<body>${FAR}<script async src="/embed.js" data-src="/feed.json"></script>`, '/embed.js'],
]) {
  test(`${name}: a page whose reader never scrolls sends one request of at most 3 kB`, async () => {
    const page = await visit(html);
    assert.deepEqual(paths(page), [entry]);
    assert.ok(page.requests[0].bytes <= 3000, `${page.requests[0].bytes} bytes`);
    assert.equal(await page.evaluate(() => customElements.get('related-posts')), undefined);
    await page.evaluate(() => scrollTo(0, 8500));
    await ready(page);
    assert.deepEqual(paths(page), ['/block.js', '/engine.js', '/feed.json', entry].sort());
    await page.close();
  });
}

test('fallback links stay visible until the posts are rendered', async () => {
  const page = await visit(`<head>${MODULE}</head><body>${FAR}${BLOCK}`);
  assert.ok(await page.locator('related-posts a').isVisible());
  await page.close();
});

test('all blocks load before printing', async () => {
  const page = await visit(
    `<head>${MODULE}</head><body>${FAR}${BLOCK}${FAR}${BLOCK.replace(' src', ' repeat src')}`,
  );
  assert.deepEqual(paths(page), ['/related-posts.js']);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('related-posts')].every(({ status }) => status === 'ready'),
  );
  await page.close();
});

test("the next feed in the head is tried, with files from the script's folder, if the first fails", async () => {
  const link = (type, href) => `<link rel="alternate" type="application/${type}" href="${href}">`;
  const links = link('feed+json', '/gone.json') + link('rss+xml', '/feed.xml');
  const page = await visit(`<head>${links}${MODULE}</head><body><related-posts></related-posts>`);
  await ready(page);
  assert.ok(paths(page).includes('/next-feed.js'), paths(page).join());
  await page.close();
});

test('the code of options that few pages use loads only with one of them', async () => {
  for (const option of ['', 'ignore-tags="x"', 'order="mixed"', 'show="reading-time"', 'skip-read']) {
    const block = BLOCK.replace(' src', ` ${option} src`);
    const page = await visit(`<head>${MODULE}</head><body>${block}`);
    await ready(page);
    assert.equal(paths(page).includes('/further-options.js'), option !== '', option);
    await page.close();
  }
});

test('the rules for HTML load only for a feed with HTML or images, together with the rest of the feed', async () => {
  const feed = (item) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: '/1', title: 'The ferry', ...item }],
    });
  for (const [item, isNeeded] of [
    [{ content_text: 'It left at dusk, and R&D < 1.' }, false],
    [{ content_html: '<p>It left at <b>dusk</b>.</p>' }, true],
    [{ summary: 'Fish &amp; chips' }, true],
    [{ image: '/ferry.jpg' }, true],
  ]) {
    const page = await visit(
      `<head>${MODULE}</head><body><related-posts src='data:application/json,${encodeURIComponent(feed(item))}'></related-posts>`,
    );
    await ready(page);
    assert.equal(paths(page).includes('/html.js'), isNeeded, JSON.stringify(item));
    await page.close();
  }
});

test('RSS and Atom load without the parsers of other formats', async () => {
  const item = '<title>The ferry</title><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>';
  const entry = '<title>The ferry</title><updated>2026-01-05T10:00:00Z</updated>';
  for (const [xml, files] of [
    [
      `<rss><channel><item>${item}<link>https://gull.example/1</link></item></channel></rss>`,
      ['/html.js', '/xml.js'],
    ],
    [
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>${entry}<link href="https://gull.example/1"/></entry></feed>`,
      ['/html.js', '/xml.js'],
    ],
    [
      '<?xml version="1.0"?><posts><post><title>The ferry</title><url>https://gull.example/1</url></post></posts>',
      ['/formats.js', '/html.js', '/wordpress.js', '/xml.js'],
    ],
  ]) {
    const page = await visit(
      `<html lang="en"><head>${MODULE}</head><body><related-posts src='data:text/xml,${encodeURIComponent(xml)}'></related-posts>`,
    );
    await ready(page);
    const others = ['/related-posts.js', '/block.js', '/engine.js'];
    assert.deepEqual(
      paths(page).filter((path) => !others.includes(path)),
      files,
    );
    await page.close();
  }
});

test('the feed is requested once, in parallel with the block and the engine', async () => {
  const page = await browser.newPage();
  const requested = [];
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/(?:block|engine)\.js$/, async (route) => {
    requested.push(new URL(route.request().url()).pathname);
    await held;
    await route.continue();
  });
  page.on('request', (request) => {
    if (request.url().endsWith('/feed.json')) requested.push('/feed.json');
  });
  await page.goto(`${site.origin}/page?${new URLSearchParams({ html: `<body>${BLOCK}${MODULE}` })}`);
  for (let i = 0; i < 50 && requested.length < 3; i++) await page.waitForTimeout(100);
  assert.deepEqual(requested.sort(), ['/block.js', '/engine.js', '/feed.json']);
  release();
  await ready(page);
  assert.equal(requested.filter((path) => path === '/feed.json').length, 1);
  await page.close();
});

for (const [how, insert] of [
  ['by innerHTML', (block) => (document.querySelector('main').innerHTML = `<div>${block}</div>`)],
  [
    'in a shadow tree',
    (block) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = block;
      document.querySelector('main').append(host);
    },
  ],
  [
    'in the shadow tree of an element that is defined later',
    (block) => {
      document.querySelector('main').innerHTML = '<later-host></later-host>';
      customElements.define(
        'later-host',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).innerHTML = block;
          }
        },
      );
    },
  ],
]) {
  test(`a block that is inserted later is found: ${how}`, async () => {
    const page = await visit(`<head>${MODULE}</head><body><main></main>`);
    assert.deepEqual(paths(page), ['/related-posts.js']);
    await page.evaluate(insert, BLOCK);
    await page.locator('related-posts [part~="title"]').first().waitFor();
    await page.close();
  });
}

test('loading="eager" loads a block anywhere, also if it is set later or as a property', async () => {
  for (const change of [
    (block) => block.setAttribute('loading', 'eager'),
    (block) => {
      const copy = block.cloneNode(true);
      copy.loading = 'eager';
      block.replaceWith(copy);
    },
  ]) {
    const page = await visit(`<head>${MODULE}</head><body>${FAR}${BLOCK}`);
    await page.$eval('related-posts', change);
    await ready(page);
    await page.close();
  }
});

test('properties set before the block is loaded are applied', async () => {
  const page = await visit(`<head>${MODULE}</head><body>${FAR}<related-posts></related-posts>`);
  await page.$eval('related-posts', (block) => {
    block.posts = [{ title: 'Kites', url: '/kites' }];
    block.strings = { heading: 'Read on' };
    scrollTo(0, 8500);
  });
  await ready(page);
  assert.equal(await page.locator('related-posts [part~="title"]').innerText(), 'Kites');
  assert.equal(await page.locator('related-posts [part~="heading"]').innerText(), 'Read on');
  assert.ok(!paths(page).includes('/feed.json'));
  await page.close();
});

test('a relative src keeps its meaning when a router changes the URL before the block is loaded', async () => {
  const page = await visit(
    `<head>${MODULE}</head><body>${FAR}<related-posts src="feed.json"></related-posts>`,
  );
  await page.evaluate(() => {
    history.pushState(null, '', '/another/folder/');
    scrollTo(0, 8500);
  });
  await ready(page);
  assert.deepEqual(
    paths(page).filter((path) => path.endsWith('feed.json')),
    ['/feed.json'],
  );
  await page.close();
});

test('importing block.js defines the element immediately', async () => {
  const page = await visit(`<head>${MODULE}</head><body>${FAR}${BLOCK}`);
  const isDefined = await page.evaluate(async () => {
    const { RelatedPosts } = await import('/block.js');
    return customElements.get('related-posts') === RelatedPosts;
  });
  assert.ok(isDefined);
  await page.close();
});

test('a missing block.js is reported', async () => {
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/block.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.origin}/page?${new URLSearchParams({ html: `<body>${BLOCK}${MODULE}` })}`);
  await page.waitForTimeout(1000);
  assert.match(errors.join(), /block\.js and engine\.js could not be loaded/);
  assert.ok(await page.locator('related-posts a').isVisible());
  await page.close();
});
