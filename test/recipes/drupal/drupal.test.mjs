// recipes/drupal in a real Drupal, by its dashboard: `npm run test:drupal`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../../scripts/browsers.mjs';
import { PAGE_FILES } from '../../../scripts/page-files.mjs';
import { builderCode, checkBuilderBlock } from '../builder-code.mjs';
import { blockOn, checkPages, inBrowser } from '../checks.mjs';
import { takePicture } from '../picture.mjs';
import { draft, IMAGE, posts } from '../posts.mjs';
import { readScript, snippet } from '../site.mjs';
import { openDrupal } from './server.mjs';

const MODULE = 'modules/custom/related_posts';
const RECIPE = fileURLToPath(new URL('../../../recipes/drupal/related_posts', import.meta.url));
const THEME = 'core/themes/olivero/templates/content';
/** The form of the block that the first test places. */
const BLOCK = 'admin/structure/block/manage/olivero_relatedposts';
/** Posts in Drupal's RSS feed: too few for several posts on each topic. */
const RSS_LENGTH = 10;

let site;
let browser;
let page;
let articles;

before(async () => {
  site = await openDrupal();
  const written = [...posts, draft];
  await site.script('posts.php', written.map(asArticle));
  articles = [...posts].reverse().map((post) => ({
    ...post,
    url: `${site.url}news/${post.slug}`,
    image: post.image && `${site.url}sites/default/files/${post.slug}.svg`,
  }));
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(600_000);
  await open('user/login');
  await page.getByLabel('Username').fill(site.user.name);
  await page.getByLabel('Password').fill(site.user.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(/user\/1/);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

function asArticle(post) {
  const { slug, title, tags, published, updated = published, paragraphs, image } = post;
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = `<p>${paragraphs.map(escaped).join('</p><p>')}</p>`;
  return { slug, title, tags, published, updated, html, image: image && IMAGE, status: post !== draft };
}

const open = (path) => page.goto(site.url + path);

/** Clicks the button that submits a form, and waits for the next page. */
async function submit(name) {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator('[data-drupal-messages]').first().waitFor();
}

test('the module installs, and its block shows related posts below each article', async () => {
  await site.copy(RECIPE, MODULE);
  for (const name of ['related-posts.js', ...PAGE_FILES])
    await site.write(`${MODULE}/js/${name}`, await readScript(name));

  await open('admin/modules');
  await page.getByLabel('Related Posts', { exact: true }).check();
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByText(/modules have been installed: Related Posts/).waitFor();

  await open('admin/structure/block/add/related_posts/olivero?region=content');
  await page.getByRole('link', { name: /^Content type/ }).click();
  await page.locator('input[name$="[bundles][article]"]').check();
  await submit('Save block');

  await checkPages(articles, articles);
  await takePicture('drupal', articles[0].url, { hasTheme: true });
  for (const path of ['', 'user/login'])
    assert.doesNotMatch(await (await fetch(site.url + path)).text(), /<related-posts/, path);
});

test('the block has settings, which its form keeps', async () => {
  await open(BLOCK);
  await page.getByLabel('Number of posts').fill('3');
  await page.getByLabel('Layout').selectOption('grid');
  await page.getByLabel('excerpt').uncheck();
  await page.getByLabel('image').check();
  await submit('Save block');
  await open(BLOCK);
  assert.equal(await page.getByLabel('Number of posts').inputValue(), '3');
  assert.equal(await page.getByLabel('Layout').inputValue(), 'grid');
  await inBrowser(async (page) => {
    const block = await blockOn(page, articles[1].url);
    const [layout, show, number] = await block.evaluate((element) => [
      element.getAttribute('layout'),
      element.getAttribute('show'),
      element.related.length,
    ]);
    assert.deepEqual([layout, show, number], ['grid', 'date image', 3]);
  });
});

test('without the module, the tag reads RSS or the JSON:API', async () => {
  const [tag, api] = [await snippet('drupal', 'html'), (await snippet('drupal', 'text')).trim()];
  for (const name of ['embed.js', ...PAGE_FILES])
    await site.write(`sites/default/files/${name}`, await readScript(name));
  await open(`${BLOCK}/delete`);
  await submit('Remove');
  await addToTemplate(tag);
  await checkPages(articles.slice(0, 5), articles.slice(0, RSS_LENGTH), { leastOfTopic: 0 });
  await addToTemplate(tag.replace('/rss.xml', api.replaceAll('&', '&amp;')));
  await checkPages(articles.slice(0, 5), articles);
});

test("the builder's code works in a theme's template", async () => {
  const [{ code }] = await builderCode('drupal', { scripts: `/${MODULE}/js` });
  await addToTemplate(code);
  await checkBuilderBlock(articles[0].url);
});

/** Adds code below the text of each article, in the template that the builder names. */
async function addToTemplate(code) {
  const template = await readFile(join(site.root, THEME, 'node.html.twig'), 'utf8');
  // On a line of its own: the template's comment mentions it, too.
  const changed = template.replace(/^ *\{\{ content(?:\|.*)? \}\}$/m, (found) => `${found}\n${code}`);
  assert.notEqual(changed, template);
  await site.write(`${THEME}/node--article--full.html.twig`, changed);
  await site.script('rebuild.php');
}
