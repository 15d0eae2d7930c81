// Compares feeds in several formats in workerd with `rank` in Node.js: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFeed } from 'related-posts-element/feed';
import { rank } from 'related-posts-element/rank';
import { demo, startOrigin, startWorker } from './worker.mjs';

const SINGLE = {
  'packet.example': 'feed.json',
  'crumb-and-crust.example': 'samples/bakery.wordpress.json',
  'matbakh.example': 'samples/matbakh.json',
  'radblatt.example': 'samples/radblatt.json',
  'stargazers.example': 'samples/stargazers.xml',
  'yamamichi.example': 'samples/yamamichi.json',
};

const packet = JSON.parse(await demo('feed.json'));

/** Responds like WordPress: ten posts per page, with the number of pages in a header. */
const pagedWordPress = (request, response) => {
  const page = Number(new URL(request.url, 'http://paged.example').searchParams.get('page') ?? 1);
  const posts = packet.items.map(({ title, summary, content_text, date_published }, index) => ({
    id: index + 1,
    link: `http://paged.example/${index + 1}/`,
    date: date_published.slice(0, 19),
    date_gmt: new Date(date_published).toISOString().slice(0, 19),
    title: { rendered: title },
    excerpt: { rendered: summary },
    content: { rendered: `<p>${content_text}</p>` },
  }));
  response.setHeader('x-wp-totalpages', Math.ceil(posts.length / 10));
  response.end(JSON.stringify(posts.slice(page * 10 - 10, page * 10)));
};

/** Responds with JSON Feeds, each linking to the next page. */
const pagedJsonFeed = (request, response) => {
  const from = Number(new URL(request.url, 'http://linked.example').searchParams.get('from') ?? 0);
  const items = packet.items.slice(from, from + 25);
  const next = from + 25 < packet.items.length && { next_url: `feed?from=${from + 25}` };
  response.end(JSON.stringify({ ...packet, items, ...next }));
};

let origin;
let worker;

before(async () => {
  origin = await startOrigin({
    'paged.example/feed': pagedWordPress,
    'linked.example/feed': pagedJsonFeed,
  });
  for (const [host, path] of Object.entries(SINGLE)) origin.routes[`${host}/feed`] = await demo(path);
  const hosts = Object.keys(origin.routes).map((route) => route.split('/')[0]);
  worker = await startWorker(origin, { feeds: hosts.map((host) => `http://${host}/feed`) });
});

after(async () => {
  await worker?.close();
  origin?.close();
});

/** Compares the responses of the Worker with `rank` for some of the posts as the article. */
async function compare(posts) {
  for (const article of posts.filter((_, index) => index % Math.ceil(posts.length / 6) === 0)) {
    const expected = rank(article, posts, { limit: 6 });
    const response = await worker.get({ url: article.url, limit: 6 });
    assert.equal(response.status, 200, article.url);
    const { items } = await response.json();
    const related = items.filter(({ _related_posts }) => _related_posts.score > 0);
    assert.ok(related.length, article.url);
    assert.deepEqual(
      related.map(({ url, _related_posts: { score, reasons } }) => ({ url, score, reasons })),
      expected.map(({ post, score, reasons }) => ({
        url: post.url,
        score: Math.round(score * 1e4) / 1e4,
        reasons,
      })),
    );
    assert.ok(items.length === Math.min(6, posts.length - 1), 'the newest posts fill the remaining places');
    assert.ok(!items.some(({ url }) => url === article.url), 'the article itself is never shown');
  }
}

for (const [host, path] of Object.entries(SINGLE)) {
  test(`${path} has the same ranking as in Node.js`, async () => {
    await compare(readFeed(await demo(path), { url: `http://${host}/feed` }).posts);
  });
}

test('reads all pages of a WordPress list', async () => {
  const pages = [];
  for (let page = 1; page <= 7; page++) {
    const url = `http://paged.example/feed?page=${page}`;
    const text = await new Promise((end) => pagedWordPress({ url }, { setHeader: () => undefined, end }));
    pages.push(...readFeed(text, { url }).posts);
  }
  assert.equal(pages.length, packet.items.length);
  await compare(pages);
  const requests = origin.requests.filter((url) => url.startsWith('paged.example'));
  assert.deepEqual(requests, [
    'paged.example/feed',
    ...[2, 3, 4, 5, 6, 7].map((page) => `paged.example/feed?page=${page}`),
  ]);
});

test('reads all pages of a JSON Feed', async () => {
  await compare(readFeed(JSON.stringify(packet), { url: 'http://linked.example/feed' }).posts);
  const requests = origin.requests.filter((url) => url.startsWith('linked.example'));
  assert.deepEqual(
    requests,
    ['', '?from=25', '?from=50'].map((query) => `linked.example/feed${query}`),
  );
});
