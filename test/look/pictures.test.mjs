// Compares a dozen screenshots of the block with those in `pictures/`: `npm run test:look`, after `npm run build`.
// UPDATE=1 replaces them; check the result.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { open, serve } from './site.mjs';
import { picture, view } from './views.mjs';

const PICTURES = {
  'list-360': { width: 360 },
  'list-dark-1280': { width: 1280, scheme: 'dark' },
  'list-text-240': { width: 240, state: 'text' },
  'list-rtl-360': { width: 360, dir: 'rtl' },
  'grid-1280': { width: 1280, layout: 'grid' },
  'grid-dark-rtl-768': { layout: 'grid', scheme: 'dark', dir: 'rtl' },
  'carousel-768': { layout: 'carousel' },
  'carousel-dark-rtl-360': { width: 360, layout: 'carousel', scheme: 'dark', dir: 'rtl' },
  'carousel-240': { width: 240, layout: 'carousel' },
  'loading-grid-768': { layout: 'grid', state: 'loading' },
  'failed-dark-360': { width: 360, scheme: 'dark', state: 'failed' },
  'custom-card-360': { width: 360, state: 'custom-card' },
  'themed-grid-768': { layout: 'grid', state: 'themed' },
  'forced-colors-carousel-768': { layout: 'carousel', forcedColors: 'active' },
};

/** Tolerance for differences in font smoothing between browser versions. */
const TOLERATED = 0.01;

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

for (const [name, what] of Object.entries(PICTURES)) {
  test(`looks unchanged: ${name}`, async () => {
    const page = await open(browser, site.url, ...view(what));
    const taken = await picture(page);
    await page.close();
    const file = new URL(`pictures/${name}.png`, import.meta.url);
    if (process.env.UPDATE) {
      await mkdir(new URL('pictures/', import.meta.url), { recursive: true });
      await writeFile(file, taken);
    }
    const share = differing(PNG.sync.read(await readFile(file)), PNG.sync.read(taken));
    if (share > TOLERATED) await writeFile(new URL(`${name}.new.png`, file), taken);
    assert.ok(share <= TOLERATED, `${(share * 100).toFixed(1)} % of ${name}.png differ: see ${name}.new.png`);
  });
}

/** The share of pixels that differ, ignoring anti-aliasing; 1 if the sizes differ. */
function differing(before, now) {
  const { width, height } = before;
  if (width !== now.width || height !== now.height) return 1;
  return pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.15 }) / (width * height);
}
