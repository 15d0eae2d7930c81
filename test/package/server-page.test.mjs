// Server-rendered blocks in a real browser: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { render } from 'related-posts-element/server';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';

const article = { url: 'https://town.example/spring-tides', title: 'Spring tides flood the quay' };
const url = 'https://town.example/feed.json';

/** Texts that look like markup or escaped markup, and must stay the same after a second parse. */
const titles = ['Tides & tides', 'How AT&T wrote &amp;amp;', 'What <b> and </b> mean', 'Nets &lt;i&gt;'];
const feed = titles.map((title, i) => ({
  url: `/post-${i}`,
  // Escaped once, as in a feed with plain-text titles.
  title: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  summary: `${'The quay is wet. '.repeat(12)}${i}`,
  published: `2026-03-0${i + 1}T10:00:00-00:00`,
  updated: `2026-05-0${i + 1}`,
  author: 'Ana &amp; Bo',
  category: 'Sea &amp;amp; shore',
  tags: ['Harbour'],
  image: { src: 'https://town.example/sea.png', alt: 'Sea &amp;lt; sky', width: 640, height: 400 },
}));
const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><circle cx="320" cy="200" r="150" fill="teal"/></svg>';
const show = 'date updated excerpt image author category';

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

/** Serves the current page at `/page`. Its scripts load when they are released. */
async function serve() {
  const requests = [];
  const state = { html: '', released: Promise.resolve(), requests };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    if (pathname === '/page') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(state.html);
    }
    await state.released;
    const file = await readFile(new URL(`../../dist${pathname}`, import.meta.url)).catch(() => undefined);
    response.setHeader('content-type', 'text/javascript');
    response.statusCode = file ? 200 : 404;
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/page`;
  return Object.assign(state, { url, close: () => server.close() });
}

/** Records layout shifts, the appearance of the block in each frame, and its events. */
const WATCH = `<script>
  window.seen = { shift: 0, frames: new Set(), events: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of ['load', 'error'])
    addEventListener('related-posts-' + name, () => seen.events.push(name));
  const look = () => {
    const block = document.querySelector('related-posts');
    if (block?.shadowRoot) {
      const { shadowRoot } = block;
      const links = [...shadowRoot.querySelectorAll('a')].map(({ textContent }) => textContent);
      const lists = shadowRoot.querySelectorAll('ul').length;
      seen.frames.add(JSON.stringify([block.getBoundingClientRect().height, lists, links]));
    }
    requestAnimationFrame(look);
  };
  document.addEventListener('DOMContentLoaded', look);
</script>`;

async function open(block, { lang = 'en', head = '', javaScriptEnabled = true } = {}) {
  site.html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}${WATCH}
    <script type="module" src="/related-posts.js"></script></head>
    <body><h1>Tides</h1>${block}<p>What comes after the block.</p></body></html>`;
  site.requests.length = 0;
  let release;
  site.released = new Promise((resolve) => {
    release = resolve;
  });
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 900, height: 1600 } });
  const page = await context.newPage();
  const complaints = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route('https://town.example/**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: IMAGE }),
  );
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.waitForSelector('text=What comes after');
  return { page, complaints, release, close: () => context.close() };
}

const come = (page, status) =>
  page.waitForFunction((status) => document.querySelector('related-posts').status === status, status);

/** The content of the block, independent of how it is written. */
const contents = (page) =>
  page.$eval('related-posts', ({ shadowRoot }) => ({
    text: shadowRoot.querySelector('section').innerText,
    elements: [...shadowRoot.querySelectorAll('section *')].map((element) => [
      element.localName,
      ...element
        .getAttributeNames()
        .sort()
        .map((name) => `${name}=${element.getAttribute(name).trim()}`),
    ]),
    sections: shadowRoot.querySelectorAll('section').length,
    lists: shadowRoot.querySelectorAll('ul').length,
  }));

for (const mode of ['list', 'element']) {
  test(`contains real links without JavaScript: ${mode}`, async () => {
    const block = await render({ feed, url, article, mode, attributes: { order: 'feed', show: 'date' } });
    const { page, release, close } = await open(block, { javaScriptEnabled: false });
    release();
    const region = page.getByRole('region', { name: 'Related Posts' });
    const links = region.getByRole('link');
    assert.deepEqual(await links.allInnerTexts(), titles);
    assert.ok(await links.first().isVisible());
    assert.equal(await page.getByRole('link').count(), titles.length);
    assert.equal(await links.first().getAttribute('href'), 'https://town.example/post-0');
    assert.equal(await region.getByRole('time').first().innerText(), 'March 1, 2026');
    await close();
  });
}

for (const layout of ['list', 'grid']) {
  for (const language of ['en', 'de', 'ar']) {
    test(`hydrates without visible changes: ${layout}, ${language}`, async () => {
      const attributes = { layout, show, src: '/feed.json', limit: 4, 'date-style': 'full' };
      const block = await render({ feed, url, article, language, mode: 'element', attributes });
      const { page, complaints, release, close } = await open(block, { lang: language });
      await page.waitForTimeout(300);
      const served = await contents(page);
      const picture = await page.screenshot();
      assert.deepEqual(
        site.requests.filter((path) => path === '/feed.json'),
        [],
      );
      release();
      await come(page, 'ready');
      await page.waitForTimeout(500);
      const own = await contents(page);
      assert.deepEqual(own, served);
      assert.deepEqual([own.sections, own.lists], [1, 1]);
      const { shift, frames, events } = await page.evaluate(() => ({ ...seen, frames: [...seen.frames] }));
      assert.equal(frames.length, 1, frames.join('\n'));
      assert.equal(shift, 0);
      assert.deepEqual(events, ['load']);
      assert.ok(picture.equals(await page.screenshot()), 'the appearance is unchanged');
      assert.ok(!site.requests.includes('/feed.json'));
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

test('keeps the posts after hydration, with working links', async () => {
  const block = await render({ feed, url, article, mode: 'element' });
  const { page, release, close } = await open(block);
  const hrefs = () => page.$$eval('related-posts a[part="link"]', (links) => links.map(({ href }) => href));
  const served = await hrefs();
  release();
  await come(page, 'ready');
  assert.deepEqual(await hrefs(), served);
  const related = await page.$eval('related-posts', (element) => element.related.map(({ post }) => post.url));
  assert.deepEqual(related, served);
  const selected = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('related-posts-select', (event) => {
          event.preventDefault();
          resolve(event.detail.post.url);
        });
      }),
  );
  await page.locator('related-posts a[part="link"]').nth(1).click();
  assert.equal(await selected, served[1]);
  await close();
});

test('selects the same posts as a browser, in the same order', async () => {
  const demo = JSON.parse(await readFile(new URL('../../demo/feed.json', import.meta.url), 'utf8'));
  for (const { url: path, title, content_text: text } of demo.items.slice(0, 5)) {
    const here = new URL(path, site.url).href;
    const inline = `<script type="application/json">${JSON.stringify(demo)}</script>`;
    const head = `<meta property="og:title" content="${title}"><link rel="canonical" href="${here}">`;
    const { page, release, close } = await open(
      `<article><p>${text}</p></article><related-posts>${inline}</related-posts>`,
      { head },
    );
    release();
    await come(page, 'ready');
    const inBrowser = await page.$$eval('related-posts a', (links) => links.map(({ href }) => href));
    await close();
    const html = await render({ feed: demo, url: site.url, article: { url: here }, language: 'en' });
    const inList = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(inList, inBrowser, title);
  }
});

test('keeps focus during hydration', async () => {
  const block = await render({ feed, url, article, mode: 'element' });
  const { page, release, close } = await open(block);
  const focused = () =>
    page.$eval('related-posts', ({ shadowRoot }) => shadowRoot.activeElement?.textContent);
  const link = page.locator('related-posts a[part="link"]').nth(2);
  await link.focus();
  const text = await link.textContent();
  assert.equal(await focused(), text);
  release();
  await come(page, 'ready');
  assert.equal(await focused(), text);
  await close();
});

test('keeps server-rendered posts if the script finds no feed, and removes them if there is nothing to show', async () => {
  const block = await render({ feed, url, article, mode: 'element', attributes: { src: '/gone.json' } });
  const failing = await open(block.replace(/<script.*<\/script>/, ''));
  failing.release();
  await come(failing.page, 'error');
  assert.deepEqual(await failing.page.locator('related-posts a[part="link"]').count(), titles.length);
  await failing.close();

  const one = await render({ feed: feed.slice(0, 1), url, article, mode: 'element' });
  const canonical = '<link rel="canonical" href="https://town.example/post-0">';
  const empty = await open(one, { head: canonical });
  empty.release();
  await come(empty.page, 'empty');
  assert.equal(await empty.page.locator('related-posts [part="heading"]').count(), 0);
  await empty.close();
});

test('does not treat a declarative shadow root inserted by script as a card template', async () => {
  const block = await render({ feed, url, article, mode: 'element' });
  const { page, release, close } = await open('<div id="here"></div>');
  release();
  await page.$eval('#here', (here, html) => Object.assign(here, { innerHTML: html }), block);
  await come(page, 'ready');
  assert.equal(await page.locator('related-posts a[part="link"]').count(), titles.length);
  assert.equal(await page.locator('related-posts section').count(), 1);
  await close();
});
