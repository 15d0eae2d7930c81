// The built demo in a real browser, served from a sub-folder: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  xml: 'text/xml',
};

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

/** Serves `dist-demo` below `/some/where/`, and pages with any given HTML. */
async function serve() {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const html = url.searchParams.get('html');
    if (html !== null) return response.setHeader('content-type', TYPES.html).end(`<!doctype html>${html}`);
    const path = /^\/some\/where\/(.*)$/.exec(url.pathname)?.[1];
    if (path === undefined) return response.writeHead(204).end();
    const name = path || 'index.html';
    const file = await readFile(new URL(`../../dist-demo/${name}`, import.meta.url)).catch(() => undefined);
    const type = TYPES[name.split('.').pop()];
    response.writeHead(file ? 200 : 404, type && { 'content-type': type }).end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, demo: `${origin}/some/where/`, close: () => server.close() };
}

/** Opens a page of the demo and collects errors and warnings. */
async function open(query = '', options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(query.startsWith('http') ? query : `${site.demo}${query}`);
  return { page, complaints, close: () => context.close() };
}

/** The titles in the block, when it has that status. */
async function titles(page, status = 'ready') {
  await page.waitForFunction((wanted) => document.querySelector('related-posts')?.status === wanted, status);
  return page.$eval('related-posts', async (block) => {
    await block.updateComplete;
    return [...block.shadowRoot.querySelectorAll('[part~="title"]')].map((title) => title.textContent.trim());
  });
}

const block = (page) => page.locator('related-posts');
const tab = (page, name) => page.getByRole('tab', { name }).click();

test('the builder is hidden until it is opened, and after it is closed', async () => {
  const { page, complaints, close } = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = await page.locator('h1').boundingBox();
  assert.equal(await page.getByRole('tablist').isVisible(), false);
  await page.getByRole('button', { name: 'Customize this block' }).click();
  // The builder loads on demand; wait for it before pressing Escape.
  await page.getByRole('tablist').waitFor();
  assert.equal((await titles(page)).length, 6);
  await page.keyboard.press('Escape');
  await page.getByRole('tablist').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.className === 'builder-toggle');
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await page.locator('h1').boundingBox(), before);
  assert.deepEqual(complaints, []);
  await close();
});

test('controls change the block and the URL', async () => {
  const { page, complaints, close } = await open('?builder=posts');
  await page.getByLabel('Number of posts').fill('3');
  await page.locator('select[name=order]').selectOption('newest');
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 3);
  await tab(page, 'Cards');
  await page.getByLabel('author').check();
  await page.getByLabel('Heading', { exact: true }).fill('More of it');
  await tab(page, 'Style');
  await page.getByLabel('Magazine').check();
  await page.getByLabel('Accent', { exact: true }).fill('#007a5a');
  assert.equal(await block(page).getAttribute('layout'), 'grid');
  assert.equal(await block(page).getAttribute('heading'), 'More of it');
  assert.equal(
    await block(page).evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--related-posts-accent-color'),
    ),
    '#007a5a',
  );
  await tab(page, 'Page');
  await page.getByLabel('dark', { exact: true }).check();
  await page.getByLabel('Width', { exact: true }).fill('480');
  assert.equal((await block(page).boundingBox()).width, 480);
  await page.waitForFunction(() => location.search.includes('width=480'));
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  assert.equal(asked.limit, '3');
  assert.equal(asked.theme, 'magazine');
  assert.equal(asked['--accent-color'], '#007a5a');
  assert.deepEqual(complaints, []);
  await close();
});

test('the URL restores the state of the builder', async () => {
  const query =
    '?post=tide-gate-funded&builder=page&limit=2&order=newest&theme=night&scheme=dark&width=400&lang=de&--gap=3rem';
  const { page, complaints, close } = await open(query);
  assert.equal((await titles(page)).length, 2);
  assert.match(await page.locator('h1').textContent(), /tide gate/);
  assert.equal(await page.getByRole('tab', { name: 'Page' }).getAttribute('aria-selected'), 'true');
  const looks = await block(page).evaluate((element) => {
    const style = getComputedStyle(element);
    return [
      style.colorScheme,
      style.width,
      style.getPropertyValue('--related-posts-gap'),
      style.backgroundColor,
    ];
  });
  assert.deepEqual(looks, ['dark', '400px', '3rem', 'rgb(22, 24, 26)']);
  assert.match(await block(page).evaluate((element) => element.shadowRoot.textContent), /Ähnliche Beiträge/);
  const box = await block(page).boundingBox();
  assert.ok(box.y >= 0 && box.y < 450, 'the block is in view');
  assert.deepEqual(complaints, []);
  await close();
});

for (const target of ['html', 'tag']) {
  test(`the copied code shows the same posts on an empty page: ${target}`, async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, complaints, close } = await open(
      `?builder=code&code=${target}&feed=stargazers&order=feed&limit=4&heading=A+%22B%22+%26+%3CC%3E&theme=cards`,
      { permissions },
    );
    // The sample's article is excluded in the demo, but not on another page.
    const shown = (await titles(page)).slice(0, 3);
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('Copied.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const blank = await open(
      `${site.origin}/?${new URLSearchParams({ html: `<html lang="en"><body>${code}` })}`,
    );
    assert.deepEqual((await titles(blank.page)).slice(1), shown);
    assert.match(await block(blank.page).evaluate((e) => e.shadowRoot.textContent), /A "B" & <C>/);
    assert.deepEqual([...complaints, ...blank.complaints], []);
    await close();
    await blank.close();
  });
}

test('every sample has posts, with its own language and direction', async () => {
  for (const feed of ['stargazers', 'bakery', 'radblatt', 'matbakh', 'yamamichi']) {
    const { page, complaints, close } = await open(`?builder=feed&feed=${feed}&show=image`);
    assert.equal((await titles(page)).length, 6, feed);
    await page.waitForFunction(() =>
      [...document.querySelector('related-posts').shadowRoot.querySelectorAll('img')].some(
        (image) => image.complete && image.naturalWidth > 0,
      ),
    );
    if (feed === 'matbakh') {
      assert.equal(await block(page).evaluate((element) => getComputedStyle(element).direction), 'rtl');
    }
    assert.deepEqual(complaints, [], feed);
    await close();
  }
});

test('the slow, failing and empty samples show these states', async () => {
  const { page, close } = await open('?builder=feed');
  await titles(page);
  const choose = (feed) => page.locator('select[name=feed]').selectOption(feed);
  const said = page.locator('.panel > footer [role=status]');
  await choose('slow');
  await titles(page, 'loading');
  const start = Date.now();
  await page.getByText('Loading the feed').waitFor();
  assert.equal((await titles(page)).length, 6);
  assert.ok(Date.now() - start > 2000, 'the response was delayed');
  await choose('failing');
  await titles(page, 'error');
  await said.getByText(/404/).waitFor();
  assert.equal(await page.getByText('Cooper Creek tide gate gets its money').isVisible(), true);
  await choose('empty');
  await titles(page, 'empty');
  await said.getByText(/no posts to show/).waitFor();
  await close();
});

test('the builder reads a URL and a local file, and explains errors', async () => {
  const { page, complaints, close } = await open('?builder=feed');
  const said = page.locator('.panel > footer [role=status]');
  await page.getByLabel('URL of a feed').fill(`${site.demo}samples/radblatt.json`);
  await page.getByLabel('URL of a feed').press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('related-posts').getAttribute('src').includes('radblatt'),
  );
  assert.equal((await titles(page)).length, 6);
  const rss =
    '<rss version="2.0"><channel><item><title>Mine</title><link>https://mine.example/1</link></item></channel></rss>';
  const file = (name, text) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  await page.getByLabel('or a file').setInputFiles(file('mine.xml', rss));
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 1);
  assert.deepEqual(await titles(page), ['Mine']);
  await said.getByText('mine.xml: one post').waitFor();
  await page.getByLabel('or a file').setInputFiles(file('page.xml', '<!doctype html><p>No feed'));
  await said.getByText(/page\.xml could not be read. .*HTML page/).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('the theme is kept on other articles, and links of sample feeds are blocked', async () => {
  const { page, complaints, close } = await open('?builder=style&theme=cards&limit=2');
  await titles(page);
  await block(page).getByRole('link').first().click();
  await page.waitForURL(/post=/);
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  assert.equal(asked.theme, 'cards');
  assert.equal(asked.limit, '2');
  assert.equal((await titles(page)).length, 2);
  await close();

  const sample = await open('?builder=feed&feed=radblatt');
  await titles(sample.page);
  await block(sample.page).getByRole('link').first().click();
  await sample.page.getByText(/This is a sample/).waitFor();
  assert.deepEqual([...complaints, ...sample.complaints], []);
  await sample.close();
});

test('the builder keeps incomplete input, and marks invalid input', async () => {
  const { page, close } = await open('?builder=posts');
  const limit = page.getByLabel('Number of posts');
  await limit.fill('');
  await limit.pressSequentially('12');
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 12);
  const threshold = page.getByLabel('Minimum relevance');
  await threshold.pressSequentially('0.05');
  assert.equal(await threshold.inputValue(), '0.05');
  assert.equal(await block(page).getAttribute('threshold'), '0.05');
  await threshold.fill('7');
  assert.equal(await threshold.evaluate((field) => field.validity.valid), false);
  assert.equal(await block(page).getAttribute('threshold'), '0.05');
  await page.getByRole('button', { name: 'Reset all' }).click();
  assert.equal(await threshold.inputValue(), '');
  assert.equal(await threshold.evaluate((field) => field.validity.valid), true);
  assert.equal((await titles(page)).length, 6);
  await close();
});

test('tabs have one tab stop and use arrow keys, also from right to left', async () => {
  const { page, close } = await open('?builder');
  const selected = () => page.locator('[role=tab][aria-selected=true]').innerText();
  await page.getByRole('tab', { name: 'Style' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await selected(), 'Cards');
  await page.keyboard.press('End');
  assert.equal(await selected(), 'Code');
  await page.keyboard.press('ArrowRight');
  assert.equal(await selected(), 'Style');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.keyboard.press('ArrowLeft');
  assert.equal(await selected(), 'Cards');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Cards');
  await close();
});

for (const width of [320, 768, 1280]) {
  test(`nothing overflows a window of ${width} pixels`, async () => {
    for (const query of [
      '',
      '?builder=style&width=1280&layout=grid',
      '?builder=code&theme=cards',
      '?builder=feed',
    ]) {
      for (const dir of ['ltr', 'rtl']) {
        const { page, close } = await open(query, { viewport: { width, height: 740 } });
        await page.evaluate((value) => {
          document.documentElement.dir = value;
        }, dir);
        const [inner, outer] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth];
        });
        assert.ok(inner <= outer, `${query} ${dir}: ${inner} > ${outer}`);
        await close();
      }
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds no violations in any tab or theme, ${colorScheme}`, async () => {
    const views = [
      '',
      ...['style', 'cards', 'posts', 'feed', 'page', 'code'].map((name) => `?builder=${name}`),
    ];
    const themes = ['card', 'magazine', 'film', 'night', 'sidebar'].map(
      (theme) => `?builder=style&theme=${theme}&show=image+category+date+updated+author+excerpt`,
    );
    for (const query of [...views, ...themes]) {
      const { page, close } = await open(query, { colorScheme });
      if (query) await titles(page);
      await page.addScriptTag({ content: axe.source });
      const violations = await page.evaluate(async () => {
        const found = await globalThis.axe.run();
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(violations, [], query);
      await close();
    }
  });
}
