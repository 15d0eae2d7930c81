// Caching of feeds in workerd: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { demo, recipe, startOrigin, startWorker } from './worker.mjs';

const FEED = 'packet.example/feed.json';
const feed = await demo('feed.json');
const article = 'http://packet.example/?post=council-approves-cannery-wharf';
const options = { feeds: [`http://${FEED}`], ttl: 1 };

/** The feed with an additional post that is most related to the article. */
const grown = JSON.stringify({
  ...JSON.parse(feed),
  items: [
    ...JSON.parse(feed).items,
    {
      id: 'wharf-keys',
      url: '?post=wharf-keys',
      title: 'Cannery Wharf: council, cannery, wharf and Northmoor agree on berths',
      content_text: 'Council and Northmoor agree on the berths of Cannery Wharf.',
      tags: ['Harbour', 'Planning', 'Housing'],
      date_published: '2026-10-28T09:00:00-03:00',
    },
  ],
});

/** Starts a Worker for one test, with the demo's feed as origin. */
async function withWorker(t, given = options, engine = {}) {
  const origin = await startOrigin({ [FEED]: feed });
  t.after(() => origin.close());
  const worker = await startWorker(origin, given, engine);
  t.after(() => worker.close());
  return { origin, worker };
}

async function titles(worker, url = article) {
  const response = await worker.get({ url });
  assert.equal(response.status, 200);
  return (await response.json()).items.map(({ title }) => title);
}

const knowsKeys = (list) => list.some((title) => title.startsWith('Cannery Wharf: council'));

/** Waits until the condition is true, for up to five seconds. */
async function eventually(isSo) {
  for (let tries = 0; tries < 50; tries++) {
    if (await isSo()) return;
    await sleep(100);
  }
  assert.fail('the condition was not met within five seconds');
}

test('a thousand concurrent readers cause one request to the origin', async (t) => {
  const { origin, worker } = await withWorker(t, { ...options, ttl: 300 });
  origin.routes[FEED] = async (_, response) => {
    await sleep(500);
    response.end(feed);
  };
  const slugs = JSON.parse(feed).items.map(({ id }) => id);
  const statuses = await Promise.all(
    Array.from({ length: 1000 }, async (_, reader) => {
      const url = `http://packet.example/?post=${slugs[reader % slugs.length]}`;
      const response = await worker.get({ url });
      const { items } = await response.json();
      return response.status === 200 && items.length === 6;
    }),
  );
  assert.ok(statuses.every(Boolean));
  assert.deepEqual(origin.requests, [FEED]);
});

test('a stale copy is returned immediately and revalidated in the background', async (t) => {
  const { origin, worker } = await withWorker(t);
  assert.ok(!knowsKeys(await titles(worker)));
  await sleep(1100);
  origin.routes[FEED] = async (_, response) => {
    await sleep(2500);
    response.end(grown);
  };
  const start = performance.now();
  assert.ok(!knowsKeys(await titles(worker)));
  assert.ok(performance.now() - start < 2000, 'no reader waits for the origin');
  await eventually(async () => knowsKeys(await titles(worker)));
});

const FAULTS = {
  'returns status 500': (_, response) => response.writeHead(500).end(),
  'returns an HTML page': '<!doctype html><title>Maintenance</title>',
  'closes the connection': (request) => request.socket.destroy(),
  'never responds': () => undefined,
  'closes the connection during the response': (_, response) => {
    response.writeHead(200, { 'content-length': feed.length });
    response.write(feed.slice(0, 1000), () => response.destroy());
  },
  'returns a feed without posts': JSON.stringify({ ...JSON.parse(feed), items: [] }),
};

describe('if the origin fails, the last good copy is used until it recovers', { concurrency: 3 }, () => {
  for (const [fault, route] of Object.entries(FAULTS)) {
    test(`the origin ${fault}`, async (t) => {
      const { origin, worker } = await withWorker(t, { ...options, timeout: 500 });
      const good = await titles(worker);
      origin.routes[FEED] = route;
      await sleep(1100);
      assert.deepEqual(await titles(worker), good);
      await eventually(() => origin.requests.length === 2);
      await sleep(700);
      for (let reader = 0; reader < 20; reader++) assert.deepEqual(await titles(worker), good);
      assert.equal(origin.requests.length, 2, 'the origin is not requested again immediately');
      const response = await worker.get({ url: article });
      assert.match(response.headers.get('cache-control'), /max-age=5, s-maxage=5/);
      origin.routes[FEED] = grown;
      await sleep(4500);
      await eventually(async () => knowsKeys(await titles(worker)));
    });
  }
});

const LOST = { 'is missing': undefined, 'is an HTML page': '<!doctype html><title>Maintenance</title>' };
for (const [how, route] of Object.entries(LOST)) {
  test(`a feed with a page that ${how} keeps the known posts of that page and adds new ones`, async (t) => {
    const { origin, worker } = await withWorker(t);
    const { items, ...rest } = JSON.parse(feed);
    const firstOf = (list) => JSON.stringify({ ...rest, items: list, next_url: 'older.json' });
    origin.routes[FEED] = firstOf(items.slice(0, 40));
    origin.routes['packet.example/older.json'] = JSON.stringify({ ...rest, items: items.slice(40) });
    const last = `http://packet.example/?post=${items.at(-1).id}`;
    const good = await titles(worker, last);
    origin.routes['packet.example/older.json'] = route;
    origin.routes[FEED] = firstOf([JSON.parse(grown).items.at(-1), ...items.slice(0, 40)]);
    await sleep(1100);
    await titles(worker, last);
    await eventually(async () => knowsKeys(await titles(worker)));
    assert.equal((await titles(worker, last)).length, good.length);
  });
}

test('without a cached copy, the error is returned, and the origin is not requested again immediately', async (t) => {
  const { origin, worker } = await withWorker(t);
  origin.routes[FEED] = async (_, response) => {
    await sleep(300);
    response.writeHead(503).end();
  };
  const answers = await Promise.all(Array.from({ length: 100 }, () => worker.get({ url: article })));
  answers.push(await worker.get({ url: article }));
  for (const response of answers) {
    assert.equal(response.status, 502);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.equal((await response.json()).error.code, 'http');
  }
  assert.equal(origin.requests.length, 1);
});

test('a new instance reads the Cache API', async (t) => {
  const cachePersist = await mkdtemp(join(tmpdir(), 'edge-'));
  t.after(() => rm(cachePersist, { recursive: true }));
  const { origin, worker } = await withWorker(t, { ...options, ttl: 2 }, { cachePersist });
  const good = await titles(worker);
  await sleep(300);
  await worker.restart();
  assert.deepEqual(await titles(worker), good);
  assert.equal(origin.requests.length, 1, 'the copy is fresh, so the origin is not requested');
  origin.routes[FEED] = FAULTS['closes the connection'];
  await sleep(2000);
  await worker.restart();
  assert.deepEqual(await titles(worker), good);
  await eventually(() => origin.requests.length > 1);
  assert.deepEqual(await titles(worker), good);
});

test("the recipe's Worker stores the feed in Workers KV", async (t) => {
  const kvPersist = await mkdtemp(join(tmpdir(), 'edge-'));
  t.after(() => rm(kvPersist, { recursive: true }));
  const engine = { script: recipe, kvNamespaces: ['POSTS'], kvPersist, cache: false };
  const { origin, worker } = await withWorker(t, {}, engine);
  origin.routes['example.org/feed.json'] = feed;
  const url = article.replace('http://packet.example', 'https://www.example.org');
  const good = await titles(worker, url);
  assert.equal(good.length, 6);
  await sleep(300);
  delete origin.routes['example.org/feed.json'];
  await worker.restart();
  assert.deepEqual(await titles(worker, url), good);
  assert.deepEqual(origin.requests, ['example.org/feed.json']);
});

test("the recipe's Worker works without KV", async (t) => {
  const { origin, worker } = await withWorker(t, {}, { script: recipe });
  origin.routes['example.org/feed.json'] = feed;
  assert.equal((await titles(worker, 'https://example.org/?post=gaiety-reopens')).length, 6);
});
