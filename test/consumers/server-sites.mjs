// Sites with Next.js, Nuxt and SvelteKit, in a temporary folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { builderCode } from '../recipes/builder-code.mjs';
import { install, root, run } from './install.mjs';
import { posts } from './server/posts.js';

let folder;
let feedServer;

const bin = (name) => join(folder, 'node_modules/.bin', name);

export const frameworks = {
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
    replaced: ['nuxt.config.js'],
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

/** Installs the frameworks, and serves the feeds of their sites. */
export async function openSites() {
  folder = await install(new URL('server', import.meta.url));
  feedServer = createServer(({ url }, response) => response.end(feedFor(`http://127.0.0.1:${url.slice(1)}`)));
  await listening(feedServer);
}

export async function closeSites() {
  feedServer?.close();
  await rm(folder, { recursive: true, force: true });
}

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
  const { builder, replaced = [], static: publicFolder } = frameworks[name];
  const write = async (path, text) => {
    const to = join(folder, name, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  };
  for (const path of replaced) await rm(join(folder, name, path), { force: true });
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

/**
 * Builds a site with a recipe, and starts its production server.
 *
 * @param usesBuilder Whether it uses the code of the demo's builder instead of the recipe.
 */
export async function startSite(name, { usesBuilder = false } = {}) {
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
