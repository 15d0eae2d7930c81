// The command `build`: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createHandler } from 'related-posts-element/edge';
import { readFeed } from 'related-posts-element/feed';
import { feedOf } from '../../bench/feed.mjs';

const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', root));
const SITE = 'https://packet.example/';
const demo = await readFile(new URL('demo/feed.json', root), 'utf8');

async function folderFor(t) {
  const folder = await mkdtemp(join(tmpdir(), 'related-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

async function serve(t, listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

/** Runs the command on a feed in a file. */
async function build(folder, feed, ...args) {
  const file = join(folder, 'feed.json');
  await writeFile(file, typeof feed === 'string' ? feed : JSON.stringify({ items: feed }));
  return run('--feed', file, '--out', join(folder, 'related'), ...args);
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function filesIn(folder) {
  const names = (await readdir(join(folder, 'related'))).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
  const read = async (name) => JSON.parse(await readFile(join(folder, 'related', name), 'utf8'));
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)])));
}

async function timesIn(folder) {
  const path = join(folder, 'related');
  const time = async (name) => [name, (await stat(join(path, name))).mtimeMs];
  return new Map(await Promise.all((await readdir(path)).map(time)));
}

const urls = ({ items }) => items.map(({ url }) => url);
const item = (slug, title) => ({ id: slug, url: `https://town.example/${slug}`, title, content_text: title });
const HARBOUR = [
  item('tides', 'Spring tides at the harbour'),
  item('nets', 'Nets at the harbour'),
  item('gulls', 'Gulls and spring'),
];
/** The file name of https://town.example/tides. */
const TIDES = '4c170842856811ca.json';

test('each post gets the posts that the edge handler would return, in the same order', async (t) => {
  const folder = await folderFor(t);
  const { status, stdout } = await build(folder, demo, '--base', SITE, '--limit', '4');
  assert.equal(status, 0);
  const { posts } = readFeed(demo, { url: `${SITE}feed.json` });
  assert.match(stdout, new RegExp(`^${posts.length} files in .*: ${posts.length} written`));

  const origin = await serve(t, (_, response) => response.end(demo.replace('"items"', '"x": 1, "items"')));
  const { fetch } = createHandler({ feeds: [`${origin}/feed.json`], allowPrivate: true });
  const answers = await Promise.all(
    posts.map(async ({ url }) => {
      const articleUrl = url.replace(SITE, `${origin}/`);
      const query = new URLSearchParams({ url: articleUrl, limit: '4' });
      const answer = await (await fetch(new Request(`https://edge.example/related?${query}`))).json();
      return urls(answer).join(' ').replaceAll(`${origin}/`, SITE);
    }),
  );
  const files = [...(await filesIn(folder)).values()];
  assert.deepEqual(files.map((file) => urls(file).join(' ')).sort(), answers.sort());
  assert.equal(files[0].version, 'https://jsonfeed.org/version/1.1');
  assert.equal(files[0].title, 'The Port Hallam Packet');
});

test('file names match the {hash} placeholder, whatever the URL in the feed', async (t) => {
  const folder = await folderFor(t);
  const [tides, ...others] = HARBOUR;
  await build(folder, [{ ...tides, url: 'http://www.town.example/tides/?utm_source=feed' }, ...others]);
  assert.deepEqual(urls((await filesIn(folder)).get(TIDES)).sort(), others.map(({ url }) => url).sort());
});

test('a second run writes nothing; after a change, it writes only files that differ', async (t) => {
  const folder = await folderFor(t);
  const posts = feedOf(300, 1).map(({ published, ...post }) => ({ ...post, date_published: published }));
  await build(folder, posts);
  const before = await timesIn(folder);
  const again = await build(folder, posts);
  assert.match(again.stdout, /: 0 written, 300 unchanged/);
  assert.deepEqual(await timesIn(folder), before);

  const shown = [...(await filesIn(folder))].filter(([, file]) => urls(file).includes(posts[7].url));
  const changed = posts.map((post, i) => (i === 7 ? { ...post, authors: [{ name: 'Ada' }] } : post));
  await build(folder, changed);
  const after = await timesIn(folder);
  const touched = [...after].filter(([name, time]) => time !== before.get(name) && name !== 'build.json');
  assert.deepEqual(touched.map(([name]) => name).sort(), shown.map(([name]) => name).sort());
});

test('files of removed posts are deleted; other files are kept', async (t) => {
  const folder = await folderFor(t);
  await build(folder, HARBOUR);
  await writeFile(join(folder, 'related', 'notes.json'), '{}');
  const { stdout } = await build(folder, HARBOUR.slice(1));
  assert.match(stdout, /1 removed because their posts are gone/);
  const names = await readdir(join(folder, 'related'));
  assert.ok(!names.includes(TIDES) && names.includes('notes.json'));
  assert.equal(names.length, 4);
});

test('an interrupted run resumes', async (t) => {
  const folder = await folderFor(t);
  const file = join(folder, 'feed.json');
  const out = join(folder, 'related');
  await writeFile(file, JSON.stringify({ items: feedOf(1500, 1) }));
  const args = [cli, 'build', '--feed', file, '--out', out, '--threads', '1'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  const filesThere = async () =>
    (await readdir(out).catch(() => [])).filter((name) => /\w{16}\.json$/.test(name));
  while ((await filesThere()).length < 200) await sleep(10);
  child.kill('SIGKILL');
  await gone;
  const before = (await filesThere()).length;
  assert.ok(before < 1500);
  const { stdout } = run(...args.slice(2));
  const [, all, written, kept] = /^([\d,]+) files.*: ([\d,]+) written, ([\d,]+) unchanged/.exec(stdout);
  const number = (text) => Number(text.replace(',', ''));
  assert.deepEqual([number(all), number(kept)], [1500, before]);
  assert.equal(number(written), 1500 - before);
  assert.ok(
    (await filesThere()).length === 1500 && !(await readdir(out)).some((name) => name.endsWith('.new')),
  );
});

test('all pages are read; if one fails, nothing is lost', async (t) => {
  const folder = await folderFor(t);
  let isDown = false;
  const origin = await serve(t, (request, response) => {
    const isSecond = request.url.includes('page=2');
    if (isSecond && isDown) response.statusCode = 410;
    const next = isSecond ? {} : { next_url: '/feed.json?page=2' };
    const items = isSecond ? HARBOUR.slice(2) : HARBOUR.slice(0, 2);
    response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...next, items }));
  });
  const args = ['--feed', `${origin}/feed.json`, '--out', join(folder, 'related')];
  const spawned = async () => {
    const child = spawn(process.execPath, [cli, 'build', ...args]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    return { status: await new Promise((resolve) => child.on('exit', resolve)), stderr };
  };
  assert.equal((await spawned()).status, 0);
  assert.equal((await filesIn(folder)).size, 3);
  isDown = true;
  const { status, stderr } = await spawned();
  assert.equal(status, 1);
  assert.match(stderr, /page=2: The server answered 410/);
  assert.equal((await filesIn(folder)).size, 3);
});

test('a feed that repeats its last page, or continues on another site, ends', async (t) => {
  const folder = await folderFor(t);
  let goesTo = (page, url) => `${url.origin}/feed.json?page=${page + 1}`;
  const origin = await serve(t, (request, response) => {
    const url = new URL(request.url, origin);
    const page = Number(url.searchParams.get('page') ?? 1);
    const items = page === 1 ? HARBOUR.slice(0, 2) : HARBOUR.slice(2);
    response.end(JSON.stringify({ items, next_url: goesTo(page, url) }));
  });
  const args = ['build', '--feed', `${origin}/feed.json`, '--out', join(folder, 'related')];
  const spawned = () =>
    new Promise((resolve) => {
      execFile(process.execPath, [cli, ...args], (error, _out, stderr) =>
        resolve({ status: error?.code ?? 0, stderr }),
      );
    });
  assert.equal((await spawned()).status, 0);
  assert.equal((await filesIn(folder)).size, 3);
  goesTo = () => 'https://elsewhere.example/feed.json?page=2';
  const { status, stderr } = await spawned();
  assert.equal(status, 1);
  assert.match(stderr, /on another site: .*elsewhere\.example\/feed\.json\?page=2/);
  assert.equal((await filesIn(folder)).size, 3);
});

test('errors say what was wrong and what to do', async (t) => {
  const folder = await folderFor(t);
  const failures = [
    [run('--out', folder), 2, /build requires --feed and --out/],
    [
      run('--feed', join(folder, 'none.json'), '--out', folder),
      1,
      /none\.json: .* could not be read \(ENOENT\)\. Check its path/,
    ],
    [
      await build(folder, HARBOUR, '--limit', '1.5'),
      2,
      /--limit must be an integer of 1 or more, but is "1\.5"/,
    ],
    [
      await build(folder, HARBOUR, '--threshold', '2'),
      2,
      /--threshold must be a number from 0 to 1, but is "2"/,
    ],
    [await build(folder, HARBOUR, '--limits', '3'), 2, /--limits/],
    [await build(folder, [{ url: '/tides', title: 'Tides' }]), 2, /are relative.*--base/],
    [await build(folder, []), 1, /no posts/],
    [await build(folder, 'Tides'), 1, /feed\.json: /],
  ];
  for (const [{ status, stderr }, code, message] of failures) {
    assert.match(stderr, message);
    assert.equal(status, code, stderr);
  }
});
