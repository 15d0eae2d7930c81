// HTTP responses of the handler in workerd: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFeed } from 'related-posts-element/feed';
import { demo, startOrigin, startWorker } from './worker.mjs';

const url = 'http://packet.example/?post=council-approves-cannery-wharf';

/** Titles that mention markup. */
const MARKUP = [
  'What <p> and <b> are for',
  'Write &lt;b&gt; as &amp;lt;b&amp;gt;',
  '</script> in a <script>',
];
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

let origin;
let worker;

before(async () => {
  const dayOnly = { url: '/day', title: 'Market day', content_text: 'Plums.', date_published: '2026-10-03' };
  origin = await startOrigin({
    'packet.example/feed.json': await demo('feed.json'),
    'tags.example/feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: MARKUP.map((title, i) => ({
        url: `/${i}`,
        title: escaped(title),
        content_html: `<p>${escaped(title)}</p>`,
        tags: [escaped(title)],
        authors: [{ name: escaped(title) }],
      })),
    }),
    'days.example/feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [dayOnly, { ...dayOnly, url: '/plums', title: 'Plums on market day' }],
    }),
  });
  const feeds = {
    'packet.example': 'http://packet.example/feed.json',
    'www.days.example': 'http://days.example/feed.json',
    'tags.example': 'http://tags.example/feed.json',
  };
  worker = await startWorker(origin, { feeds });
});

after(async () => {
  await worker?.close();
  origin?.close();
});

async function failure(response) {
  assert.match(response.headers.get('content-type'), /^application\/json\b/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const { error, ...rest } = await response.json();
  assert.deepEqual(rest, {});
  assert.ok(error.message);
  return [response.status, error.code];
}

test('the response is a JSON Feed 1.1 with everything that cards show', async () => {
  const response = await worker.get({ url, limit: 3 });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^application\/feed\+json\b/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const text = await response.text();
  const { version, title, language, items } = JSON.parse(text);
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.equal(title, 'The Port Hallam Packet');
  assert.equal(language, 'en-CA');
  assert.equal(items.length, 3);
  for (const item of items) {
    assert.ok(item.id && item.title && item.summary && item.content_text);
    assert.match(item.url, /^http:\/\/packet\.example\/\?post=/);
    assert.match(item.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
    assert.ok(item._related_posts.score > 0 && item._related_posts.score <= 1);
    assert.ok(item._related_posts.reasons.length);
  }
  const scores = items.map(({ _related_posts }) => _related_posts.score);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  const source = readFeed(origin.routes['packet.example/feed.json'], {
    url: 'http://packet.example/feed.json',
  });
  for (const post of readFeed(text).posts) {
    const { text: _, category: __, image, ...original } = source.posts.find(({ id }) => id === post.id);
    const { text: ___, image: sent, readingTime, ...read } = post;
    assert.ok(readingTime >= 1);
    const published = original.published.replace(/^[\d-]{10}$/, '$&T00:00:00-00:00');
    assert.deepEqual(read, { ...original, published, summary: read.summary });
    assert.ok(original.summary.startsWith(read.summary.replace(/…$/, '')));
    assert.equal(sent?.src, image?.src);
  }
});

test('text about markup is unchanged', async () => {
  const response = await worker.get({ url: 'http://tags.example/9', title: 'Markup' });
  const { posts } = readFeed(await response.text(), { url: 'http://edge.example/related' });
  assert.deepEqual(posts.map(({ title }) => title).sort(), [...MARKUP].sort());
  for (const { title, summary, tags, authors } of posts)
    assert.deepEqual([summary, tags[0], authors[0].name], [title, title, title]);
});

test('all URLs of an article give the same response', async () => {
  const answers = [url, `${url}&utm_source=x`, `${url}#end`, url.replace('://', '://www.')].map(
    async (articleUrl) =>
      (await worker.get({ url: articleUrl, limit: 4, title: 'Another' })).headers.get('etag'),
  );
  assert.equal(new Set(await Promise.all(answers)).size, 1);
});

test('a calendar day is unchanged, in a valid date format', async () => {
  const response = await worker.get({ url: 'https://days.example/day' });
  const { items } = await response.json();
  assert.deepEqual(
    items.map(({ title, date_published }) => [title, date_published]),
    [['Plums on market day', '2026-10-03T00:00:00-00:00']],
  );
});

test('the response has as many posts as requested, up to 50', async () => {
  for (const [limit, length] of [
    [undefined, 6],
    [1, 1],
    [50, 50],
    [1000, 50],
  ]) {
    const response = await worker.get({ url, ...(limit && { limit }) });
    assert.equal((await response.json()).items.length, length);
  }
});

test('an article is found under another of its URLs', async () => {
  const plain = await (await worker.get({ url })).text();
  const tracked = `https://www.packet.example/index.html?utm_source=mail&post=council-approves-cannery-wharf#top`;
  assert.equal(await (await worker.get({ url: tracked })).text(), plain);
});

test('an article that is not in the feed is described by the query', async () => {
  const unknown = 'https://packet.example/brand-new';
  assert.deepEqual(await failure(await worker.get({ url: unknown })), [404, 'unknown-article']);
  for (const told of [
    { title: 'Cannery Wharf' },
    { tags: 'Harbour,Planning' },
    { text: 'The cannery at the wharf.' },
  ]) {
    const response = await worker.get({ url: unknown, ...told });
    assert.equal(response.status, 200);
    const { items } = await response.json();
    assert.match(JSON.stringify(items[0]), /Cannery|Harbour/, Object.keys(told)[0]);
    assert.ok(items[0]._related_posts.score > 0);
  }
});

test('an unchanged response is not sent again (304)', async () => {
  const first = await worker.get({ url });
  const etag = first.headers.get('etag');
  assert.match(etag, /^"[\da-f]{24}"$/);
  for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await worker.get({ url }, { headers: { 'if-none-match': value } });
    assert.equal(again.status, 304, value);
    assert.equal(await again.text(), '');
    assert.equal(again.headers.get('etag'), etag);
    assert.equal(again.headers.get('cache-control'), first.headers.get('cache-control'));
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
  }
  const changed = await worker.get({ url }, { headers: { 'if-none-match': '"other"' } });
  assert.equal(changed.status, 200);
  assert.notEqual((await worker.get({ url, limit: 2 })).headers.get('etag'), etag);
});

test('the response has caching headers', async () => {
  const value = (await worker.get({ url })).headers.get('cache-control');
  assert.equal(
    value,
    'public, max-age=60, s-maxage=300, stale-while-revalidate=604800, stale-if-error=604800',
  );
});

test('HEAD returns the headers of GET without a body', async () => {
  const [head, get] = [await worker.get({ url }, { method: 'HEAD' }), await worker.get({ url })];
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  for (const name of ['etag', 'content-type', 'cache-control']) {
    assert.equal(head.headers.get(name), get.headers.get(name));
  }
});

test('OPTIONS allows every origin', async () => {
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
  const response = await worker.get({ url }, { method: 'OPTIONS', headers });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
});

test('other methods are rejected', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await worker.get({ url }, { method });
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.deepEqual(await failure(response), [405, 'method-not-allowed']);
  }
});

test('an invalid query gets an error message', async () => {
  const bad = ['', 'brand-new', 'javascript:alert(1)', 'file:///etc/passwd', 'http://'];
  for (const articleUrl of bad)
    assert.deepEqual(await failure(await worker.get({ url: articleUrl })), [400, 'bad-url']);
  assert.deepEqual(await failure(await worker.get({})), [400, 'bad-url']);
  for (const limit of ['0', '-3', '1.5', 'all', '']) {
    assert.deepEqual(await failure(await worker.get({ url, limit })), [400, 'bad-limit']);
  }
  assert.deepEqual(await failure(await worker.fetch('/')), [404, 'not-found']);
  assert.deepEqual(await failure(await worker.get({ url: 'https://elsewhere.example/' })), [
    404,
    'unknown-feed',
  ]);
});

test('the handler is not an open proxy', async () => {
  await worker.get({ url: 'http://elsewhere.example/feed.json' });
  await worker.get({ url, feed: 'http://elsewhere.example/feed.json', src: 'http://elsewhere.example/' });
  const feeds = ['days', 'packet', 'tags'].map((name) => `${name}.example/feed.json`);
  assert.deepEqual([...new Set(origin.requests)].sort(), feeds);
});
