// The built demo in a real browser, served from a subfolder.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  xml: 'text/xml',
  txt: 'text/plain; charset=utf-8',
};

/** Starts a browser, and a server for `dist-demo`. */
export async function start() {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const { origin, close } = await serve();
  const demo = `${origin}/some/where/`;
  return {
    origin,
    demo,
    open: (query = '', options) => open(browser, new URL(query, demo).href, options),
    async close() {
      await browser.close();
      close();
    },
  };
}

/** Serves `dist-demo` below `/some/where/`, and pages with any given HTML. */
async function serve() {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const html = url.searchParams.get('html');
    if (html !== null) return response.setHeader('content-type', TYPES.html).end(`<!doctype html>${html}`);
    const path = /^\/some\/where\/(.*)$/.exec(url.pathname)?.[1];
    if (path === undefined) return response.writeHead(204).end();
    const name = path.replace(/(?:^|\/)$/, '$&index.html');
    const file = await readFile(new URL(`../../dist-demo/${name}`, import.meta.url)).catch(() => undefined);
    const type = TYPES[name.split('.').pop()];
    response.writeHead(file ? 200 : 404, type && { 'content-type': type }).end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Opens a page and collects errors and warnings. */
async function open(browser, url, options) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** The titles in the block, when it has that status. */
export async function titles(page, status = 'ready') {
  await page.waitForFunction((wanted) => document.querySelector('related-posts')?.status === wanted, status);
  return page.$eval('related-posts', async (block) => {
    await block.updateComplete;
    return [...block.shadowRoot.querySelectorAll('[part~="title"]')].map((title) => title.textContent.trim());
  });
}

/** The violations that axe finds, in the page or in the elements that match the selector. */
export async function violations(page, selector) {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(async (context) => {
    const found = await globalThis.axe.run(context);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, selector ?? 'html');
}

/** By how many pixels the page is wider than the window. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

export const block = (page) => page.locator('related-posts');
export const tab = (page, name) => page.getByRole('tab', { name }).click();
