// Pages with the built block, for tests of its appearance and accessibility tree.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { PAGE_FILES } from '../../scripts/page-files.mjs';
import { FEEDS } from './feeds.mjs';

const require = createRequire(import.meta.url);

const imageOf = (color) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="${color}" d="M0 0h3v2H0z"/></svg>`;

const FALLBACK_IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#ccd" d="M0 0h3v2H0z"/><circle cx="1.5" cy="1" r=".5" fill="#99b"/></svg>';

/** The same fonts on every machine. */
const FONTS = ['400', '600', '700'].flatMap((weight) =>
  ['noto-sans-latin', 'noto-sans-arabic-arabic'].map((name) => ({
    file: `${name}-${weight}-normal.woff2`,
    css: `@font-face{font-family:"${name}";font-weight:${weight};src:url(/fonts/${name}-${weight}-normal.woff2)}`,
  })),
);

async function font(file) {
  const name = file.startsWith('noto-sans-arabic') ? 'noto-sans-arabic' : 'noto-sans';
  return readFile(require.resolve(`@fontsource/${name}/files/${file}`));
}

/**
 * Serves the feeds of `feeds.mjs`, `/slow.json` (never responds), `/broken.json` (503), and `/?html=…` (that page).
 */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (type, body, status = 200) => response.writeHead(status, { 'content-type': type }).end(body);
    switch (pathname) {
      case '/':
        return send('text/html; charset=utf-8', `<!doctype html>${searchParams.get('html')}`);
      case '/slow.json':
        return undefined;
      case '/image.svg':
        return send('image/svg+xml', imageOf('#9db'));
      case '/white.svg':
        return send('image/svg+xml', imageOf('#fff'));
      case '/black.svg':
        return send('image/svg+xml', imageOf('#000'));
      case '/fallback.svg':
        return send('image/svg+xml', FALLBACK_IMAGE);
      default:
        if (pathname in FEEDS) return send('application/json', JSON.stringify(FEEDS[pathname]));
        if (['embed.js', ...PAGE_FILES].includes(pathname.slice(1)))
          return send('text/javascript', await readFile(new URL(`../../dist${pathname}`, import.meta.url)));
        if (pathname.startsWith('/fonts/')) return send('font/woff2', await font(pathname.split('/').at(-1)));
        return send('text/plain', '', pathname === '/broken.json' ? 503 : 404);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Releases the reserved space, whose height depends on the speed of the machine, by changing the width. */
async function releaseReservedSpace(page) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width: width + 1, height });
  await page.waitForFunction(
    () => !document.querySelector('related-posts').shadowRoot.querySelector('section').style.minBlockSize,
  );
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(200);
}

/**
 * Opens a page with one block and waits until it settles or, if it never does, until it is loading.
 *
 * @param options.content Markup inside the block.
 * @param options.main Markup below the heading, instead of the block.
 * @param options.act Function that is called with the page when the block has settled.
 */
export async function open(
  browser,
  url,
  attributes,
  { lang = 'en', dir = 'ltr', content = '', css = '', head = '', main, act, ...options } = {},
) {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 }, ...options });
  const block = `<related-posts loading="eager" ${attributes}>${content}</related-posts>`;
  const html =
    `<html lang="${lang}" dir="${dir}"><meta name="color-scheme" content="light dark"><title>Harbour</title>${head}` +
    `<style>${FONTS.map(({ css }) => css).join('')}` +
    `body{font:16px/1.5 noto-sans-latin,noto-sans-arabic-arabic,sans-serif}a{color:inherit}${css}</style><main><h1>Harbour</h1>${main ?? block}</main>` +
    // Load the fonts first, because the block reserves space based on them.
    '<script type="module">await Promise.all([...document.fonts].map((font) => font.load()));' +
    'await import("/block.js")</script></html>';
  await page.goto(`${url}?${new URLSearchParams({ html })}`);
  await page.waitForFunction(
    (isSlow) => {
      const status = document.querySelector('related-posts')?.status;
      return isSlow ? status === 'loading' : ['ready', 'empty', 'error'].includes(status);
    },
    attributes.includes('slow.json'),
    { timeout: 20_000 },
  );
  await page.waitForTimeout(400);
  await releaseReservedSpace(page);
  await act?.(page);
  return page;
}
