// Opens pages with the scripts for pages without a build step, in a real browser.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from './site.mjs';

export let browser;
export let site;
export let elsewhere;
/** A static host without CORS headers. */
export let unshared;

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  site = await serve();
  elsewhere = await serve();
  unshared = await serve(false);
});

after(async () => {
  await browser.close();
  site.close();
  elsewhere.close();
  unshared.close();
});

/** Opens a page. Returns its content when every block has settled, and errors and warnings. */
export async function visit(html, path = '/page') {
  const page = await browser.newPage();
  const complaints = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  let workers = 0;
  page.on('worker', () => workers++);
  await page.goto(`${site.origin}${path}?${new URLSearchParams({ html })}`);
  await page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('related-posts')];
    return blocks.length && blocks.every(({ status }) => ['ready', 'empty', 'error'].includes(status));
  });
  const blocks = await page.$$eval('related-posts', (elements) =>
    elements.map((element) => ({
      titles: [...element.shadowRoot.querySelectorAll('[part~="title"]')].map((title) =>
        title.textContent.trim(),
      ),
      heading: element.shadowRoot.querySelector('[part~="heading"]')?.textContent.trim(),
      before: element.previousElementSibling?.localName,
      parent: element.parentElement.localName,
      attributes: element.getAttributeNames().sort(),
      error: element.error?.code,
    })),
  );
  await page.close();
  return { blocks, complaints, workers };
}

export const all = ['Gulls', 'Nets', 'Ropes', 'Tides'];
