// Measures the contrast of all texts in screenshots, in each preset and color scheme, at rest, with hover and with focus:
// `npm run test:look`, after `npm run build`. axe can't see text on images.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { open, serve } from './site.mjs';
import { SCHEMES, STATES, view } from './views.mjs';

/** The least contrast of text in WCAG 2.2, level AA. */
const MIN_CONTRAST = 4.5;

const PRESETS = Object.keys(STATES).filter((state) => state.startsWith('preset-'));
const DEFAULT_LAYOUT = { 'preset-minimal': 'list' };
const link = (page) => page.locator('related-posts [part~="link"]').first();
const ACTIONS = {
  rest: () => undefined,
  hover: (page) => link(page).hover(),
  focus: (page) => page.keyboard.press('Tab'),
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

for (const state of ['ready', 'more', ...PRESETS]) {
  for (const scheme of SCHEMES) {
    for (const layout of new Set([DEFAULT_LAYOUT[state] ?? 'grid', 'carousel'])) {
      test(`texts have enough contrast in ${scheme}: ${state}, ${layout}`, async () => {
        const [attributes, options] = view({ state, scheme, layout, width: 360 });
        // The brightest and the darkest image are the worst cases.
        for (const feed of ['white', 'black']) {
          const page = await open(
            browser,
            site.url,
            attributes.replace('feed.json', `${feed}.json`),
            options,
          );
          for (const [name, act] of Object.entries(ACTIONS)) {
            await act(page);
            const texts = await textsOf(page);
            assert.ok(texts.length > 4, `${texts.length} texts`);
            const background = await pictureWithoutText(page);
            for (const { text, box, color } of texts) {
              const contrast = leastContrast(background, box, color);
              assert.ok(
                contrast >= MIN_CONTRAST,
                `${contrast.toFixed(2)}: “${text}”, ${name}, ${feed} image`,
              );
            }
          }
          await page.close();
        }
      });
    }
  }
}

/** The color and the box of each line of text in the block. */
function textsOf(page) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('related-posts');
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.data.trim();
      if (!text || node.parentElement.closest('.visually-hidden, style, svg')) continue;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = getComputedStyle(node.parentElement).color;
      canvas.fillRect(0, 0, 1, 1);
      const color = [...canvas.getImageData(0, 0, 1, 1).data];
      const range = document.createRange();
      range.selectNodeContents(node);
      const limit = (
        node.parentElement.closest('.title, .excerpt') ?? node.parentElement
      ).getBoundingClientRect().bottom;
      for (const { left, top, right, bottom } of range.getClientRects()) {
        // Lines that are cut off.
        if (top >= limit - 2) continue;
        const box = [left, top + scrollY, right, bottom + scrollY].map(Math.round);
        if (left >= 0 && right <= innerWidth) texts.push({ text, box, color });
      }
    }
    return texts;
  });
}

async function pictureWithoutText(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*, ::before { -webkit-text-fill-color: transparent !important; text-decoration: none !important }',
    );
    const { shadowRoot } = document.querySelector('related-posts');
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  });
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled', fullPage: true }));
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('related-posts');
    shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.slice(0, -1);
  });
  return picture;
}

/** The least contrast of a color, which may be transparent, with the pixels in a box. */
function leastContrast({ data, width, height }, [left, top, right, bottom], [r, g, b, alpha]) {
  let least = Number.POSITIVE_INFINITY;
  for (let y = top; y < Math.min(bottom, height); y++) {
    for (let x = left; x < Math.min(right, width); x++) {
      const i = (y * width + x) * 4;
      const below = [data[i], data[i + 1], data[i + 2]];
      const above = [r, g, b].map((value, j) => (value * alpha + below[j] * (255 - alpha)) / 255);
      const [light, dark] = [luminance(above), luminance(below)].sort((one, other) => other - one);
      least = Math.min(least, (light + 0.05) / (dark + 0.05));
    }
  }
  return least;
}

/** Relative luminance as defined in WCAG 2.2. */
function luminance(color) {
  const [r, g, b] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
