// The scripts for pages without a build step, in a real browser: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONCE } from './site.mjs';
import { all, browser, elsewhere, site, visit } from './visit.mjs';

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

test('related-posts.js and embed.js work under the strictest policy, without inline styles or scripts', async () => {
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
    const [logged, thrown] = [[], []];
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.goto(`${site.origin}/untrusting?${new URLSearchParams({ html: `<body>${markup}</body>` })}`);
    await page.waitForFunction(() => document.querySelector('related-posts'));
    for (let i = 0; i < 50 && !logged.some((line) => line.startsWith('<related-posts>')); i++)
      await page.waitForTimeout(100);
    const own = logged.filter((line) => line.startsWith('<related-posts>'));
    assert.equal(own.length, 1, logged.join());
    assert.match(own[0], /Allow the Trusted Types policy related-posts\./);
    assert.deepEqual(thrown, []);
    await page.close();
  });
}

test('related-posts.js and embed.js load translations: cross-origin, and under the strictest policy', async () => {
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

test('related-posts.js and embed.js read a long feed in a worker, same-origin or cross-origin, and on the main thread if the policy allows no worker', async () => {
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

test('related-posts.js and embed.js read RSS: same-origin or cross-origin, and under the strictest policy', async () => {
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
