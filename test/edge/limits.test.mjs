// Limits of the handler's requests in workerd: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { demo, startOrigin, startWorker } from './worker.mjs';

const FEED = 'packet.example/feed.json';
const url = 'http://packet.example/?post=council-approves-cannery-wharf';
const feed = await demo('feed.json');

const redirect = (location) => (_, response) => response.writeHead(302, { location }).end();

/** Returns the status and code or the number of posts, and the requests that were sent. */
async function ask(t, routes, options = {}) {
  const origin = await startOrigin(routes);
  t.after(() => origin.close());
  const worker = await startWorker(origin, { feeds: [`http://${FEED}`], ...options });
  t.after(() => worker.close());
  const response = await worker.get({ url, limit: 50 });
  const { items, error } = await response.json();
  return {
    status: response.status,
    code: error?.code,
    message: error?.message,
    posts: items?.length,
    requests: origin.requests,
  };
}

test('up to five redirects are followed', async (t) => {
  const routes = { 'packet.example/5': feed };
  for (let n = 0; n < 5; n++) routes[`packet.example/${n}`] = redirect(`/${n + 1}`);
  const five = await ask(t, { ...routes, [FEED]: redirect('http://packet.example/1') });
  assert.equal(five.posts, 50);
  const six = await ask(t, { ...routes, [FEED]: redirect('http://packet.example/0') });
  assert.deepEqual([six.status, six.code, six.requests.length], [502, 'network', 6]);
});

test('relative URLs are resolved against the redirect target', async (t) => {
  const elsewhere = 'new.example/feeds/main.json';
  const item = (name) => ({ url: name, title: `Tides ${name}`, content_text: 'Tides.' });
  const origin = await startOrigin({
    [FEED]: redirect(`http://${elsewhere}`),
    [elsewhere]: JSON.stringify({ items: [item('a'), item('b')] }),
  });
  t.after(() => origin.close());
  const worker = await startWorker(origin, { feeds: [`http://${FEED}`] });
  t.after(() => worker.close());
  const response = await worker.get({ url: 'http://new.example/feeds/a' });
  const { items } = await response.json();
  assert.deepEqual(
    items.map((post) => post.url),
    ['http://new.example/feeds/b'],
  );
});

for (const target of [
  'http://127.0.0.1/feed.json',
  'http://[::1]/',
  'http://169.254.169.254/latest/',
  'ftp://new.example/',
  'http://a:b@new.example/',
  '//nas/feed.json',
]) {
  test(`a redirect to ${target} is not followed`, async (t) => {
    const { status, code, requests } = await ask(t, { [FEED]: redirect(target) });
    assert.deepEqual([status, code, requests], [502, 'network', [FEED]]);
  });
}

test('a response that is too large is aborted, with and without Content-Length', async (t) => {
  let sent = 0;
  const endless = async (_, response) => {
    response.write('[');
    while (!response.destroyed && sent < 500) {
      sent++;
      response.write(' '.repeat(100_000));
      await sleep(2);
    }
    response.destroy();
  };
  const { status, code } = await ask(t, { [FEED]: endless }, { maxBytes: 1_000_000 });
  assert.deepEqual([status, code], [502, 'too-large']);
  await sleep(500);
  assert.ok(sent < 400, `${sent} pieces`);
});

const { items, ...rest } = JSON.parse(feed);
const pages = {
  [FEED]: JSON.stringify({ ...rest, items: items.slice(0, 10), next_url: '/2' }),
  'packet.example/2': JSON.stringify({ ...rest, items: items.slice(10, 20), next_url: '/3' }),
  'packet.example/3': JSON.stringify({ ...rest, items: items.slice(20, 30) }),
};

test('the size limit applies to all pages together', async (t) => {
  const { posts, requests } = await ask(t, pages, { maxBytes: pages[FEED].length * 1.5 });
  assert.equal(posts, 9);
  assert.deepEqual(requests, [FEED, 'packet.example/2']);
});

test('the limits of pages and posts are respected', async (t) => {
  assert.equal((await ask(t, pages)).posts, 29);
  assert.equal((await ask(t, pages, { maxPages: 2 })).posts, 19);
  assert.equal((await ask(t, pages, { maxPosts: 5 })).posts, 9);
});

test('further pages must be on the same host', async (t) => {
  const elsewhere = JSON.stringify({
    ...rest,
    items: items.slice(0, 10),
    next_url: 'http://other.example/2',
  });
  const { posts, requests } = await ask(t, {
    [FEED]: elsewhere,
    'other.example/2': pages['packet.example/2'],
  });
  assert.equal(posts, 9);
  assert.deepEqual(requests, [FEED]);
});

test("after a redirect, further pages must be on the target's host", async (t) => {
  const { posts, requests } = await ask(t, {
    [FEED]: redirect('http://www.packet.example/1'),
    'www.packet.example/1': pages[FEED],
    'www.packet.example/2': pages['packet.example/2'],
    'packet.example/3': pages['packet.example/3'],
  });
  assert.equal(posts, 19);
  assert.deepEqual(requests.slice(0, 3), [FEED, 'www.packet.example/1', 'www.packet.example/2']);
});

test('a slow origin causes a timeout', async (t) => {
  for (const slow of [() => undefined, (_, response) => response.writeHead(200).write('{')]) {
    const start = performance.now();
    const { status, code } = await ask(t, { [FEED]: slow }, { timeout: 400 });
    assert.deepEqual([status, code], [504, 'timeout']);
    assert.ok(performance.now() - start < 5000);
  }
});

test('a document that is not a feed causes an error', async (t) => {
  const cases = {
    'not-a-feed': [
      '<!doctype html><title>Hello</title>',
      '{"items":[{"title":"no URL"}]}',
      '',
      '{"message":"no"}',
    ],
    http: [(_, response) => response.writeHead(500).end(), undefined],
  };
  for (const [expected, routes] of Object.entries(cases)) {
    for (const route of routes) {
      const { status, code, message } = await ask(t, { [FEED]: route });
      assert.deepEqual([status, code], [502, expected]);
      assert.match(message, /^Could not load posts from packet\.example: /);
    }
  }
});
