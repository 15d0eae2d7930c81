// The recipes for Next.js, Nuxt and SvelteKit: builds a site with each, starts its server, and opens it in a real
// browser: `npm run test:consumers`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { assertChoices } from '../recipes/builder-code.mjs';
import { takePicture } from '../recipes/picture.mjs';
import { posts } from './server/posts.js';
import { closeSites, frameworks, openSites, startSite } from './server-sites.mjs';

let browser;

before(async () => {
  await openSites();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
});

after(async () => {
  await browser?.close();
  await closeSites();
});

/** Chromium logs this for posts that arrive through client-side navigation. The element renders them itself. */
const NOTICE = /^Found declarative shadowrootmode attribute on a template/;

/** Opens a page, and records what it logs. */
async function open(url, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  const logged = [];
  page.on('console', (message) => {
    const { url } = message.location();
    // The browser requests an icon on its own.
    if (!NOTICE.test(message.text()) && !url.endsWith('/favicon.ico'))
      logged.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => logged.push(String(error)));
  await page.goto(url);
  return { page, logged };
}

const linksOf = (page) =>
  page.locator('related-posts a[part~="link"]').evaluateAll((links) => links.map(({ href }) => href));

const heightOf = (page) =>
  page.locator('related-posts').evaluate((block) => Math.round(block.getBoundingClientRect().height));

/** The posts of the block when it is ready below the article with that title. */
async function readyLinks(page, title) {
  await page.waitForFunction(
    (title) =>
      document.querySelector('h1')?.textContent === title &&
      document.querySelector('related-posts')?.status === 'ready',
    title,
  );
  assert.equal(await page.locator('related-posts').count(), 1);
  return linksOf(page);
}

for (const name of Object.keys(frameworks)) {
  test(`${name} renders the posts on the server, and the element hydrates them in the browser`, async () => {
    const { origin, stop } = await startSite(name);
    try {
      await checkSite(origin);
      await takePicture(name, origin + posts[0].path);
    } finally {
      stop();
    }
  });

  test(`${name} runs the builder's code`, async () => {
    const { origin, stop } = await startSite(name, { usesBuilder: true });
    try {
      await checkBuilderSite(origin);
    } finally {
      stop();
    }
  });
}

async function checkBuilderSite(origin) {
  const [article, , , other] = posts;
  const { page, logged } = await open(origin + article.path);
  for (const { path, title } of [article, other]) {
    if (path === other.path) await page.getByRole('link', { name: 'Elsewhere in town' }).click();
    await page.locator('related-posts').evaluate((element) => element.scrollIntoView());
    await readyLinks(page, title);
    // After client-side navigation, the block selects other posts.
    await page.waitForFunction((url) => {
      const { status, related } = document.querySelector('related-posts');
      return status === 'ready' && related.every(({ post }) => post.url !== url);
    }, origin + path);
    await assertChoices(page.locator('related-posts'));
  }
  assert.deepEqual(logged, []);
  await page.close();
}

async function checkSite(origin) {
  const [article, second, third, other] = posts;
  const { page: plain } = await open(origin + article.path, { javaScriptEnabled: false });
  const served = await linksOf(plain);
  assert.equal(await plain.getByRole('region', { name: 'Related Posts' }).getByRole('link').count(), 4);
  assert.deepEqual(served.slice(0, 2).sort(), [second, third].map(({ path }) => origin + path).sort());
  assert.ok(!served.includes(origin + article.path), 'the article itself');
  const height = await heightOf(plain);
  await plain.close();

  const { page, logged } = await open(origin + article.path);
  assert.deepEqual(await readyLinks(page, article.title), served);
  assert.equal(await heightOf(page), height, 'the layout shifts when the element takes over');

  // Client-side navigation keeps the window.
  await page.evaluate(() => {
    window.isSame = true;
  });
  await page.getByRole('link', { name: 'Elsewhere in town' }).click();
  const elsewhere = await readyLinks(page, other.title);
  assert.notDeepEqual(elsewhere, served);
  assert.equal(elsewhere.length, 4);
  assert.ok(!elsewhere.includes(origin + other.path), 'the article itself');

  const next = posts.find(({ path }) => origin + path === elsewhere[0]);
  await page.locator('related-posts a[part~="link"]').first().click();
  const afterwards = await readyLinks(page, next.title);
  assert.ok(!afterwards.includes(origin + next.path), 'the article itself');
  assert.equal(await page.evaluate(() => window.isSame), true);
  await page.goBack();
  assert.deepEqual(await readyLinks(page, other.title), elsewhere);
  assert.deepEqual(logged, []);
  await page.close();
}
