// Checks for memory leaks: `npm run bench:leak`, after `npm run build`. Mounts and removes a block a thousand times in
// Chromium, in each layout, and compares the heap after forced garbage collection. Exits with 1 if the heap has grown
// by more than 5 %, or if elements are left.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../scripts/browsers.mjs';

const MOUNTS = 1000;
/** Mounts before the measurement, which fill caches such as formatters, compiled code and the feed. */
const WARM_UP = 1500;
const MAX_GROWTH = 0.05;
/** Tolerance for the last one or two blocks, which may be collected later. */
const MAX_EXTRA_NODES = 300;
const POSTS = 100;

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: POSTS }, (_, i) => ({
    url: `/posts/${i}`,
    title: `Tides of day ${i} at the harbour`,
    content_html: `<p>${`High water at the old quay, and post ${i} about it. `.repeat(20)}</p>`,
    date_published: '2026-03-04',
    tags: ['sea', `day ${i}`],
  })),
});
const PAGE =
  '<!doctype html><html lang="en"><title>Tides</title><article><h1>Tides at the harbour</h1></article>' +
  '<script type="module" src="/block.js"></script></html>';

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const isScript = /^\/[\w-]+\.js$/.test(pathname);
  const type = isScript ? 'text/javascript' : pathname === '/feed.json' ? 'application/json' : 'text/html';
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'max-age=3600');
  if (isScript) response.end(await readFile(new URL(`../dist${pathname}`, import.meta.url)));
  else response.end(pathname === '/feed.json' ? FEED : PAGE);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.evaluate(() => customElements.whenDefined('related-posts'));
const devtools = await page.context().newCDPSession(page);
await devtools.send('HeapProfiler.enable');

/** Mounts blocks one after another, in every layout, with feeds from the network and from the cache. */
async function mount(times) {
  await page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) {
      const block = document.createElement('related-posts');
      block.src = `/feed.json?${i % 10}`;
      block.loading = 'eager';
      block.layout = ['list', 'grid', 'carousel', 'compact', 'featured'][i % 5];
      if (i % 4 === 0) block.innerHTML = '<template><a data-field="title"></a></template>';
      const loaded = new Promise((resolve) =>
        block.addEventListener('related-posts-load', resolve, { once: true }),
      );
      document.body.append(block);
      await loaded;
      block.remove();
    }
  }, times);
}

async function measure() {
  // Collect several times, because an object may be freed only after the one that references it. Idle tasks run in
  // between.
  for (let i = 0; i < 3; i++) {
    await page.waitForTimeout(300);
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

await mount(WARM_UP);
const before = await measure();
await mount(MOUNTS);
const after = await measure();
await browser.close();
server.close();

const growth = after.heap / before.heap - 1;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
console.log(
  `${MOUNTS} mounts of ${POSTS} posts: heap ${megabytes(before.heap)} before, ${megabytes(after.heap)} after ` +
    `(${(growth * 100).toFixed(1)} %), nodes ${before.nodes} before, ${after.nodes} after`,
);
if (growth > MAX_GROWTH || after.nodes > before.nodes + MAX_EXTRA_NODES) {
  console.error(
    `The heap grew by more than ${MAX_GROWTH * 100} %, or elements are left. Check for listeners, observers and caches that keep them.`,
  );
  process.exitCode = 1;
}
