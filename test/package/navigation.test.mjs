// The built scripts on sites with client-side navigation, in a real browser: Turbo, htmx, Astro, and the back/forward
// cache: part of `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { astroRouter } from './astro-router.mjs';

const require = createRequire(import.meta.url);
const POSTS = {
  ferry: 'The island ferry sails again',
  harbour: 'A ferry for the island harbour',
  bread: 'Rye bread from the new bakery',
  buns: 'The bakery with the best buns and bread',
};
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: Object.entries(POSTS).map(([slug, title]) => ({ url: `/${slug}?how`, title })),
});
const LIBRARIES = {
  '/turbo.js': require.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  '/htmx.js': require.resolve('htmx.org/dist/htmx.min.js'),
};

/** The markup in the head and below the article, by name. */
const BLOCKS = {
  'a tag in the body': [
    '',
    '<script src="/embed.js" data-src="/feed.json" data-limit="1" data-loading="eager"></script>',
  ],
  'a tag in the head': [
    '<script src="/embed.js" defer data-src="/feed.json" data-limit="1" data-loading="eager"></script>',
    '',
  ],
  'the element': [
    '<script type="module" src="/related-posts.js"></script>',
    '<related-posts src="/feed.json" limit="1" loading="eager"></related-posts>',
  ],
};
const ROUTERS = {
  Turbo: ['<script src="/turbo.js"></script>', ''],
  htmx: ['<script src="/htmx.js"></script>', 'hx-boost="true"'],
  Astro: [
    '<meta name="astro-view-transitions-enabled" content="true"><script type="module" src="/astro.js"></script>',
    '',
  ],
  'the browser alone': ['', ''],
};

let browser;
let server;
let origin;
/** Number of requests for the feed. */
let requests = 0;

before(async () => {
  const astro = await astroRouter();
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: CHROMIUM_FLAGS,
    // Playwright disables the back/forward cache by default.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  server = createServer(async ({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const slug = pathname.slice(1);
    if (slug in POSTS) return response.setHeader('content-type', 'text/html').end(pageOf(slug, searchParams));
    if (pathname === '/feed.json') {
      requests++;
      return response.end(FEED);
    }
    const file = LIBRARIES[pathname] ?? new URL(`../../dist${pathname}`, import.meta.url);
    const code = pathname === '/astro.js' ? astro : await readFile(file).catch(() => undefined);
    response.writeHead(code ? 200 : 404, { 'content-type': 'text/javascript' }).end(code);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser.close();
  server.close();
});

function pageOf(slug, query) {
  const [routerHead, bodyAttributes] = ROUTERS[query.get('router')];
  const [head, block] = BLOCKS[query.get('block')];
  const links = Object.keys(POSTS).map((other) => `<a id="${other}" href="/${other}?${query}">${other}</a>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${POSTS[slug]}</title>
<link rel="canonical" href="${origin}/${slug}">${routerHead}${head}</head>
<body ${bodyAttributes}><nav>${links.join(' ')}</nav><article><h1>${POSTS[slug]}</h1>${block}</article></body></html>`;
}

/** Waits for exactly one block with exactly this post. */
async function shows(page, slug) {
  await page
    .waitForFunction(
      (title) => {
        const blocks = [...document.querySelectorAll('related-posts')];
        return blocks.length === 1 && blocks[0].related?.map(({ post }) => post.title).join() === title;
      },
      POSTS[slug],
      { timeout: 10_000 },
    )
    .catch(async () => {
      const found = await page.$$eval('related-posts', (blocks) =>
        blocks.map(({ status, related }) => [status, related?.map(({ post }) => post.title)]),
      );
      assert.fail(`not ${POSTS[slug]}, but ${JSON.stringify(found)} on ${page.url()}`);
    });
}

for (const router of Object.keys(ROUTERS)) {
  for (const block of Object.keys(BLOCKS)) {
    test(`${block} is updated on navigation and when going back: ${router}`, async () => {
      const page = await browser.newPage();
      requests = 0;
      await page.goto(`${origin}/ferry?${new URLSearchParams({ router, block })}`);
      await page.evaluate(() => {
        window.isFirstPage = true;
      });
      await shows(page, 'harbour');
      await page.click('#bread');
      await page.waitForFunction(() => document.title.startsWith('Rye'));
      await shows(page, 'buns');
      const isFirstPage = await page.evaluate(() => window.isFirstPage === true);
      assert.equal(isFirstPage, router !== 'the browser alone', 'the second page was rendered by the router');
      await page.click('#ferry');
      await shows(page, 'harbour');
      for (const slug of ['buns', 'harbour']) {
        await page.evaluate(() => history.back());
        await shows(page, slug);
      }
      assert.equal(await page.evaluate(() => window.isFirstPage), true, 'the page was not reloaded');
      if (isFirstPage) assert.equal(requests, 1, 'number of requests for the feed');
      await page.close();
    });
  }
}
