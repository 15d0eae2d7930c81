// The recipes for Next.js, Nuxt and SvelteKit: builds a site with each, starts its server, and opens it in a real
// browser: `npm run test:consumers`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { assertChoices, builderCode } from '../recipes/builder-code.mjs';
import { takePicture } from '../recipes/picture.mjs';
import { install, root, run } from './install.mjs';
import { posts } from './server/posts.js';

const bin = (name) => join(folder, 'node_modules/.bin', name);

const frameworks = {
  next: {
    recipe: 'app',
    static: 'public',
    /** How the page and the layout use the builder's code instead of the recipe. */
    builder: {
      'app/posts/[slug]/page.jsx': [
        [
          "import { RelatedPosts } from '../../related-posts'",
          "import RelatedPosts from '../../../components/RelatedPosts'",
        ],
        ['<RelatedPosts path={path} limit={4} />', '<RelatedPosts />'],
      ],
      'app/layout.jsx': [['export default', "import './globals.css';\n\nexport default"]],
    },
    build: () => [bin('next'), 'build'],
    start: (port) => [bin('next'), 'start', '--hostname', '127.0.0.1', '--port', port],
  },
  nuxt: {
    recipe: '.',
    static: 'public',
    builder: { 'app/pages/posts/[slug].vue': [['<RelatedPosts :path="path" />', '<RelatedPosts />']] },
    build: () => [bin('nuxt'), 'build'],
    start: () => [process.execPath, '.output/server/index.mjs'],
  },
  sveltekit: {
    recipe: '.',
    static: 'static',
    builder: {
      'src/routes/posts/[slug]/+page.svelte': [['<RelatedPosts html={data.related} />', '<RelatedPosts />']],
    },
    build: () => [bin('vite'), 'build', '--logLevel', 'warn'],
    start: () => [process.execPath, 'build'],
  },
};

let folder;
let feedServer;
let browser;

before(async () => {
  folder = await install(new URL('server', import.meta.url));
  feedServer = createServer(({ url }, response) => response.end(feedFor(`http://127.0.0.1:${url.slice(1)}`)));
  await listening(feedServer);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
});

after(async () => {
  await browser?.close();
  feedServer?.close();
  await rm(folder, { recursive: true, force: true });
});

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server.address().port;
}

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The RSS feed of the site at an origin. */
function feedFor(origin) {
  const items = posts.map(
    ({ path, title, text }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><description>${text}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Town</title>${items.join('')}</channel></rss>`;
}

/** Copies a recipe to its site, and sets the site's addresses. */
async function addRecipe(name, place, origin, feed) {
  const from = join(root, 'recipes', name);
  for (const path of await readdir(from, { recursive: true })) {
    if (!/\.(?:jsx?|vue|svelte)$/.test(path)) continue;
    const to = join(folder, name, place, path);
    await cp(join(from, path), to);
    const text = await readFile(to, 'utf8');
    await writeFile(
      to,
      text.replaceAll('https://example.org/feed.xml', feed).replaceAll('https://example.org', origin),
    );
  }
}

/** Replaces the recipe by the builder's code, and adds the feed that it reads. */
async function addBuilderCode(name, origin) {
  const { builder, static: publicFolder } = frameworks[name];
  const write = async (path, text) => {
    const to = join(folder, name, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  };
  for (const { name: path, code } of await builderCode(name)) await write(path, code);
  for (const [path, changes] of Object.entries(builder)) {
    let page = await readFile(join(folder, name, path), 'utf8');
    for (const [from, to] of changes) {
      assert.ok(page.includes(from), `${path}: ${from}`);
      page = page.replace(from, to);
    }
    await write(path, page);
  }
  await write(`${publicFolder}/feed.xml`, feedFor(origin));
}

/** Builds a site, and starts its production server. */
async function startSite(name, { usesBuilder = false } = {}) {
  const { recipe, build, start } = frameworks[name];
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  await addRecipe(name, recipe, origin, `http://127.0.0.1:${feedServer.address().port}/${port}`);
  if (usesBuilder) await addBuilderCode(name, origin);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: port,
  };
  const options = { cwd: join(folder, name), env };
  const [builder, ...how] = build();
  await run(builder, how, options).catch(({ stdout, stderr }) => assert.fail(stdout + stderr));
  const [command, ...args] = start(port);
  const server = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (data) => {
      log += data;
    });
  }
  for (let attempt = 0; ; attempt++) {
    if (await fetch(origin).catch(() => undefined)) break;
    if (attempt === 600 || server.exitCode !== null) assert.fail(`The server does not answer: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin, stop: () => server.kill() };
}

/** Chromium logs this for posts that arrive through client-side navigation. The element renders them itself. */
const NOTICE = /^Found declarative shadowrootmode attribute on a template/;

/** Opens a page, and records what it logs. */
async function open(url, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  const said = [];
  page.on('console', (message) => NOTICE.test(message.text()) || said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(url);
  return { page, said };
}

const linksOf = (page) =>
  page.locator('related-posts a[part~="link"]').evaluateAll((links) => links.map(({ href }) => href));

/** The posts of the block when it is ready below the article with that title. */
async function readyLinks(page, title) {
  await page.waitForFunction(
    (title) =>
      document.querySelector('h1')?.textContent === title &&
      document.querySelector('related-posts')?.status === 'ready',
    title,
  );
  assert.equal(await page.locator('related-posts').count(), 1);
  return linksOf(page);
}

for (const name of Object.keys(frameworks)) {
  test(`${name} renders the posts on the server, and the element takes over in the browser`, async () => {
    const { origin, stop } = await startSite(name);
    try {
      await checkSite(origin);
      await takePicture(name, origin + posts[0].path);
    } finally {
      stop();
    }
  });

  test(`${name} runs the builder's code`, async () => {
    const { origin, stop } = await startSite(name, { usesBuilder: true });
    try {
      await checkBuilderSite(origin);
    } finally {
      stop();
    }
  });
}

async function checkBuilderSite(origin) {
  const [article, , , other] = posts;
  const { page, said } = await open(origin + article.path);
  for (const { path, title } of [article, other]) {
    if (path === other.path) await page.getByRole('link', { name: 'Elsewhere in town' }).click();
    await page.locator('related-posts').evaluate((element) => element.scrollIntoView());
    const links = await readyLinks(page, title);
    assert.ok(!links.includes(origin + path), `the article itself: ${title}`);
    await assertChoices(page.locator('related-posts'));
  }
  assert.deepEqual(said, []);
  await page.close();
}

async function checkSite(origin) {
  const [article, second, third, other] = posts;
  const { page: plain } = await open(origin + article.path, { javaScriptEnabled: false });
  const served = await linksOf(plain);
  assert.equal(await plain.getByRole('region', { name: 'Related Posts' }).getByRole('link').count(), 4);
  assert.deepEqual(served.slice(0, 2).sort(), [second, third].map(({ path }) => origin + path).sort());
  assert.ok(!served.includes(origin + article.path), 'the article itself');
  await plain.close();

  const { page, said } = await open(origin + article.path);
  assert.deepEqual(await readyLinks(page, article.title), served);

  // Client-side navigation keeps the window.
  await page.evaluate(() => {
    window.isSame = true;
  });
  await page.getByRole('link', { name: 'Elsewhere in town' }).click();
  const elsewhere = await readyLinks(page, other.title);
  assert.notDeepEqual(elsewhere, served);
  assert.equal(elsewhere.length, 4);
  assert.ok(!elsewhere.includes(origin + other.path), 'the article itself');

  const next = posts.find(({ path }) => origin + path === elsewhere[0]);
  await page.locator('related-posts a[part~="link"]').first().click();
  const afterwards = await readyLinks(page, next.title);
  assert.ok(!afterwards.includes(origin + next.path), 'the article itself');
  assert.equal(await page.evaluate(() => window.isSame), true);
  await page.goBack();
  assert.deepEqual(await readyLinks(page, other.title), elsewhere);
  assert.deepEqual(said, []);
  await page.close();
}
