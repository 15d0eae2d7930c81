// Options that few pages use, on a server and on the command line: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createHandler } from 'related-posts-element/edge';
import { render } from 'related-posts-element/server';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SITE = 'https://town.example/';

/** Renders the block for an article. */
const rendered = (items, slug, attributes, mode = 'list') =>
  render({ feed: { items }, article: { url: SITE + slug }, attributes, mode });

/** The posts that the edge handler returns for an article. */
async function answered(t, items, slug, options) {
  const server = createServer((_, response) => response.end(JSON.stringify({ items })));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const feed = `http://127.0.0.1:${server.address().port}/feed.json`;
  const { fetch } = createHandler({ feeds: { '*': feed }, allowPrivate: true, ...options });
  const query = new URLSearchParams({ url: SITE + slug });
  return (await (await fetch(new Request(`https://edge.example/related?${query}`))).json()).items;
}

/** The posts in the file that `build` writes for an article. */
async function built(t, items, slug, ...args) {
  const folder = await mkdtemp(join(tmpdir(), 'related-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'feed.json');
  await writeFile(file, JSON.stringify({ items }));
  const command = [cli, 'build', '--feed', file, '--out', folder, ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  for (const name of (await readdir(folder)).filter((name) => /^\w{16}\.json$/.test(name))) {
    const written = JSON.parse(await readFile(join(folder, name), 'utf8')).items;
    // An article is in all files except its own.
    if (written.length && !written.some(({ url }) => url === SITE + slug)) return written;
  }
  return [];
}

const titlesIn = (items) => items.map(({ title }) => title);

const item = (slug, title, more = {}) => ({
  id: slug,
  url: SITE + slug,
  title,
  content_text: title,
  ...more,
});

const NEWS = [
  item('quay', 'Quay repaired', { tags: ['News', 'Harbour'] }),
  item('bridge', 'Bridge painted', { tags: ['News'] }),
  item('pilot', 'Pilot retires', { tags: ['Harbour', 'News'] }),
];

test('ignored tags are neither compared nor returned', async (t) => {
  const html = await rendered(NEWS, 'quay', { show: 'category', strict: true, 'ignore-tags': 'news' });
  assert.match(html, /Pilot retires/);
  assert.match(html, /Harbour/);
  assert.doesNotMatch(html, /Bridge painted|News/);

  const items = await answered(t, NEWS, 'quay', { strict: true, ignoreTags: ['News'] });
  assert.deepEqual(titlesIn(items), ['Pilot retires']);
  assert.deepEqual(items[0].tags, ['Harbour']);

  const files = await built(t, NEWS, 'quay', '--ignore-tags', 'News', '--strict');
  assert.deepEqual(titlesIn(files), ['Pilot retires']);
  assert.deepEqual(files[0].tags, ['Harbour']);
});

const PICTURES = [
  item('quay', 'Quay repaired', { tags: ['Harbour'] }),
  item('bridge', 'Bridge painted', { tags: ['Harbour'], image: `${SITE}bridge.jpg` }),
  item('pilot', 'Pilot retires', { tags: ['Harbour'] }),
];

test('only posts with an image are returned if requested', async (t) => {
  const html = await rendered(PICTURES, 'quay', { 'with-image': true });
  assert.match(html, /Bridge painted/);
  assert.doesNotMatch(html, /Pilot retires/);
  assert.deepEqual(titlesIn(await answered(t, PICTURES, 'quay', { withImage: true })), ['Bridge painted']);
  assert.deepEqual(titlesIn(await built(t, PICTURES, 'quay', '--with-image')), ['Bridge painted']);
});

test('the fallback image is rendered for posts without an image', async () => {
  const attributes = { show: 'image', 'fallback-image': '/images/a&b.jpg', order: 'feed' };
  for (const mode of ['list', 'element']) {
    const html = await rendered(PICTURES, 'quay', attributes, mode);
    const sources = [...html.matchAll(/<img\b[^>]*?\bsrc="([^"]*)"/g)].map(([, src]) => src);
    assert.deepEqual(sources, ['https://town.example/bridge.jpg', '/images/a&amp;b.jpg'], mode);
  }
});

const EQUALS = ['Gull', 'Nets', 'Rope', 'Tide', 'Crab', 'Buoy', 'Sail', 'Eel', 'Cod', 'Fog'].map((word) =>
  item(word.toLowerCase(), `${word} day`, { tags: ['Harbour'], content_text: '' }),
);

test('the order mixed gives the same posts in render, build and at the edge', async (t) => {
  const limit = 4;
  const html = await rendered(EQUALS, 'gull', { order: 'mixed', limit });
  const inHtml = [...html.matchAll(/<a\b[^>]*>([^<]*)</g)].map(([, title]) => title);
  assert.equal(inHtml.length, limit);
  assert.deepEqual(titlesIn(await answered(t, EQUALS, 'gull', { order: 'mixed', limit })), inHtml);
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'build', '--feed', 'x', '--out', 'y', '--order', 'random'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 2);
  assert.match(stderr, /--order must be relevance or mixed, but is "random"/);
  assert.throws(() => createHandler({ feeds: [`${SITE}feed.json`], order: 'random' }), /order must be/);
});

const LONG = [
  item('quay', 'Quay repaired', { summary: 'Stone by stone.' }),
  item('bridge', 'Bridge painted', { summary: 'Green.', content_text: 'paint '.repeat(1190) }),
  item('pilot', 'Pilot retires', { summary: 'After forty years.', content_text: 'After forty years.' }),
];

test('the reading time is rendered, and returned without the text', async (t) => {
  for (const mode of ['list', 'element']) {
    const html = await rendered(LONG, 'quay', { show: 'date reading-time', lang: 'de' }, mode);
    assert.equal(html.match(/Lesezeit: 5\sMin/g)?.length, 1, mode);
    assert.doesNotMatch(html, /paint paint/);
    if (mode === 'element') assert.match(html, /"readingTime":5/);
  }
  const minutes = (items) =>
    Object.fromEntries(items.map(({ title, _related_posts }) => [title, _related_posts?.reading_time]));
  const expected = { 'Bridge painted': 5, 'Pilot retires': undefined };
  assert.deepEqual(minutes(await answered(t, LONG, 'quay')), expected);
  assert.deepEqual(minutes(await built(t, LONG, 'quay')), expected);
});
