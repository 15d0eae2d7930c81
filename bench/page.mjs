// Measures the cost of the block on a page: `npm run bench:page`, after `npm run build`. Uses a real browser and a
// local server. From the start of the script until the cards are painted, measures the CPU time of the main thread and
// its longest task (from a trace), and the heap afterwards. The same run measures a baseline (the newest six posts, no
// ranking) and MiniSearch ranking the same feed. Prints medians. Options: RUNS=3 SIZES=20,500
// VARIANTS=baseline,related-posts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './browser.mjs';
import { feedOf } from './feed.mjs';

const RUNS = Number(process.env.RUNS ?? 7);
const SIZES = (process.env.SIZES ?? '20,500,5000,50000').split(',').map(Number);
const THROTTLES = (process.env.THROTTLES ?? '1,4').split(',').map(Number);
/** Time to wait for the cards to be painted, in milliseconds. */
const PAINT_DELAY = 200;
const CATEGORIES = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline', '__metadata'];

const require = createRequire(import.meta.url);
const FILES = {
  '/minisearch-library.js': require.resolve('minisearch').replace('/cjs/index.cjs', '/es/index.js'),
};

function feed(size) {
  const items = feedOf(size, 1).map(({ published, ...item }) => ({ ...item, date_published: published }));
  return {
    json: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', language: 'en', items }),
    items,
  };
}

/** Blocks as an author writes them. Marks the time when the last of them has loaded. */
const blocks = (count, limit) => `<script>
  let pending = ${count};
  addEventListener('related-posts-load', () => {
    if (--pending) return;
    performance.mark('shown');
    navigator.sendBeacon('shown');
  });
</script>${`<related-posts src="feed.json" loading="eager" limit="${limit}" max-posts="50000"></related-posts>`.repeat(count)}
<script type="module" src="related-posts.js"></script>`;
/** For blocks that are visible without scrolling, as in docs/recipes.md. */
const HINTS = ['block.js', 'engine.js'].map((name) => `<link rel="modulepreload" href="${name}">`).join('');
const script = (name) => `<script type="module" src="${name}"></script>`;

/** Markup below the article. */
const MARKUP = {
  baseline: script('floor.js'),
  'related-posts': blocks(1, 6),
  'with hints': blocks(1, 6),
  'ten-blocks': blocks(10, 1),
  minisearch: script('minisearch.js'),
};
const VARIANTS = process.env.VARIANTS?.split(',') ?? Object.keys(MARKUP);

function pageOf(variant, { url, title, summary }) {
  return `<!doctype html><html lang="en"><meta charset="utf-8">${variant === 'with hints' ? HINTS : ''}<link rel="canonical" href="${url}"><title>${title}</title>
<article><h1>${title}</h1><p>${summary}</p></article>
<script>performance.mark('start')</script>${MARKUP[variant]}</html>`;
}

/** The files that pages have requested, so that reading from the disk doesn't count. */
const scripts = new Map();

async function readScript(name) {
  if (!scripts.has(name)) {
    const file = FILES[name] ?? new URL(`page${name}`, import.meta.url);
    const beside = new URL(`../dist${name}`, import.meta.url);
    scripts.set(name, await readFile(file).catch(() => readFile(beside).catch(() => undefined)));
  }
  return scripts.get(name);
}

async function serve({ json, items }) {
  let shown = () => undefined;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/page/shown') {
      shown();
      return response.writeHead(204).end();
    }
    const [, variant] = /^\/page\/([\w -]+)$/.exec(decodeURIComponent(pathname)) ?? [];
    if (variant)
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(pageOf(variant, items[items.length >> 1]));
    const name = pathname.replace(/^\/page/, '');
    if (name === '/feed.json')
      return response.writeHead(200, { 'content-type': 'application/json' }).end(json);
    const code = await readScript(name);
    response.writeHead(code ? 200 : 404, { 'content-type': 'text/javascript' }).end(code);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/page/`,
    shown: () => new Promise((resolve) => (shown = resolve)),
    close: () => server.close(),
  };
}

async function visit(browser, { url, shown }, variant, throttle) {
  const page = await browser.open(throttle);
  const events = await browser.trace(CATEGORIES, async () => {
    const painted = shown();
    await page.goto(url + encodeURIComponent(variant));
    await painted;
    await sleep(PAINT_DELAY * throttle);
  });
  const heap = (await page.heap()) / 1e6;
  await page.close();
  return { ...tasksOf(events), heap };
}

/** The tasks of the page's main thread, from the start mark until 50 ms after the cards. */
function tasksOf(events) {
  const mark = (name) => events.find((event) => event.name === name && event.cat.includes('user_timing'));
  const [start, shown] = [mark('start'), mark('shown')];
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) =>
        name.endsWith('RunTask') && ph === 'X' && pid === start.pid && tid === start.tid,
    )
    .filter(({ ts, dur }) => ts + dur > start.ts && ts < shown.ts + 50_000)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(isOuter())
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    cpu: tasks.reduce((sum, task) => sum + task, 0),
    longest: Math.max(...tasks),
    elapsed: (shown.ts - start.ts) / 1000,
  };
}

/** Excludes nested tasks. */
function isOuter() {
  let end = 0;
  return ({ ts, dur }) => {
    if (ts + dur <= end) return false;
    end = ts + dur;
    return true;
  };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const browser = await launch();
console.log('posts   throttle  variant           CPU  relative   longest   elapsed    heap');
console.log('                                    ms               task ms        ms      MB');
for (const size of SIZES) {
  const server = await serve(feed(size));
  for (const throttle of THROTTLES) {
    const runs = Object.fromEntries(VARIANTS.map((variant) => [variant, []]));
    // Alternate between the variants, so that other load on the machine affects them equally.
    for (let run = 0; run < RUNS; run++) {
      for (const variant of VARIANTS) runs[variant].push(await visit(browser, server, variant, throttle));
    }
    const medianOf = (variant, key) => median(runs[variant].map((visit) => visit[key]));
    for (const variant of VARIANTS) {
      const columns = [
        medianOf(variant, 'cpu'),
        medianOf(variant, 'cpu') / medianOf('baseline', 'cpu'),
        medianOf(variant, 'longest'),
        medianOf(variant, 'elapsed'),
        medianOf(variant, 'heap'),
      ];
      console.log(
        String(size).padStart(6),
        `${throttle}×`.padStart(7),
        ` ${variant.padEnd(14)}`,
        ...columns.map((value) => value.toFixed(1).padStart(8)),
      );
    }
  }
  server.close();
}
await browser.close();
