// The built package in Node.js, without a page: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PAGE_FILES } from '../../scripts/page-files.mjs';

const folder = new URL('../../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', folder));
const demoFeed = fileURLToPath(new URL('demo/feed.json', folder));

function check(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('readFeed and rank work without a page', async () => {
  const { readFeed } = await import('related-posts-element/feed');
  const { rank } = await import('related-posts-element/rank');
  const xml = '<rss><channel><item><title>Tides</title><link>/tides</link></item></channel></rss>';
  const { posts } = readFeed(xml, { url: 'https://town.example/feed.xml' });
  assert.equal(posts[0].url, 'https://town.example/tides');
  const others = [...posts, { ...posts[0], url: 'https://town.example/nets', title: 'Nets' }];
  const related = rank({ url: 'https://town.example/x', title: 'Spring tides' }, others);
  assert.equal(related[0].post.title, 'Tides');
});

test('check reports how a file is read', () => {
  const { status, stdout } = check('check', demoFeed);
  assert.equal(status, 0);
  assert.match(stdout, /^JSON Feed/);
  assert.match(stdout, /\d+ posts, 0 skipped/);
});

/** Runs `check` on a response of a server. */
async function checkAnswer(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const child = spawn(process.execPath, [
    cli,
    'check',
    `http://127.0.0.1:${server.address().port}/feed.json`,
  ]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const status = await new Promise((resolve) => child.once('close', resolve));
  server.closeAllConnections();
  server.close();
  return { status, output };
}

test('check reads a URL', async () => {
  const items = [{ url: '/a', title: 'A' }, { title: 'no URL' }];
  const { status, output } = await checkAnswer((_, response) => response.end(JSON.stringify({ items })));
  assert.equal(status, 0);
  assert.match(output, /1 post, 1 skipped/);
  assert.match(output, /skipped item 1: no URL/);
});

test('check reports the max-posts needed for a large feed', async () => {
  const items = [{ url: '/a', title: 'A', content_text: 'tide '.repeat(2_000_000) }];
  const { status, output } = await checkAnswer((_, response) => response.end(JSON.stringify({ items })));
  assert.equal(status, 0);
  assert.match(output, /9\.5 MB: .*max-posts is at least 9766/);
});

test('check explains a response that is too large, incomplete, or a redirect loop', async () => {
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, '['));
  const answers = [
    [/larger than 64 MB/, (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)],
    [
      /connection was lost/,
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('[');
        setTimeout(() => response.destroy(), 50);
      },
    ],
    [/redirect/, (_, response) => response.writeHead(302, { location: '/feed.json' }).end()],
  ];
  for (const [reason, answer] of answers) {
    const { status, output } = await checkAnswer(answer);
    assert.equal(status, 1);
    assert.match(output, reason);
  }
});

test('check fails with a message if there is nothing to show', () => {
  const { status, stderr } = check('check', fileURLToPath(new URL('LICENSE', folder)));
  assert.equal(status, 1);
  assert.match(stderr, /not valid JSON/);
  const missing = check('check', 'no-such-file.json');
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /no-such-file\.json: The file could not be read \(ENOENT\)/);
});

test('an invalid command is explained', () => {
  for (const [args, message] of [
    [[], /^Usage: /],
    [['guess', demoFeed], /^"guess" is not a command\.\n\nUsage: /],
    [['check'], /^check requires a URL or a file/],
    [['check', '--guess', demoFeed], /--guess.*\nRun with --help/],
    [['render', '--guess'], /--guess.*\nRun with --help/],
  ]) {
    const { status, stdout, stderr } = check(...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, message);
  }
});

test('check removes terminal escape sequences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  const file = join(folder, 'feed.json');
  const order = '\u001B]0;owned\u0007\u009B2J';
  const items = [
    { url: '/a', title: order },
    { url: `javascript:${order}`, title: 'x' },
  ];
  writeFileSync(file, JSON.stringify({ language: order, items }));
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, JSON.stringify({ message: order }));
  const outputs = [file, bad]
    .map((path) => check('check', path))
    .flatMap(({ stdout, stderr }) => [stdout, stderr]);
  rmSync(folder, { recursive: true });
  assert.match(outputs.join(''), /1 skipped/);
  assert.doesNotMatch(outputs.join(''), /[^\P{Cc}\n]/u);
});

test('copy copies the scripts with all files that they load', () => {
  const place = mkdtempSync(join(tmpdir(), 'related-posts-'));
  const target = join(place, 'new folder/js');
  try {
    const { status, stdout } = check('copy', target);
    assert.equal(status, 0);
    assert.match(stdout, /^Copied \d+ files to /);
    const copied = readdirSync(target);
    assert.deepEqual(copied.sort(), ['embed.js', 'related-posts.js', ...PAGE_FILES].sort());
    for (const name of copied)
      assert.deepEqual(readFileSync(join(target, name)), readFileSync(new URL(`dist/${name}`, folder)));
    for (const args of [[], ['a', 'b'], ['--all']]) {
      const { status, stderr } = check('copy', ...args);
      assert.equal(status, 2, args.join());
      assert.match(stderr, /copy|all/);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
});
