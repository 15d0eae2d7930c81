// Several feeds in the server functions and on the command line: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createHandler } from '../../dist/edge.js';
import { render } from '../../dist/server.js';

const run = promisify(execFile);
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ARTICLE = 'https://town.example/ferry';

/** The title and the summary of each post. */
const POSTS = {
  'town/ferry': ['Ferry crossings cut', 'Boats stay in the harbor while the north wind blows.'],
  'town/bakery': ['Who bakes the best rye?', 'Readers voted for three ovens, and one surprised the jury.'],
  'town/market': [
    'Stalls return on Saturday',
    'Cheese, apples and a knife grinder fill the old square again.',
  ],
  'village/ferry': ['A second ferry in spring', 'The council orders a boat with room for forty bicycles.'],
  'village/school': [
    'Pupils paint the hall',
    'Every class chose a wall, and the caretaker chose the colors.',
  ],
};

function feed(title, names) {
  const items = names.map((name) => {
    const [headline, summary] = POSTS[`${title.toLowerCase()}/${name}`];
    const url = `https://${title.toLowerCase()}.example/${name}`;
    return { id: name, url, title: headline, summary, content_text: '' };
  });
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items });
}
const TOWN = feed('Town', ['ferry', 'bakery', 'market']);
const VILLAGE = feed('Village', ['ferry', 'school']);

let server;
let origin;
before(async () => {
  server = createServer(({ url }, response) => {
    const body = { '/town': TOWN, '/village': VILLAGE }[url];
    response.statusCode = body ? 200 : 404;
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const command = (...args) =>
  run(process.execPath, [CLI, ...args]).then(
    (done) => ({ ...done, code: 0 }),
    (failed) => failed,
  );

async function ask(feeds) {
  const warnings = [];
  const { warn } = console;
  console.warn = (...args) => warnings.push(args.join(' '));
  const handler = createHandler({ feeds, allowPrivate: true });
  const request = new Request(`https://edge.example/related?url=${encodeURIComponent(ARTICLE)}&title=Ferry`);
  const response = await handler.fetch(request);
  console.warn = warn;
  return { status: response.status, answer: await response.json(), warnings };
}

test('the edge merges the feeds of a host, and names the site of each post', async () => {
  const { answer } = await ask({ 'town.example': [`${origin}/town`, `${origin}/village`] });
  const sources = Object.fromEntries(answer.items.map((item) => [item.url, item._related_posts.source]));
  assert.deepEqual(sources, {
    'https://village.example/ferry': 'Village',
    'https://village.example/school': 'Village',
    'https://town.example/bakery': 'Town',
    'https://town.example/market': 'Town',
  });
  assert.equal(answer.items[0].url, 'https://village.example/ferry');
});

test('the edge merges several feeds on one host', async () => {
  const handler = createHandler({ feeds: [`${origin}/town`, `${origin}/village`], allowPrivate: true });
  const url = encodeURIComponent(`${origin}/a`);
  const response = await handler.fetch(new Request(`https://edge.example/related?url=${url}&title=Ferry`));
  assert.equal((await response.json()).items.length, 5);
});

test('on the edge, if a feed fails, only its posts are missing, and the log names it', async () => {
  const { answer, warnings } = await ask({ 'town.example': [`${origin}/gone`, `${origin}/town`] });
  assert.equal(answer.items.length, 2);
  assert.match(warnings.join(), /127\.0\.0\.1:\d+\/gone: .*404/);
  const { status } = await ask({ 'town.example': [`${origin}/gone`, `${origin}/lost`] });
  assert.equal(status, 502);
});

test('render merges an array of feeds and prints the site of each post', async () => {
  const attributes = { show: 'source' };
  const html = await render({ feed: [TOWN, VILLAGE], article: { url: ARTICLE, title: 'Ferry' }, attributes });
  assert.match(html, /village\.example\/ferry[\s\S]*<bdi>Village<\/bdi>/);
  assert.match(html, /town\.example\/bakery[\s\S]*<bdi>Town<\/bdi>/);
});

test('render includes more posts: in <details> in a list, and as data in the element', async () => {
  const options = { feed: [TOWN, VILLAGE], article: { url: ARTICLE } };
  const list = await render({ ...options, attributes: { limit: 2, more: true } });
  const [shown, further] = list.split('<details class="related-posts-more"><summary>Show more</summary>');
  assert.equal(shown.match(/<li>/g).length, 2);
  assert.equal(further.match(/<li>/g).length, 2);
  const element = await render({ ...options, mode: 'element', attributes: { limit: 1, more: true } });
  assert.match(element, /part="more"/);
  assert.equal(JSON.parse(/json">(.*?)<\/script>/.exec(element)[1]).length, 4);
  const without = await render({ ...options, mode: 'element', attributes: { limit: 1 } });
  assert.doesNotMatch(without, /part="more"/);
});

test('check reports each feed, the total, and the feed that fails', async () => {
  const { stdout, stderr, code } = await command(
    'check',
    `${origin}/town ${origin}/gone`,
    `${origin}/village`,
  );
  assert.match(stdout, /“Town”[\s\S]*“Village”[\s\S]*Total: 5 posts, 0 in several feeds/);
  assert.match(stderr, /\/gone: .*404/);
  assert.equal(code, 0);
  assert.equal((await command('check', `${origin}/gone ${origin}/lost`)).code, 1);
});

test('the command render merges several feeds, and names the one that fails', async () => {
  const feeds = ['--feed', `${origin}/town ${origin}/gone`, '--feed', `${origin}/village`];
  const { stdout, stderr } = await command('render', ...feeds, '--article', ARTICLE, '--show', 'source');
  assert.match(stdout, /village\.example\/ferry[\s\S]*Village/);
  assert.match(stderr, /\/gone: .*404/);
});

test('build writes a file for each post of all feeds, and keeps those of a feed that fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'several-'));
  const both = await command('build', '--feed', `${origin}/town ${origin}/village`, '--out', folder);
  assert.equal(both.code, 0, both.stderr);
  const files = async () =>
    (await readdir(folder)).filter((name) => /^[\w-]+\.json$/.test(name) && !name.startsWith('.'));
  const written = await files();
  const texts = await Promise.all(written.map((name) => readFile(join(folder, name), 'utf8')));
  assert.ok(texts.some((text) => text.includes('"source":"Village"')));
  const one = await command('build', '--feed', `${origin}/town ${origin}/gone`, '--out', folder);
  assert.equal(one.code, 0, one.stderr);
  assert.match(one.stderr, /\/gone.*404/);
  assert.deepEqual(await files(), written);
  await rm(folder, { recursive: true });
});
