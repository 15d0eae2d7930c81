// The files that load on demand: other origins, missing files, hashes and frames.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { all, browser, elsewhere, site, unshared, visit } from './visit.mjs';

test('the single tag reads RSS from a host without CORS headers', async () => {
  const { blocks } = await visit(
    `<body><script src="${unshared.origin}/embed.js" data-src="/feed.xml"></script></body>`,
  );
  assert.deepEqual(blocks[0].titles.sort(), all);
});

test('without xml.js and reader.js, RSS causes an error in the console and an event', async () => {
  const listen = `<script>document.addEventListener('related-posts-error', ({ detail }) => console.warn(detail.error.code));</script>`;
  const { blocks, complaints } = await visit(
    `<body>${listen}<script src="/alone/embed.all.js" data-src="/feed.xml"></script></body>`,
  );
  assert.deepEqual([blocks[0].titles, blocks[0].error], [[], 'not-a-feed']);
  assert.match(
    complaints.join(),
    /Could not load posts from .*feed\.xml: .*reader\.js, .*could not be loaded/,
  );
  assert.ok(complaints.includes('not-a-feed'), complaints.join());
});

test('under a hash-only policy, an import map checks the files that load later', async () => {
  const hashOf = async (name) => {
    const code = await readFile(new URL(`../../dist/${name}`, import.meta.url));
    return `sha384-${createHash('sha384').update(code).digest('base64')}`;
  };
  const later = ['block.js', 'engine.js', 'html.js', 'xml.js', 'languages.js', 'read-more.js'];
  const names = ['embed.js', 'embed.all.js', 'reader.js', ...later];
  const hashes = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hashOf(name)])));
  const cases = [
    ['embed.js', hashes['reader.js'], all, 'Ähnliche Beiträge'],
    ['embed.all.js', hashes['reader.js'], all, 'Ähnliche Beiträge'],
    ['embed.all.js', hashes['embed.js'], [], undefined],
  ];
  for (const [script, reader, titles, heading] of cases) {
    const integrity = Object.fromEntries(
      [['reader.js', reader], ...later.map((name) => [name, hashes[name]])].map(([name, hash]) => [
        `${elsewhere.origin}/${name}`,
        hash,
      ]),
    );
    const map = JSON.stringify({ integrity });
    const own = `sha384-${createHash('sha384').update(map).digest('base64')}`;
    const policy = `default-src 'none'; connect-src 'self'; script-src '${[...Object.values(hashes), own].join("' '")}'`;
    const { blocks } = await visit(
      `<head><meta http-equiv="content-security-policy" content="${policy}"><script type="importmap">${map}</script></head>
<body lang="de"><script src="${elsewhere.origin}/${script}" crossorigin="anonymous" integrity="${hashes[script]}" data-src="/feed.xml"></script></body>`,
    );
    assert.deepEqual([blocks[0].titles.sort(), blocks[0].heading], [titles, heading]);
  }
});

test('a file that fails the hash in an import map is never run', async () => {
  const wrong = `sha384-${createHash('sha384').update('another script').digest('base64')}`;
  for (const { origin } of [site, elsewhere]) {
    const map = JSON.stringify({ integrity: { [`${origin}/xml.js`]: wrong } });
    const { blocks, workers } = await visit(
      `<head><script type="importmap">${map}</script></head>
<body><script src="${origin}/embed.js" crossorigin="anonymous" data-src="/feed.xml"></script></body>`,
    );
    assert.deepEqual([blocks[0].titles, blocks[0].error, workers], [[], 'not-a-feed', 0]);
  }
});

test('errors of reader.js keep their message', async () => {
  const { complaints } = await visit(
    `<body><script src="${site.origin}/embed.js" data-src="data:text/xml,<news/>"></script></body>`,
  );
  assert.match(
    complaints.join(),
    /: The document is XML, but not a feed: its root element is <news>\./,
    complaints.join(),
  );
});

test('the tag in the README works cross-origin, and not with another script', async () => {
  const [tag] = /<script async crossorigin[\s\S]*?<\/script>/.exec(
    await readFile(new URL('../../README.md', import.meta.url), 'utf8'),
  );
  const from = (path) => tag.replace(/https:[^"]*/, `${elsewhere.origin}/${path}`);
  const { blocks, complaints } = await visit(`<body>${from('embed.all.js')}</body>`);
  assert.deepEqual(blocks[0].titles.sort(), all);
  assert.deepEqual(complaints, []);
  const page = await browser.newPage();
  const html = `<body>${from('related-posts.js')}</body>`;
  await page.goto(`${site.origin}/page?${new URLSearchParams({ html })}`, { waitUntil: 'networkidle' });
  assert.equal(await page.locator('related-posts').count(), 0);
  await page.close();
});

/** The names of the caches of a block in a cross-origin frame, or the name of the error. */
async function keptInFrame(context, sandbox = '') {
  const html = '<body><script src="/embed.js" data-src="/feed.json"></script></body>';
  const url = `${site.origin.replace('127.0.0.1', 'localhost')}/page?${new URLSearchParams({ html })}`;
  const page = await context.newPage();
  const frame = `<iframe ${sandbox} src="${url.replaceAll('&', '&amp;')}"></iframe>`;
  await page.goto(`${site.origin}/page?${new URLSearchParams({ html: frame })}`);
  const block = page.frameLocator('iframe').locator('related-posts');
  await block.locator('[part~="title"]').first().waitFor();
  const kept = await block.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    try {
      return await caches.keys();
    } catch ({ name }) {
      return name;
    }
  });
  assert.equal(await block.evaluate(({ status }) => status), 'ready');
  await page.close();
  return kept;
}

test('a block in a cross-origin or sandboxed frame works without storage', async () => {
  assert.equal(await keptInFrame(browser), 'SecurityError', 'storage is blocked in cross-origin frames');
  assert.equal(await keptInFrame(browser, 'sandbox="allow-scripts"'), 'SecurityError');
});
