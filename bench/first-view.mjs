// Measures how long readers wait for a block that is visible without scrolling: part of `npm run bench:page`, after
// `npm run build`. The time from navigation until the cards are painted, in milliseconds, with an empty cache and an
// emulated network: 40 ms round-trip time, 10 Mbit/s, files compressed with Brotli. Prints medians. Options: RUNS=3
// SIZES=20.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { feedOf } from './feed.mjs';

const RUNS = Number(process.env.RUNS ?? 7);
const SIZES = (process.env.SIZES ?? '20,500').split(',').map(Number);
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

const BLOCK = '<related-posts src="feed.json"></related-posts>';
const HINTS = ['block.js', 'engine.js'].map((name) => `<link rel="modulepreload" href="${name}">`).join('');
const module = (name) => `<script type="module" src="${name}"></script>`;

/** Markup in the page's head, and below its article. */
const VARIANTS = {
  baseline: ['', module('floor.js')],
  'one file': [module('related-posts.all.js'), BLOCK],
  staged: [module('related-posts.js'), BLOCK],
  'with hints': [HINTS + module('related-posts.js'), BLOCK],
};

/** Reports the first frame after the cards: after the benchmark's `shown` mark, or after the block's event. */
const REPORT = `<script>
  addEventListener('related-posts-load', () => performance.mark('shown'));
  new PerformanceObserver(() => requestAnimationFrame(() => setTimeout(() =>
    navigator.sendBeacon('painted', String(performance.now()))))).observe({ type: 'mark' });
</script>`;

function pageOf([head, block], { url, title, summary }) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="canonical" href="${url}"><title>${title}</title>
${REPORT}${head}<article><h1>${title}</h1><p>${summary}</p></article>${block}</html>`;
}

async function serve(items) {
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', language: 'en', items });
  const compressed = new Map();
  let shown = () => undefined;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/painted') {
      const chunks = await request.toArray();
      shown(Number(Buffer.concat(chunks)));
      return response.writeHead(204).end();
    }
    if (!compressed.has(pathname)) compressed.set(pathname, await respond(pathname));
    const [type, body] = compressed.get(pathname);
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'content-encoding': 'br' }).end(body);
  });
  const respond = async (pathname) => {
    const name = decodeURIComponent(pathname.slice(1));
    if (VARIANTS[name])
      return ['text/html', brotliCompressSync(pageOf(VARIANTS[name], items[items.length >> 1]))];
    if (name === 'feed.json') return ['application/json', brotliCompressSync(feed)];
    for (const folder of ['../dist/', 'page/']) {
      const file = await readFile(new URL(folder + name, import.meta.url)).catch(() => undefined);
      if (file) return ['text/javascript', brotliCompressSync(file)];
    }
    return ['text/plain'];
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    shown: () => new Promise((resolve) => (shown = resolve)),
    close: () => server.close(),
  };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const browser = await launch();
console.log('posts  variant      cards after     relative');
for (const size of SIZES) {
  const items = feedOf(size, 1).map(({ published, ...item }) => ({ ...item, date_published: published }));
  const server = await serve(items);
  const runs = Object.fromEntries(Object.keys(VARIANTS).map((variant) => [variant, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const variant of Object.keys(VARIANTS)) {
      const page = await browser.open(1, NETWORK);
      const painted = server.shown();
      await page.goto(server.url + encodeURIComponent(variant));
      runs[variant].push(await painted);
      await page.close();
    }
  }
  for (const variant of Object.keys(VARIANTS)) {
    const [time, reference] = [median(runs[variant]), median(runs['one file'])];
    console.log(
      String(size).padStart(5),
      ` ${variant.padEnd(11)}`,
      time.toFixed(0).padStart(10),
      (time / reference).toFixed(2).padStart(12),
    );
  }
  server.close();
}
await browser.close();
