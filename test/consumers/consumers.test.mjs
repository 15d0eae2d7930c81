// Installs the packed package next to each framework, builds an app, and opens it in a real browser: `npm run
// test:consumers`, after `npm run build`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

const titles = ['Gulls', 'Nets', 'Ropes', 'Tides'];
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: titles.map((title) => ({ url: `/${title}`, title })),
});

let folder;
let server;
let origin;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  await cp(fileURLToPath(new URL('.', import.meta.url)), folder, { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: root });
  await rename(join(folder, JSON.parse(stdout)[0].filename), join(folder, 'related-posts-element.tgz'));
  await run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
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
  if (url === '/favicon.ico') return response.end();
  const file = await readFile(join(folder, url)).catch(() => undefined);
  response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(url)] ?? 'text/plain' });
  response.end(file);
}

/** Runs a command of the installed packages. */
const tool = (name, ...args) => run(join(folder, 'node_modules/.bin', name), args, { cwd: folder });

/** Opens a page. Returns its content when its blocks are ready, and its console messages. */
async function visit(path) {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(origin + path);
  await page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('related-posts')];
    return blocks.length > 0 && blocks.every(({ status }) => status === 'ready');
  });
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
  return { blocks, said };
}

const fromFeed = { titles, attribute: null };

test('works on a page without a build step', async () => {
  const { blocks, said } = await visit('/html/index.html');
  assert.deepEqual(blocks, [{ ...fromFeed, posts: undefined }]);
  assert.deepEqual(said, []);
});

for (const framework of ['react', 'preact', 'solid', 'vue', 'svelte']) {
  test(`${framework} renders posts from a feed and from a property, and receives events`, async () => {
    await tool('vite', 'build', framework, '--base', './', '--logLevel', 'warn');
    const built = await readdir(join(folder, framework, 'dist/assets'));
    assert.ok(
      built.some((name) => /^reader-.*\.js$/.test(name)),
      `the build has no worker: ${built}`,
    );
    const { blocks, said } = await visit(`/${framework}/dist/index.html`);
    const posts = ['Kites', 'Masts'].map((title) => ({ title, url: `/${title}` }));
    assert.deepEqual(blocks, [
      { ...fromFeed, posts: undefined },
      { ...fromFeed, titles: ['Kites', 'Masts'], posts },
    ]);
    assert.deepEqual(said.sort(), [`${origin}/feed.json`, 'posts']);
  });
}

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
