// `npm run look`, after a build: takes screenshots of the block in every layout, color scheme, width, direction and
// state, and shows them on one page. `npm run look -- more source` takes only those of these states.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { open, serve } from '../test/look/site.mjs';
import {
  DIRECTIONS,
  LAYOUTS,
  LIST_STATES,
  picture,
  SCHEMES,
  STATES,
  view,
  WIDTHS,
} from '../test/look/views.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from './browsers.mjs';

const FOLDER = new URL('../pictures/', import.meta.url);
const selected = process.argv.slice(2);
const views = [
  ...Object.keys(STATES).flatMap((state) => LAYOUTS.map((layout) => ({ state, layout }))),
  ...Object.keys(LIST_STATES).map((state) => ({ state, layout: 'list' })),
].filter(({ state }) => !selected.length || selected.includes(state));

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
const site = await serve();
const rows = [];
for (const what of views) {
  for (const dir of DIRECTIONS) {
    for (const scheme of SCHEMES) rows.push(await row({ ...what, dir, scheme }));
  }
}
await browser.close();
site.close();
await writeFile(
  new URL('index.html', FOLDER),
  `<!doctype html><meta charset="utf-8"><title>related-posts</title><style>body{font:14px sans-serif;background:#888}
p{display:flex;gap:1em;align-items:start}img{max-inline-size:none}</style>${rows.join('\n')}`,
);
console.log(`${rows.length * WIDTHS.length} pictures: open pictures/index.html`);

async function row(what) {
  const name = Object.values(what).join('-');
  const images = [];
  for (const width of WIDTHS) {
    const page = await open(browser, site.url, ...view({ ...what, width }));
    const file = `${name}-${width}.png`;
    await writeFile(new URL(file, FOLDER), await picture(page));
    await page.close();
    images.push(`<img src="${file}" alt="" loading="lazy">`);
  }
  return `<h2>${name}</h2><p>${images.join('')}</p>`;
}
