// Compares the accessibility tree of each layout and state with the files in `trees/`, and runs axe: `npm run
// test:look`, after `npm run build`. UPDATE=1 replaces the files; check the changes.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { open, serve } from './site.mjs';

const ALL = 'show="date updated excerpt image author category"';
const STATES = {
  list: [`src="/feed.json" ${ALL}`],
  grid: [`src="/feed.json" layout="grid" ${ALL}`],
  carousel: [`src="/feed.json" layout="carousel" ${ALL}`],
  loading: ['src="/slow.json"'],
  failed: ['src="/broken.json"'],
  'failed-with-links': ['src="/broken.json"', { content: '<a href="/archive">All posts</a>' }],
  empty: ['src="/empty.json"', { content: '<p slot="empty">Nothing here yet.</p>' }],
  'no-heading': ['src="/feed.json" heading=""'],
  'deep-heading': ['src="/feed.json" heading-level="6" limit="1"'],
  'right-to-left': ['src="/feed.json" layout="carousel"', { lang: 'ar', dir: 'rtl' }],
  'custom-card': [
    'src="/feed.json" limit="2"',
    { content: '<template><h3><a data-field="title"></a></h3><p data-field="excerpt"></p></template>' },
  ],
};
const WIDTHS = [320, 1280];

let browser;
let site;
let axe;

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  site = await serve();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

after(async () => {
  await browser.close();
  site.close();
});

for (const [name, [attributes, options]] of Object.entries(STATES)) {
  test(`has the expected accessibility tree: ${name}`, async () => {
    const page = await open(browser, site.url, attributes, options);
    const snapshot = await page.locator('main').ariaSnapshot();
    await page.close();
    const tree = `${snapshot.replaceAll(site.url, 'https://harbour.example/')}\n`;
    const file = new URL(`trees/${name}.yaml`, import.meta.url);
    if (process.env.UPDATE) {
      await mkdir(new URL('trees/', import.meta.url), { recursive: true });
      await writeFile(file, tree);
    }
    assert.equal(tree, await readFile(file, 'utf8'));
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds no violations in ${colorScheme}: ${name}`, async () => {
      for (const width of WIDTHS) {
        const viewport = { width, height: 900 };
        const page = await open(browser, site.url, attributes, { ...options, colorScheme, viewport });
        await page.evaluate(axe);
        const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
        const { violations } = await page.evaluate(
          (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }),
          tags,
        );
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
        assert.deepEqual(found, [], `${width} pixels wide`);
        const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(isWider, false, `scrolls sideways at ${width} pixels, as at 400 % zoom`);
        await page.close();
      }
    });
  }
}

test('buttons and links are at least 24 by 24 pixels', async () => {
  for (const attributes of [STATES.carousel[0], STATES.failed[0]]) {
    const page = await open(browser, site.url, attributes);
    const buttons = await page.locator('related-posts button').all();
    assert.notEqual(buttons.length, 0);
    for (const button of buttons) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
    }
    await page.close();
  }
});

test('nothing is clipped with increased text spacing (WCAG 1.4.12)', async () => {
  for (const layout of ['list', 'grid', 'carousel', 'compact', 'featured']) {
    const page = await open(browser, site.url, `src="/feed.json" layout="${layout}" ${ALL}`);
    const cut = await page.evaluate(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      const { shadowRoot } = document.querySelector('related-posts');
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const texts = [...shadowRoot.querySelectorAll('a, p:not(.visually-hidden), time, span, h2, h3')];
      return texts
        .filter(({ scrollHeight, clientHeight }) => clientHeight && scrollHeight > clientHeight + 2)
        .map(({ textContent }) => textContent);
    });
    assert.deepEqual(cut, [], layout);
    await page.close();
  }
});
