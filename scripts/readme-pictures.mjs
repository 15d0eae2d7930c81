// `npm run readme:pictures`, after `npm run build:demo`: takes the pictures of the README, and of the presets for
// `docs/theming.md`, from the demo.
// `npm run readme:pictures -- grid cards` takes only these.
import { mkdir, writeFile } from 'node:fs/promises';
import { start, titles } from '../test/demo/site.mjs';
import { notoSans, webp } from './pictures.mjs';

const FOLDER = new URL('../docs/images/', import.meta.url);
/** Three cards in a row. */
const THREE = '--card-min-width=12rem';
const SHOWN = 'with-image=true&show=image+date+excerpt&excerpt-words=14';

/** The options of the block, and its width in CSS pixels. */
const PICTURES = {
  grid: { query: `layout=grid&limit=3&${THREE}&${SHOWN}`, width: 880 },
  list: { query: `layout=list&limit=3&${SHOWN}`, width: 480 },
  carousel: { query: `layout=carousel&limit=6&${SHOWN}`, width: 480 },
  minimal: { query: 'theme=minimal&limit=4', width: 640 },
  cards: { query: `theme=cards&limit=3&with-image=true&${THREE}`, width: 880 },
  magazine: { query: `theme=magazine&limit=3&with-image=true&${THREE}`, width: 880 },
  overlay: { query: `theme=overlay&limit=3&with-image=true&${THREE}`, width: 880 },
  text: { query: `theme=text&limit=3&${THREE}`, width: 880 },
};

/** The same font on every machine, and nothing around the block. */
const STYLES = `
  ${await notoSans(400)} ${await notoSans(700)}
  related-posts { font: 16px/1.5 'Noto Sans', sans-serif }
  .builder { display: none }
  .related.sized { outline: none }`;

/** Space around the block, in CSS pixels. */
const MARGIN = 24;

/** Quality of the WebP pictures, from 0 to 1. */
const QUALITY = 0.9;

const selected = process.argv.slice(2);

await mkdir(FOLDER, { recursive: true });
const site = await start();
for (const [name, { query, width }] of Object.entries(PICTURES)) {
  if (selected.length && !selected.includes(name)) continue;
  for (const scheme of ['light', 'dark']) {
    const { page, close } = await site.open(`./?${query}&width=${width}`, {
      colorScheme: scheme,
      deviceScaleFactor: 2,
    });
    await page.addStyleTag({ content: STYLES });
    await titles(page);
    const png = await picture(page);
    const file = await webp(page, png, QUALITY);
    await writeFile(new URL(`${name}-${scheme}.webp`, FOLDER), file);
    console.log(`docs/images/${name}-${scheme}.webp: ${Math.ceil(file.length / 1000)} kB`);
    await close();
  }
}
await site.close();

async function picture(page) {
  const block = page.locator('related-posts');
  await block.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' });
    const images = [...element.shadowRoot.querySelectorAll('img')];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode()));
    await document.fonts.ready;
  });
  const { x, y, width, height } = await block.boundingBox();
  return page.screenshot({
    clip: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
    animations: 'disabled',
  });
}
