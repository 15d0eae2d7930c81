// Installs the packed package next to each framework, builds an app, and opens it in a real browser: `npm run
// test:consumers`, after `npm run build`.
import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { install, run } from './install.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

const titles = ['Gulls', 'Nets', 'Ropes', 'Tides'];
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: titles.map((title) => ({ url: `/${title}`, title })),
});

/** A feed of posts that are about equally related to the page of `options`. */
const TIDES = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: ['Ardmore', 'Bray', 'Cobh', 'Dingle', 'Ennis', 'Foynes', 'Galway', 'Howth', 'Inch'].map((place) => ({
    url: `/${place}`,
    title: `Tides at ${place}`,
    image: '/tide.svg',
  })),
});
const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>';

let folder;
let server;
let origin;
let browser;

before(async () => {
  folder = await install(new URL('.', import.meta.url));
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
});

after(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function answer({ url }, response) {
  if (url === '/feed.json') return response.end(FEED);
  if (url === '/tides.json') return response.end(TIDES);
  if (url === '/favicon.ico') return response.end();
  const file = url === '/tide.svg' ? IMAGE : await readFile(join(folder, url)).catch(() => undefined);
  response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(url)] ?? 'text/plain' });
  response.end(file ?? 'Not found');
}

/** Runs a command of the installed packages. */
const tool = (name, ...args) => run(join(folder, 'node_modules/.bin', name), args, { cwd: folder });

/** Opens a page, and waits until its blocks are ready. Records its console messages. */
async function open(path, now) {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const logged = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error)));
  if (now) await page.clock.setFixedTime(now);
  await page.goto(origin + path);
  await ready(page);
  return { page, logged };
}

const ready = (page) =>
  page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('related-posts')];
    return blocks.length > 0 && blocks.every(({ status }) => status === 'ready');
  });

/** Opens a page. Returns the content of its blocks, and its console messages. */
async function visit(path) {
  const { page, logged } = await open(path);
  const blocks = await page.$$eval('related-posts', (elements) =>
    elements.map((element) => ({
      titles: [...element.shadowRoot.querySelectorAll('[part~="title"]')]
        .map((title) => title.textContent.trim())
        .sort(),
      posts: element.posts,
      attribute: element.getAttribute('posts'),
    })),
  );
  await page.close();
  return { blocks, logged };
}

const fromFeed = { titles, attribute: null };

test('works on a page without a build step', async () => {
  const { blocks, logged } = await visit('/html/index.html');
  assert.deepEqual(blocks, [{ ...fromFeed, posts: undefined }]);
  assert.deepEqual(logged, []);
});

for (const framework of ['react', 'preact', 'solid', 'vue', 'svelte']) {
  test(`${framework} renders posts from a feed and from a property, and receives events`, async () => {
    await tool('vite', 'build', framework, '--base', './', '--logLevel', 'warn');
    const built = await readdir(join(folder, framework, 'dist/assets'));
    assert.ok(
      built.some((name) => /^reader-.*\.js$/.test(name)),
      `the build has no worker: ${built}`,
    );
    const { blocks, logged } = await visit(`/${framework}/dist/index.html`);
    const posts = ['Kites', 'Masts'].map((title) => ({ title, url: `/${title}` }));
    assert.deepEqual(blocks, [
      { ...fromFeed, posts: undefined },
      { ...fromFeed, titles: ['Kites', 'Masts'], posts },
    ]);
    assert.deepEqual(logged.sort(), [`${origin}/feed.json`, 'posts']);
  });
}

test('the options that load on demand work after tree shaking', async () => {
  await tool('vite', 'build', 'options', '--base', './', '--logLevel', 'warn');
  const path = '/options/dist/index.html';
  const { page, logged } = await open(path);
  const inBlock = (id, selector) => page.locator(`#${id}`).locator(selector);

  const pictures = inBlock('image', 'img[part~="image"]');
  assert.equal(await pictures.count(), 3);
  await pictures.first().evaluate((image) => image.decode());
  const { width, height } = await pictures.first().boundingBox();
  assert.ok(Math.abs(width / height - 3 / 2) < 0.05, `the styles of pictures: ${width} by ${height}`);

  const cards = inBlock('carousel', 'li');
  const start = await cards.first().boundingBox();
  assert.equal((await cards.nth(1).boundingBox()).y, start.y);
  await inBlock('carousel', '[part~="next"]').click();
  const id = 'carousel';
  await page.waitForFunction(
    ({ id, start }) => {
      const card = document.getElementById(id).shadowRoot.querySelector('li');
      return card.getBoundingClientRect().x < start - 50;
    },
    { id, start: start.x },
  );

  const featured = await inBlock('featured', 'li').nth(0).boundingBox();
  const others = await inBlock('featured', 'li').nth(1).boundingBox();
  assert.ok(featured.width > others.width * 1.3, `${featured.width} and ${others.width} pixels wide`);

  await inBlock('more', '[part~="more"]').click();
  await inBlock('more', 'li').nth(5).waitFor();

  const titlesOf = (page) => page.locator('#mixed a[part~="link"]').allTextContents();
  const [first] = await titlesOf(page);
  await inBlock('mixed', 'a[part~="link"]').first().click();
  await page.waitForURL(`${origin}/${first.split(' ').pop()}`);
  await page.goto(origin + path);
  await ready(page);
  assert.equal((await titlesOf(page)).at(-1), first);
  assert.deepEqual(
    logged.filter((message) => !message.includes('404')),
    [],
  );
  await page.close();

  const orders = new Set();
  for (const day of ['2026-05-01', '2026-05-02', '2026-05-03']) {
    const { page } = await open(path, new Date(day));
    orders.add(String(await titlesOf(page)));
    await page.close();
  }
  assert.ok(orders.size > 1, 'another order on another day');
});

const checks = {
  react: () => tool('tsc', '-p', 'react'),
  preact: () => tool('tsc', '-p', 'preact'),
  solid: () => tool('tsc', '-p', 'solid'),
  vue: () => tool('vue-tsc', '-p', 'vue'),
  svelte: () => tool('svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json'),
};

for (const [framework, check] of Object.entries(checks)) {
  test(`the markup types pass type checking in ${framework}`, async () => {
    await check().catch(({ stdout }) => assert.fail(stdout));
  });
}
