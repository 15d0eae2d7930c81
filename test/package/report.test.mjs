// The command `report`: part of `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', root));
const demo = fileURLToPath(new URL('demo/feed.json', root));
const SITE = 'https://packet.example/';

function run(command, ...args) {
  return spawnSync(process.execPath, [cli, command, ...args], { encoding: 'utf8' });
}

async function folderFor(t) {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes a feed to a file and runs `report` on it. */
async function report(t, items, ...args) {
  const file = join(await folderFor(t), 'feed.json');
  await writeFile(file, JSON.stringify({ title: 'Town', items }));
  return run('report', '--feed', file, ...args);
}

/** The data in the HTML report of a feed. */
async function dataOf(t, ...args) {
  const file = join(await folderFor(t), 'report.html');
  const { status, stderr } = run('report', ...args, '--html', file);
  assert.equal(status, 0, stderr);
  const html = await readFile(file, 'utf8');
  return JSON.parse(/<script type="application\/json" id="report">(.*?)<\/script>/s.exec(html)[1]);
}

const item = (slug, title, more) => ({
  id: slug,
  url: `https://town.example/${slug}`,
  title,
  summary: `${title}: what happened`,
  date_published: '2026-03-01',
  image: `https://town.example/${slug}.jpg`,
  ...more,
});

const HARBOUR = [
  item('tides', 'Spring tides at the harbour'),
  item('nets', 'Nets at the harbour'),
  item('gulls', 'Gulls of the harbour'),
];

/** The number in the findings of a text report. */
function finding(stdout, name) {
  return Number(new RegExp(`^  ${name} +([\\d,]+)  `, 'm').exec(stdout)[1]);
}

test('a report shows the same posts as the block, in the same order', async (t) => {
  for (const more of [[], ['--limit', '3', '--ignore-tags', 'harbour,schools', '--with-image']]) {
    const { posts } = await dataOf(t, '--feed', demo, '--base', SITE, ...more);
    for (const { url, shows } of posts.slice(0, 3)) {
      const { stdout } = run('render', '--feed', demo, '--article', url, ...more);
      const links = [...stdout.matchAll(/<h3><a href="([^"]+)"/g)].map(([, href]) => href);
      assert.ok(links.length >= 3);
      assert.deepEqual(
        shows.map((place) => posts[place].url),
        links,
      );
    }
  }
});

test('each post counts the pages that show it', async (t) => {
  const { posts, limit } = await dataOf(t, '--feed', demo, '--base', SITE);
  assert.equal(limit, 6);
  const links = posts.flatMap(({ shows }) => shows);
  assert.equal(links.length, posts.length * 6);
  for (const [place, { shown }] of posts.entries())
    assert.equal(shown, links.filter((link) => link === place).length);
});

test('findings: orphans, posts on most pages, nothing related, missing fields, hidden posts', async (t) => {
  const others = Array.from({ length: 12 }, (_, i) =>
    item(`harbour-${i}`, `Harbour news ${i}`, { date_published: `2026-01-${10 + i}` }),
  );
  const lonely = item('lonely', 'Quizzical zebra', { summary: '', date_published: undefined });
  const ahead = item('ahead', 'Harbour of tomorrow', { date_published: '2150-01-01', image: undefined });
  // Fills places, because it is new.
  const newest = item('newest', 'Xylophone', { summary: 'Ffff' });
  const { stdout, status } = await report(t, [...others, lonely, ahead, newest], '--limit', '2');
  assert.equal(status, 0);
  assert.match(stdout, /^Town: 15 posts, up to 2 on each page/);
  assert.equal(finding(stdout, 'Nothing related'), 2);
  assert.equal(finding(stdout, 'Hidden'), 1);
  assert.equal(finding(stdout, 'Without image'), 1);
  assert.equal(finding(stdout, 'Without date'), 1);
  assert.equal(finding(stdout, 'Without summary'), 1);
  // Without the newest posts in the remaining places, nothing links to those two.
  const strict = (await report(t, [...others, lonely, ahead, newest], '--strict')).stdout;
  assert.match(
    strict,
    /\nNever shown\n {2}Quizzical zebra {2}https:\/\/town\.example\/lonely\n {2}Xylophone {2}\S+\n\n/,
  );
});

test('a post that fills the places of most pages is shown most often', async (t) => {
  const words = 'amber basalt cedar dune ember flint grove heath inlet jetty'.split(' ');
  const items = words.map((word, i) =>
    item(word, word, { summary: '', date_published: `2026-01-${10 + i}` }),
  );
  const { stdout } = await report(t, items, '--limit', '1');
  assert.equal(finding(stdout, 'Nothing related'), 10);
  assert.equal(finding(stdout, 'Shown most often'), 1);
  assert.match(stdout, /^Shown most often\n {2}90 % of pages \(9 of 9 times as one of the newest\): jetty/m);
});

test('near-duplicates are in groups; parts of a series are not duplicates', async (t) => {
  const copy = { ...HARBOUR[0], id: 'copy', url: 'https://town.example/copy' };
  const sameTitle = ['a', 'b'].map((slug) => item(slug, 'Ferry timetable', { summary: '' }));
  const parts = [1, 2].map((part) => item(`part-${part}`, `Harbour walk, part ${part}`));
  const file = join(await folderFor(t), 'feed.json');
  await writeFile(file, JSON.stringify({ items: [...HARBOUR, copy, ...sameTitle, ...parts] }));
  const { posts, duplicates } = await dataOf(t, '--feed', file);
  assert.deepEqual(
    duplicates.map((group) => group.map((place) => posts[place].url.split('/').at(-1))),
    [
      ['tides', 'copy'],
      ['a', 'b'],
    ],
  );
});

test('a feed that repeats a post counts it once', async (t) => {
  const { stdout } = await report(t, [...HARBOUR, { ...HARBOUR[0], url: `${HARBOUR[0].url}/?utm_source=x` }]);
  assert.match(stdout, /^Town: 3 posts/);
  assert.match(stdout, /The feed repeats 1 post with the same URL\./);
  assert.equal(finding(stdout, 'Near-duplicates'), 0);
});

test('several feeds are merged, and if one fails, only its posts are missing', async (t) => {
  const folder = await folderFor(t);
  const other = item('reeds', 'Reeds', { url: 'https://marsh.example/reeds' });
  await writeFile(join(folder, 'a.json'), JSON.stringify({ title: 'Town', items: HARBOUR }));
  await writeFile(join(folder, 'b.json'), JSON.stringify({ title: 'Marsh', items: [other] }));
  const feeds = ['a.json', 'b.json', 'none.json'].flatMap((name) => ['--feed', join(folder, name)]);
  const { status, stdout, stderr } = run('report', ...feeds);
  assert.equal(status, 0);
  assert.match(stdout, /^Town, Marsh: 4 posts/);
  assert.match(stderr, /none\.json: .* could not be read \(ENOENT\).*Using the other feeds\./);
  const file = join(folder, 'report.html');
  assert.match(run('report', ...feeds, '--html', file).stdout, /^Report on 4 posts/);
  const [header] = (await readFile(file, 'utf8')).split('<main>');
  assert.match(
    header,
    /Town, Marsh[\s\S]*a\.json[\s\S]*b\.json[\s\S]*missing:[\s\S]*none\.json: [\s\S]*ENOENT/,
  );
});

test('a feed with a URL is read with all its pages', async (t) => {
  const server = createServer((request, response) => {
    const isSecond = request.url.includes('page=2');
    response.end(
      JSON.stringify({
        items: isSecond ? HARBOUR.slice(2) : HARBOUR.slice(0, 2),
        ...(!isSecond && { next_url: `${origin}/feed.json?page=2` }),
      }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const child = spawn(process.execPath, [cli, 'report', '--feed', `${origin}/feed.json`]);
  const output = await new Response(child.stdout).text();
  assert.match(output, /: 3 posts,/);
});

test('errors say what was wrong and what to do', async (t) => {
  const folder = await folderFor(t);
  const failures = [
    [run('report'), 2, /report requires --feed/],
    [run('report', '--feed', demo, '--html', ''), 2, /a file name after --html/],
    [
      run('report', '--feed', join(folder, 'none.json')),
      1,
      /none\.json: .* could not be read \(ENOENT\)\. Check its path/,
    ],
    [run('report', '--feed', demo), 2, /are relative.*--base/],
    [await report(t, HARBOUR, '--limit', '0'), 2, /--limit must be an integer of 1 or more/],
    [
      await report(t, HARBOUR, '--html', join(folder, 'no', 'folder.html')),
      1,
      /folder\.html could not be written \(ENOENT\)\. Check --html/,
    ],
    [await report(t, []), 1, /no posts/],
  ];
  for (const [{ status, stderr }, code, message] of failures) {
    assert.match(stderr, message);
    assert.equal(status, code, stderr);
  }
});

test('terminal escape sequences are removed', async (t) => {
  const { stdout } = await report(t, [
    ...HARBOUR,
    item('evil', '\u001B]0;owned\u0007\u009B2J', { image: '' }),
  ]);
  assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
});
