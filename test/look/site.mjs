// The built block on pages of its own, for tests of how it looks and how it is read out.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const POSTS = [
  [
    'Harbour wall to be mended before winter',
    'Stones that the sea took in March come back by barge.',
    'Ada Quill',
  ],
  ['Who painted the lighthouse green?', 'Nobody owns up, and some would like it to stay.', 'Bo Tarn'],
  ['Night ferry comes back for the summer', 'It sails on Fridays, with a band on the car deck.', 'Ada Quill'],
  ['A bakery in the old customs house', 'Rye at six in the morning, cake from ten.', 'Cy Marsh'],
];

export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  language: 'en',
  items: POSTS.map(([title, summary, name], i) => ({
    id: String(i),
    url: `/posts/${i}`,
    title,
    summary,
    date_published: `2026-0${i + 3}-04T09:00:00+02:00`,
    date_modified: `2026-0${i + 3}-06T09:00:00+02:00`,
    authors: [{ name }],
    tags: ['Harbour'],
    image: '/image.svg',
  })),
};
const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#9db" d="M0 0h3v2H0z"/></svg>';

/** `/feed.json` answers at once, `/slow.json` never, `/broken.json` with 503, `/empty.json` with no posts; `/?html=…` is that page. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (type, body, status = 200) => response.writeHead(status, { 'content-type': type }).end(body);
    switch (pathname) {
      case '/':
        return send('text/html; charset=utf-8', `<!doctype html>${searchParams.get('html')}`);
      case '/feed.json':
        return send('application/json', JSON.stringify(FEED));
      case '/empty.json':
        return send('application/json', JSON.stringify({ ...FEED, items: [] }));
      case '/slow.json':
        return undefined;
      case '/image.svg':
        return send('image/svg+xml', IMAGE);
      case '/related-posts.js':
      case '/languages.js':
        return send('text/javascript', await readFile(new URL(`../../dist${pathname}`, import.meta.url)));
      default:
        return send('text/plain', '', pathname === '/broken.json' ? 503 : 404);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with one block of these attributes, when the block has come to rest or, where that never happens, is waiting. */
export async function open(
  browser,
  address,
  attributes,
  { lang = 'en', dir = 'ltr', content = '', ...options } = {},
) {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 }, ...options });
  const html =
    `<html lang="${lang}" dir="${dir}"><meta name="color-scheme" content="light dark"><title>Harbour</title>` +
    '<style>body{font:16px/1.5 sans-serif}a{color:inherit}</style><main><h1>Harbour</h1>' +
    `<related-posts loading="eager" ${attributes}>${content}</related-posts></main>` +
    '<script type="module" src="/related-posts.js"></script></html>';
  await page.goto(`${address}?${new URLSearchParams({ html })}`);
  await page.waitForFunction(
    (isSlow) => {
      const { status } = document.querySelector('related-posts');
      return isSlow ? status === 'loading' : ['ready', 'empty', 'error'].includes(status);
    },
    attributes.includes('slow.json'),
    { timeout: 20_000 },
  );
  await page.waitForTimeout(400);
  return page;
}
