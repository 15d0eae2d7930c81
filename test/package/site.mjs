// A site with `dist/`, feeds, and pages with various policies, for tests of the built scripts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: ['Tides', 'Nets', 'Gulls', 'Ropes'].map((title) => ({ url: `/${title}`, title })),
});
const LONG_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: 20_000 }, (_, i) => ({
    url: `/${i}`,
    title: `Tides of week ${i}`,
    summary: 'High',
  })),
});
const RSS = `<rss version="2.0"><channel><title>Tides</title>${['Tides', 'Nets', 'Gulls', 'Ropes']
  .map((title) => `<item><title>${title}</title><link>https://town.example/${title}</link></item>`)
  .join('')}</channel></rss>`;
const TURBO = createRequire(import.meta.url).resolve('@hotwired/turbo/dist/turbo.es2017-umd.js');
export const NONCE = 'n0nce';
const STRICT =
  `default-src 'none'; connect-src 'self'; script-src 'nonce-${NONCE}'; require-trusted-types-for 'script'; ` +
  'trusted-types related-posts';

/** Requires Trusted Types and allows no policy of the block. */
const UNTRUSTING = "require-trusted-types-for 'script'; trusted-types another";

/**
 * Serves `/page?html=…` (that page; everything after `<!-- later -->` follows later), `/strict?html=…` (with the
 * strictest policy), `/untrusting?html=…` (with a policy that blocks rendering), and otherwise `dist/`, Turbo, feeds,
 * and a single script.
 *
 * @param isShared Whether the server sends CORS headers, like a CDN.
 */
export async function serve(isShared = true) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (isShared) response.setHeader('access-control-allow-origin', '*');
    if (url.pathname === '/favicon.ico') return response.end();
    if (url.pathname === '/feed.json') return response.end(FEED);
    if (url.pathname === '/feed.xml') return response.end(RSS);
    if (url.pathname === '/long.json') return response.end(LONG_FEED);
    if (url.searchParams.has('html')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (url.pathname === '/strict') response.setHeader('content-security-policy', STRICT);
      if (url.pathname === '/untrusting') response.setHeader('content-security-policy', UNTRUSTING);
      const [start, rest] = url.searchParams.get('html').split('<!-- later -->');
      response.write(`<!doctype html><html lang="en">${start}`);
      if (rest) await new Promise((resolve) => setTimeout(resolve, 800));
      return response.end(`${rest ?? ''}</html>`);
    }
    const name = url.pathname.replace('/alone/embed.all.js', '/embed.all.js');
    const path = name === '/turbo.js' ? TURBO : new URL(`../../dist${name}`, import.meta.url);
    const file = await readFile(path).catch(() => undefined);
    response.setHeader('content-type', 'text/javascript');
    response.statusCode = file ? 200 : 404;
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => server.close() };
}
