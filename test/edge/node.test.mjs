// The handler in Node.js: as a server, with the element, and with stores: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createHandler } from 'related-posts-element/edge';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { demo } from './worker.mjs';

const feed = await demo('feed.json');
const SLUG = 'council-approves-cannery-wharf';

let site;
let requestCount = 0;

/** A site with the demo's feed, and an article with an element that uses `?edge=…`. */
before(async () => {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/feed.json') {
      requestCount++;
      return response.end(feed);
    }
    if (/^\/[\w-]+\.js$/.test(url.pathname)) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(await readFile(new URL(`../../dist${url.pathname}`, import.meta.url)));
    }
    response.setHeader('content-type', 'text/html');
    const edge = url.searchParams.get('edge');
    const canonical = `<link rel="canonical" href="/?post=${url.searchParams.get('post')}">`;
    const block = `<related-posts src="${edge}?url={url}" order="feed" loading="eager"></related-posts>`;
    const script = '<script type="module" src="/related-posts.js"></script>';
    response.end(
      `<!doctype html><html lang="en"><title>Wharf</title>${canonical}<h1>Wharf</h1>${block}${script}`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
});

after(() => site?.close());

/** Runs `npm run edge` during a test. Returns the URL that it prints. */
async function startServer(t, ...args) {
  const script = fileURLToPath(new URL('../../scripts/edge.mjs', import.meta.url));
  const server = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => server.kill());
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('/related?')) return line;
  }
  assert.fail('the server ended');
}

test("npm run edge serves the demo's feed", async (t) => {
  const response = await fetch(await startServer(t));
  assert.equal(response.status, 200);
  const { items } = await response.json();
  assert.equal(items.length, 6);
  const { status } = await fetch(response.url, {
    headers: { 'if-none-match': response.headers.get('etag') },
  });
  assert.equal(status, 304);
  assert.equal(
    (await fetch(response.url, { method: 'HEAD' })).headers.get('etag'),
    response.headers.get('etag'),
  );
});

test('the element shows the response in its order', async (t) => {
  const edge = new URL(await startServer(t, `${site.origin}/feed.json`));
  edge.searchParams.set('url', `${site.origin}/?post=${SLUG}`);
  const { items } = await (await fetch(edge)).json();
  edge.search = '';
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${site.origin}/?post=${SLUG}&edge=${edge}`);
  await page.locator('related-posts a').first().waitFor();
  const shown = await page.locator('related-posts a').evaluateAll((links) => links.map(({ href }) => href));
  assert.deepEqual(
    shown,
    items.map(({ url }) => url),
  );
});

function handlerWith(store) {
  const handler = createHandler({ feeds: [`${site.origin}/feed.json`], allowPrivate: true, store });
  const query = new URLSearchParams({ url: `${site.origin}/?post=${SLUG}` });
  return (env, context) => handler.fetch(new Request(`https://edge.example/related?${query}`), env, context);
}

/** A store in memory that records values and expiry. */
function mapStore() {
  const values = new Map();
  const ttls = [];
  return {
    values,
    ttls,
    get: async (key) => values.get(key),
    async put(key, value, { ttl }) {
      values.set(key, value);
      ttls.push(ttl);
    },
    delete: async (key) => values.delete(key),
  };
}

test('instances share feeds through a store', async () => {
  const store = mapStore();
  requestCount = 0;
  const first = await (await handlerWith(store)()).text();
  assert.equal(store.values.size, 1);
  assert.deepEqual(store.ttls, [7 * 86_400]);
  const second = await (await handlerWith(() => store)({})).text();
  assert.equal(second, first);
  assert.equal(requestCount, 1);
});

test('the store may come from env', async () => {
  const env = { POSTS: mapStore() };
  const ask = handlerWith(({ POSTS }) => POSTS);
  assert.equal((await ask(env)).status, 200);
  assert.equal(env.POSTS.values.size, 1);
});

const refuse = async () => {
  throw new Error('no store today');
};
const hang = () => new Promise(() => undefined);

test('an invalid entry in a store is deleted', async () => {
  const store = mapStore();
  await handlerWith(store)();
  const [key] = store.values.keys();
  for (const nonsense of ['{"posts":"none"}', 'ENOENT']) {
    store.values.set(key, nonsense);
    const deleted = [];
    const broken = { ...store, put: async () => undefined, delete: async (name) => deleted.push(name) };
    assert.equal((await handlerWith(broken)()).status, 200);
    assert.deepEqual(deleted, [key]);
  }
});

for (const [kind, store] of Object.entries({
  'refuses everything': { get: refuse, put: refuse, delete: refuse },
  'throws at once': { get: null, put: null, delete: null },
  'holds something else': { ...mapStore(), get: async () => '{"posts":"none"}' },
  'holds no JSON': { ...mapStore(), get: async () => 'ENOENT' },
  'is stuck': { get: hang, put: hang, delete: hang },
})) {
  test(`a store that ${kind} does not affect responses`, async () => {
    const waiting = [];
    const response = await handlerWith(store)({}, { waitUntil: (work) => waiting.push(work) });
    assert.equal(response.status, 200);
    assert.equal((await response.json()).items.length, 6);
    assert.ok(waiting.length);
    await Promise.all(waiting);
  });
}

test('an expired copy is not used', async () => {
  let isUp = true;
  const origin = createServer((_, response) => response.writeHead(isUp ? 200 : 503).end(isUp ? feed : ''));
  await once(origin.listen(0, '127.0.0.1'), 'listening');
  const feeds = [`http://127.0.0.1:${origin.address().port}/feed.json`];
  const { fetch: answer } = createHandler({ feeds, allowPrivate: true, ttl: 1, keep: 2 });
  const request = () =>
    new Request(`https://edge.example/related?url=${new URL(`/?post=${SLUG}`, feeds[0])}`);
  assert.equal((await answer(request())).status, 200);
  isUp = false;
  await sleep(2100);
  assert.equal((await answer(request())).status, 502);
  origin.close();
});
