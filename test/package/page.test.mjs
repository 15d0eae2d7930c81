// The scripts for pages without a build step, in a real browser: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { NONCE, serve } from './site.mjs';

let browser;
let site;
let elsewhere;
/** A static host without CORS headers. */
let unshared;

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  site = await serve();
  elsewhere = await serve();
  unshared = await serve(false);
});

after(async () => {
  await browser.close();
  site.close();
  elsewhere.close();
  unshared.close();
});

/** Opens a page. Returns its content when every block has settled, and errors and warnings. */
async function visit(html, path = '/page') {
  const page = await browser.newPage();
  const complaints = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  let workers = 0;
  page.on('worker', () => workers++);
  await page.goto(`${site.origin}${path}?${new URLSearchParams({ html })}`);
  await page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('related-posts')];
    return blocks.length && blocks.every(({ status }) => ['ready', 'empty', 'error'].includes(status));
  });
  const blocks = await page.$$eval('related-posts', (elements) =>
    elements.map((element) => ({
      titles: [...element.shadowRoot.querySelectorAll('[part~="title"]')].map((title) =>
        title.textContent.trim(),
      ),
      heading: element.shadowRoot.querySelector('[part~="heading"]')?.textContent.trim(),
      before: element.previousElementSibling?.localName,
      parent: element.parentElement.localName,
      attributes: element.getAttributeNames().sort(),
      error: element.error?.code,
    })),
  );
  await page.close();
  return { blocks, complaints, workers };
}

const all = ['Gulls', 'Nets', 'Ropes', 'Tides'];

test('related-posts.js works as the only script of a page', async () => {
  const { blocks, complaints } = await visit(
    '<head><script type="module" src="related-posts.js"></script></head><related-posts src="/feed.json"></related-posts>',
  );
  assert.deepEqual(blocks[0].titles.sort(), all);
  assert.deepEqual(complaints, []);
});

for (const loading of ['', 'async', 'defer']) {
  test(`embed.js puts a block after its own tag, ${loading || 'blocking'}`, async () => {
    const tag = `<script ${loading} src="embed.js" data-src="/feed.json" data-limit="2" data-order="feed"></script>`;
    const { blocks, complaints } = await visit(`<body><p>Text</p>${tag}<footer></footer></body>`);
    assert.equal(blocks.length, 1);
    assert.deepEqual(blocks[0].titles, ['Tides', 'Nets']);
    assert.equal(blocks[0].before, 'script');
    assert.deepEqual(blocks[0].attributes, ['limit', 'order', 'src']);
    assert.deepEqual(complaints, []);
  });
}

test('embed.js adds one block per tag, without duplicate posts', async () => {
  const tag = '<script async src="embed.js" data-src="/feed.json" data-limit="2"></script>';
  const { blocks } = await visit(`<body>${tag}<hr>${tag}</body>`);
  assert.equal(blocks.length, 2);
  assert.deepEqual(blocks.flatMap(({ titles }) => titles).sort(), all);
});

test('embed.js may be added later, as tag managers do, in the body or the head', async () => {
  for (const [parent, before] of [
    ['body', 'script'],
    ['head', 'article'],
  ]) {
    const later = `addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script');
      Object.assign(script.dataset, { src: '/feed.json', limit: 2 });
      script.src = 'embed.js';
      document.${parent}.append(script);
    }, 100));`;
    const { blocks, complaints } = await visit(
      `<body><article><p>Text</p></article><script>${later}</script></body>`,
    );
    assert.deepEqual(
      blocks.map(({ titles, before }) => [titles.length, before]),
      [[2, before]],
    );
    assert.deepEqual(complaints, []);
  }
});

test('embed.js in the head finds its place: data-into, the article, main, the body', async () => {
  const tag = (into = '') => `<head><script src="embed.js" data-src="/feed.json" ${into}></script></head>`;
  const into = await visit(
    `${tag('data-into="#here"')}<body><article></article><aside id="here"></aside></body>`,
  );
  assert.equal(into.blocks[0].parent, 'aside');
  assert.equal((await visit(`${tag()}<body><article></article><p></p></body>`)).blocks[0].before, 'article');
  assert.equal((await visit(`${tag()}<body><main><p></p></main></body>`)).blocks[0].parent, 'main');
  assert.equal((await visit(`${tag()}<body><p></p></body>`)).blocks[0].parent, 'body');
});

test('both work under the strictest policy, without inline styles or scripts', async () => {
  const module = `<script type="module" nonce="${NONCE}" src="related-posts.js"></script><related-posts src="/feed.json"></related-posts>`;
  const embed = `<script nonce="${NONCE}" src="embed.js" data-src="/feed.json"></script>`;
  for (const html of [module, embed]) {
    const { blocks, complaints } = await visit(`<body>${html}</body>`, '/strict');
    assert.deepEqual(blocks[0].titles.sort(), all);
    assert.deepEqual(complaints, []);
  }
});

test('embed.js works cross-origin, next to a second copy of itself', async () => {
  const tags = [site.origin, elsewhere.origin].map(
    (origin) => `<script async src="${origin}/embed.js" data-src="/feed.json" data-limit="2"></script>`,
  );
  const { blocks, complaints } = await visit(`<body>${tags.join('')}</body>`);
  assert.equal(blocks.length, 2);
  assert.deepEqual(complaints, []);
});

for (const [name, markup] of Object.entries({
  'related-posts.js':
    '<script type="module" src="related-posts.js"></script><related-posts src="/feed.json"></related-posts>',
  'related-posts.all.js':
    '<script type="module" src="related-posts.all.js"></script><related-posts src="/feed.json"></related-posts>',
  'embed.js': '<script src="embed.js" data-src="/feed.json"></script>',
  'embed.all.js': '<script src="embed.all.js" data-src="/feed.json"></script>',
})) {
  test(`${name} logs what to allow if the page's Trusted Types block it, and throws nothing`, async () => {
    const page = await browser.newPage();
    const [said, thrown] = [[], []];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.goto(`${site.origin}/untrusting?${new URLSearchParams({ html: `<body>${markup}</body>` })}`);
    await page.waitForFunction(() => document.querySelector('related-posts'));
    for (let i = 0; i < 50 && !said.some((line) => line.startsWith('<related-posts>')); i++)
      await page.waitForTimeout(100);
    const own = said.filter((line) => line.startsWith('<related-posts>'));
    assert.equal(own.length, 1, said.join());
    assert.match(own[0], /Allow the Trusted Types policy related-posts\./);
    assert.deepEqual(thrown, []);
    await page.close();
  });
}

test('both load translations: cross-origin, and under the strictest policy', async () => {
  const modules = [site.origin, elsewhere.origin].map(
    (origin) =>
      `<script type="module" nonce="${NONCE}" src="${origin}/related-posts.js"></script><related-posts src="/feed.json"></related-posts>`,
  );
  const embeds = [site.origin, elsewhere.origin].map(
    (origin) => `<script async nonce="${NONCE}" src="${origin}/embed.js" data-src="/feed.json"></script>`,
  );
  for (const html of [...modules, ...embeds]) {
    for (const path of ['/page', '/strict']) {
      const { blocks, complaints } = await visit(`<body lang="de-AT">${html}</body>`, path);
      assert.equal(blocks[0].heading, 'Ähnliche Beiträge', html);
      assert.deepEqual(complaints, []);
    }
  }
});

test('without languages.js, labels are in English with a warning', async () => {
  const { blocks, complaints } = await visit(
    '<body lang="de"><script src="/alone/embed.all.js" data-src="/feed.json"></script></body>',
  );
  assert.equal(blocks[0].heading, 'Related Posts');
  assert.match(complaints.join(), /languages\.js could not be loaded/);
});

test('works next to libraries that replace built-in methods, such as MooTools and Prototype', async () => {
  const replaced = {
    MooTools: `Array.from = (item) => Array.isArray(item) ? item : [item];
      String.prototype.contains = Function.prototype.extend = Object.prototype.$family = () => {};`,
    Prototype: `Array.from = (item) => Array.prototype.slice.call(item || []);
      Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)) + ']'; };
      Array.prototype.entries = function () { return this.slice(); };`,
  };
  for (const [name, script] of Object.entries(replaced)) {
    const { blocks, complaints } = await visit(
      `<head><script>${script}</script><script type="module" src="/related-posts.js"></script></head>
        <body><h1>Tides and nets</h1><related-posts src="/feed.xml" limit="2"></related-posts></body>`,
    );
    assert.equal(blocks[0].titles.length, 2, name);
    assert.deepEqual(complaints, [], name);
  }
});

test('both read a long feed in a worker, same-origin or cross-origin, and on the main thread if the policy allows no worker', async () => {
  for (const origin of [site.origin, elsewhere.origin]) {
    for (const html of [
      `<script type="module" nonce="${NONCE}" src="${origin}/related-posts.js"></script><related-posts src="/long.json"></related-posts>`,
      `<script async nonce="${NONCE}" src="${origin}/embed.js" data-src="/long.json"></script>`,
    ]) {
      const free = await visit(`<body>${html}</body>`);
      assert.deepEqual([free.blocks[0].titles.length, free.workers, free.complaints], [6, 1, []], html);
      const strict = await visit(`<body>${html}</body>`, '/strict');
      assert.deepEqual([strict.blocks[0].titles.length, strict.workers], [6, 0], html);
    }
  }
});

test('both read RSS: same-origin or cross-origin, and under the strictest policy', async () => {
  for (const origin of [site.origin, elsewhere.origin]) {
    for (const html of [
      `<script type="module" nonce="${NONCE}" src="${origin}/related-posts.js"></script><related-posts src="/feed.xml"></related-posts>`,
      `<script async nonce="${NONCE}" src="${origin}/embed.js" data-src="/feed.xml"></script>`,
    ]) {
      for (const path of ['/page', '/strict']) {
        const { blocks, complaints } = await visit(`<body>${html}</body>`, path);
        assert.deepEqual(blocks[0].titles.sort(), all, html);
        assert.deepEqual(complaints, []);
      }
    }
  }
});

test('the single tag reads RSS from a host without CORS headers', async () => {
  const { blocks } = await visit(
    `<body><script src="${unshared.origin}/embed.js" data-src="/feed.xml"></script></body>`,
  );
  assert.deepEqual(blocks[0].titles.sort(), all);
});

test('without formats.js and reader.js, RSS causes an error in the console and an event', async () => {
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
  const later = ['block.js', 'engine.js', 'formats.js', 'wordpress.js', 'languages.js'];
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
    const map = JSON.stringify({ integrity: { [`${origin}/formats.js`]: wrong } });
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
  const address = `${site.origin.replace('127.0.0.1', 'localhost')}/page?${new URLSearchParams({ html })}`;
  const page = await context.newPage();
  const frame = `<iframe ${sandbox} src="${address.replaceAll('&', '&amp;')}"></iframe>`;
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
