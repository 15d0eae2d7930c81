// Checks that the ranking is the same everywhere: compares Node.js and workerd with test/order/expected.json, and
// test/order/order.test.ts compares browsers: `npm run test:edge`, after `npm run build`. After an intended change of
// the ranking, run `UPDATE_ORDER=1 node --test test/edge/order.test.mjs` to update the file.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { createHandler } from 'related-posts-element/edge';
import { readFeed } from 'related-posts-element/feed';
import { startOrigin, startWorker } from './worker.mjs';

const root = new URL('../../', import.meta.url);
const expectedFile = new URL('test/order/expected.json', root);
const read = (path) => readFile(new URL(path, root), 'utf8');
const paths = JSON.parse(await read('test/order/feeds.json'));
const texts = new Map(await Promise.all(paths.map(async (path) => [path, await read(path)])));

/** The IDs of the related posts for each post of each feed. */
async function orders(ask) {
  const all = {};
  for (const [path, text] of texts) {
    const { posts } = readFeed(text, { url: `http://order.example/${path}` });
    const related = async ({ id, url }) => [id, (await ask(path, url)).items.map((item) => item.id)];
    all[path] = Object.fromEntries(await Promise.all(posts.map(related)));
  }
  return all;
}

/** @param found Written to the file first if it is to be updated. */
async function expected(found) {
  if (found && process.env.UPDATE_ORDER) await writeFile(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
  return JSON.parse(await readFile(expectedFile, 'utf8'));
}

test('the order is the same in Node.js', async (t) => {
  const server = createServer((request, response) => response.end(texts.get(request.url.slice(1))));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const handlers = new Map(
    paths.map((path) => [path, createHandler({ feeds: [`${origin}/${path}`], allowPrivate: true })]),
  );
  const found = await orders(async (path, url) => {
    const query = new URLSearchParams({ url: url.replace('http://order.example', origin) });
    return (await handlers.get(path).fetch(new Request(`https://edge.example/related?${query}`))).json();
  });
  assert.deepEqual(found, await expected(found));
});

test('the order is the same in workerd', async (t) => {
  const routes = Object.fromEntries(paths.map((path) => [`order.example/${path}`, texts.get(path)]));
  const origin = await startOrigin(routes);
  t.after(() => origin.close());
  const feeds = Object.fromEntries(paths.map((path) => [hostOf(path), `http://order.example/${path}`]));
  assert.equal(Object.keys(feeds).length, paths.length);
  const worker = await startWorker(origin, { feeds });
  t.after(() => worker.close());
  const found = await orders(async (_, url) => (await worker.get({ url })).json());
  assert.deepEqual(found, await expected());
});

function hostOf(path) {
  const { posts } = readFeed(texts.get(path), { url: `http://order.example/${path}` });
  return new URL(posts[0].url).host;
}
