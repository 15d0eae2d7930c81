// Measures layout shift while the block loads in view: `npm run bench:cls`, after `npm run build:demo`. Loads the
// demo's article with a slow feed on a phone and a desktop, and sums all layout shifts as defined by
// https://web.dev/articles/cls, including those after user input. The target is 0.00, whatever the feed contains.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../scripts/browsers.mjs';

const DELAY = 1500;
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Variants of the block. */
const VARIANTS = {
  default: '',
  titles: 'show="date"',
  carousel: 'layout="carousel" heading=""',
};

/** Responses of the feed's server. */
const RESPONSES = {
  'all posts': (feed) => [200, feed],
  'two posts': (feed) => [200, { ...feed, items: feed.items.slice(0, 2) }],
  'no posts': (feed) => [200, { ...feed, items: [] }],
  'long text': (feed) => [200, { ...feed, items: feed.items.map(withLongSummary) }],
  'long titles': (feed) => [200, { ...feed, items: feed.items.map(withDoubleTitle) }],
  'no feed': () => [200, { weather: 'fine' }],
  failure: () => [503, {}],
};

function withLongSummary(item) {
  return { ...item, summary: 'uncommonly long-winded '.repeat(25) };
}

function withDoubleTitle(item) {
  return { ...item, title: `${item.title} ${item.title}` };
}

async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = await readFile(new URL(`../dist-demo${path}`, import.meta.url)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/json' });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Returns the layout shifts of one visit, and the elements that shifted. */
async function visit(browser, url, viewport, respond, attributes) {
  const page = await browser.newPage({ viewport });
  const feed = JSON.parse(await readFile(new URL('../demo/feed.json', import.meta.url), 'utf8'));
  await page.route('**/feed.json', async (route) => {
    const [status, body] = respond(feed);
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    await route.fulfill({ status, json: body }).catch(() => undefined);
  });
  await page.addInitScript(() => {
    window.shifts = [];
    const record = (list) => {
      for (const { value, sources } of list.getEntries()) {
        const nodes = sources.map(({ node }) => node?.localName ?? node?.parentElement?.localName ?? '?');
        window.shifts.push({ value, nodes });
      }
    };
    new PerformanceObserver(record).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(url, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/html',
      body: html.replace('<related-posts', `$& ${attributes}`),
    });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  // Scroll the end of the block to the middle of the window, with the content below it in view.
  await page.evaluate(async () => {
    const block = document.querySelector('related-posts');
    // Far from the viewport, it would not be loaded.
    block.setAttribute('loading', 'eager');
    await customElements.whenDefined('related-posts');
    await block.updateComplete;
    // Wait for a paint. If content grows in the same frame in which the page is scrolled, browsers report a shift.
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    scrollBy(0, block.getBoundingClientRect().bottom - innerHeight * 0.6);
  });
  await page.waitForFunction(
    () => ['ready', 'empty', 'error'].includes(document.querySelector('related-posts').status),
    undefined,
    { timeout: 30_000 },
  );
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => window.shifts);
  await page.close();
  return shifts;
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
const { url, close } = await serve();
let worst = 0;
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const [variant, attributes] of Object.entries(VARIANTS)) {
    for (const [name, respond] of Object.entries(RESPONSES)) {
      const shifts = await visit(browser, url, viewport, respond, attributes);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      worst = Math.max(worst, sum);
      const moved = [...new Set(shifts.flatMap(({ nodes }) => nodes))].join(', ');
      console.log(
        screen.padEnd(8),
        variant.padEnd(9),
        name.padEnd(11),
        sum.toFixed(4),
        moved && `(${moved})`,
      );
    }
  }
}
await browser.close();
close();
console.log(`worst: ${worst.toFixed(2)}`);
process.exitCode = worst < 0.005 ? 0 : 1;
