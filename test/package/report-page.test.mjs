// The page that `report --html` writes, in a browser: part of `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { feedOf } from '../../bench/feed.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Forbids everything that isn't in the page. */
const INLINE_ONLY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

let browser;
let folder;
before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Writes the report of a feed. */
async function reportOf(feed, ...args) {
  const [source, target] = ['feed.json', 'report.html'].map((name) => join(folder, name));
  await writeFile(source, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'report', '--feed', source, '--html', target, ...args],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return { html: await readFile(target, 'utf8'), stdout, stderr };
}

/** Opens a report from a server that forbids everything but inline content. */
async function open(t, html, options = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.setHeader('content-security-policy', INLINE_ONLY);
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, ...options });
  const messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  t.after(async () => {
    await page.close();
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${server.address().port}/`;
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, requests, messages, url };
}

const NOUNS = 'harbour bridge market school theatre garden'.split(' ');

/** Twenty posts about a town, two of them the same, and one that has nothing in common with the others. */
function town() {
  const items = Array.from({ length: 18 }, (_, i) => ({
    id: String(i),
    url: `https://town.example/${i}`,
    title: `News ${i} from the ${NOUNS[i % 6]} and the ${NOUNS[(i + 1) % 6]}`,
    summary: i === 5 ? '' : `What happened at the ${NOUNS[i % 6]} on day ${i}`,
    date_published: `202${i % 4}-03-0${1 + (i % 9)}`,
    ...(i % 3 && { image: `https://town.example/${i}.jpg` }),
  }));
  const copy = { ...items[7], id: 'copy', url: 'https://town.example/copy' };
  const lonely = { id: 'lonely', url: 'https://town.example/lonely', title: 'Quizzical zebra' };
  return { title: 'Town', language: 'en', items: [...items, copy, lonely] };
}

const WORDS = 'ميناء جسر سوق مدرسة مسرح حديقة'.split(' ');

/** The same in Arabic. */
function madina() {
  const items = town().items.map((item, i) => ({
    ...item,
    title: `أخبار ${WORDS[i % 6]} و${WORDS[(i + 1) % 6]} رقم ${i}`,
    summary: `ما حدث في ${WORDS[i % 6]}`,
  }));
  return { title: 'جريدة المدينة', language: 'ar', items };
}

const rows = (page) => page.locator('.posts tbody tr');
/** Waits until the table has this number of rows. */
const rowCount = (page, count) =>
  page.waitForFunction((count) => document.querySelectorAll('.posts tbody tr').length === count, count);
const titles = (page) => page.locator('.posts tbody .title > a').allTextContents();
const statusText = (page) => page.getByRole('status').textContent();

test('the page makes no request and violates no policy', async (t) => {
  const { html } = await reportOf(town());
  const { page, requests, messages, url } = await open(t, html);
  await page.getByText('Related posts and pages that show this post', { exact: true }).first().click();
  await page.getByRole('link', { name: 'Near-duplicates' }).click();
  await rowCount(page, 2);
  assert.deepEqual(requests.sort(), ['/', url]);
  assert.deepEqual(messages, []);
});

test('titles, names and languages of hostile feeds are text', async (t) => {
  const evil = [
    '</script><script>window.owned = 1</script>',
    '<img src="https://evil.example/x" onerror="window.owned = 1">',
    '"><svg onload="window.owned = 1">',
    '<!--<script>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the feed
    '${window.owned = 1}',
    '*/</style><style>body { display: none }</style>',
  ];
  const items = evil.map((title, i) => ({
    id: String(i),
    url: `https://evil.example/${i}?"><script>window.owned = 1</script>`,
    // Titles in feeds are HTML.
    title: title.replaceAll('<', '&lt;'),
    language: title,
  }));
  const { html } = await reportOf({ title: evil[0].replaceAll('<', '&lt;'), language: evil[2], items });
  const { page, requests, messages } = await open(t, html);
  assert.deepEqual((await titles(page)).sort(), [...evil].sort());
  assert.equal(await page.locator('h1').textContent(), evil[0]);
  assert.equal(await page.evaluate(() => window.owned), undefined);
  assert.equal(requests.length, 2);
  assert.deepEqual(messages, []);
});

test('the numbers of the findings filter the table, also with the Back button', async (t) => {
  const { html } = await reportOf(town());
  const { page } = await open(t, html);
  assert.equal(await statusText(page), '1–20 of 20 posts');
  await page.getByRole('link', { name: 'Without summary' }).click();
  await rowCount(page, 2);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'posts');
  assert.equal(await statusText(page), '1–2 of 2 posts');
  await page.getByLabel('Show').selectOption('without image');
  await rowCount(page, 7);
  assert.match(page.url(), /#no-image$/);
  await page.goBack();
  await rowCount(page, 2);
  await page.getByLabel('Title contains').fill('ZEBRA');
  assert.deepEqual(await titles(page), ['Quizzical zebra']);
  await page.getByLabel('Title contains').fill('no such title');
  assert.equal(await statusText(page), 'No posts match.');
});

test('the links of a post are those in the report', async (t) => {
  const { html } = await reportOf(town(), '--limit', '2');
  const { page } = await open(t, html);
  const first = rows(page).first();
  const shown = Number(await first.locator('td').nth(3).textContent());
  await first.locator('summary').click();
  await first.locator('details ul').first().waitFor();
  assert.equal(await first.locator('details ul').nth(0).locator('li').count(), 2);
  assert.equal(await first.locator('details ul').nth(1).locator('li').count(), shown);
});

test('the charts are tables with their numbers', async (t) => {
  const { html } = await reportOf(town());
  const { page } = await open(t, html);
  const tables = page.locator('figure').getByRole('table');
  assert.equal(await tables.count(), 4);
  for (const table of await tables.all()) {
    const cells = await table.getByRole('cell').allTextContents();
    assert.equal(
      cells.reduce((sum, cell) => sum + Number(cell), 0),
      // The chart of dates has no post without a date.
      (await table.getByRole('columnheader').first().textContent()) === 'Published' ? 19 : 20,
    );
  }
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('figure:first-of-type td')].map((cell) => [
      Number(cell.textContent),
      cell.getBoundingClientRect().height,
    ]),
  );
  const most = Math.max(...heights.map(([value]) => value));
  const highest = Math.max(...heights.map(([, height]) => height));
  assert.ok(highest > 50);
  for (const [value, height] of heights) assert.ok(Math.abs(height / highest - value / most) < 0.02);
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1180]) {
    test(`has no axe violations and no overflow, ${colorScheme}, ${width} px`, async (t) => {
      for (const feed of [town(), madina()]) {
        const { html } = await reportOf(feed);
        const { page } = await open(t, html, {
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        await page.getByText('Related posts and pages that show this post', { exact: true }).first().click();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    });
  }
}

test('titles from right to left are marked with their language and direction', async (t) => {
  const { html } = await reportOf(madina());
  const { page } = await open(t, html);
  const link = page.locator('.posts tbody .title > a').first();
  assert.equal(await link.getAttribute('lang'), 'ar');
  assert.equal(await link.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  assert.equal(
    await page.locator('h1 bdi').evaluate((element) => getComputedStyle(element).direction),
    'rtl',
  );
});

test('the table has pages with 5,000 posts; without a terminal, no progress is shown', async (t) => {
  const items = feedOf(5_000, 7).map(({ published, ...post }) => ({ ...post, date_published: published }));
  const { html, stdout, stderr } = await reportOf({ title: 'Town', items }, '--limit', '2');
  assert.match(stdout, /^Report on 5,000 posts in .*report\.html\n$/);
  assert.equal(stderr, '');
  const { page } = await open(t, html);
  assert.equal(await statusText(page), '1–50 of 5,000 posts');
  assert.equal(await rows(page).count(), 50);
  const isDescending = (list) => list.every((one, i) => i === 0 || one <= list[i - 1]);
  const shown = async () =>
    (await page.locator('.posts tbody td:nth-child(5)').allTextContents()).map(Number);
  const before = await shown();
  assert.ok(isDescending(before));
  await page.getByRole('button', { name: 'Next' }).click();
  assert.equal(await statusText(page), '51–100 of 5,000 posts');
  assert.ok(isDescending([...before, ...(await shown())]));
  const header = page.getByRole('columnheader', { name: 'Shown on' });
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  assert.equal(await statusText(page), '1–50 of 5,000 posts');
  assert.ok(isDescending((await shown()).reverse()));
});
