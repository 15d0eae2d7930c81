// The pictures of the recipes: `npm run recipes:pictures` runs the tests with RECIPE_PICTURES=folder.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { notoSans, webp } from '../../scripts/pictures.mjs';

/** In CSS pixels. */
const SIZE = { width: 720, height: 480 };

/** The part of the picture above the block. */
const ABOVE = 110;

/** The largest picture in bytes. */
const LARGEST = 40_000;

/** The styles of a plain site, for sites without a theme. */
const plainTheme = async () => `
  ${await notoSans(400)} ${await notoSans(700)}
  body { font: 16px/1.6 'Noto Sans', sans-serif; color: #222; background: #fff; margin: 2rem }
  a { color: #06c }`;

/**
 * Takes the picture of a recipe: the end of an article with the block below it.
 *
 * @param hasTheme Whether the site has its own styles.
 * @param block The selector of the block.
 * @param flags Additional flags of Chromium.
 */
export async function takePicture(
  recipe,
  url,
  { hasTheme = false, block = 'related-posts', flags = [] } = {},
) {
  const folder = process.env.RECIPE_PICTURES;
  if (!folder) return;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, ...flags],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2, colorScheme: 'light' });
    page.setDefaultTimeout(180_000);
    await page.goto(url);
    if (!hasTheme) await page.addStyleTag({ content: await plainTheme() });
    const element = page.locator(block).first();
    await element.evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(
      (block) => ['ready', undefined].includes(document.querySelector(block).status),
      block,
    );
    // A block in view keeps the height of its skeleton until its width changes.
    await page.setViewportSize({ ...SIZE, width: SIZE.width / 2 });
    await page.waitForTimeout(500);
    await page.setViewportSize(SIZE);
    await element.evaluate(async (element, above) => {
      const images = [...(element.shadowRoot ?? element).querySelectorAll('img')];
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode().catch(() => {})));
      await document.fonts.ready;
      // Room below a block at the end of the page.
      document.body.style.paddingBlockEnd = '100vh';
      scrollTo({ top: scrollY + element.getBoundingClientRect().top - above, behavior: 'instant' });
    }, ABOVE);
    const png = await page.screenshot({ animations: 'disabled' });
    let quality = 0.9;
    let file = await webp(page, png, quality);
    while (file.length > LARGEST && quality > 0.3) {
      quality -= 0.1;
      file = await webp(page, png, quality);
    }
    await writeFile(join(folder, `${recipe}.webp`), file);
  } finally {
    await browser.close();
  }
}
