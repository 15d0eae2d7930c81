// `related-posts-element/astro` in a real site: `npm run test:astro`, after `npm run build`. Installs Astro, which needs
// Node.js 20.
import assert from 'node:assert/strict';
import { cp, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builderCode, checkBuilderBlock } from '../builder-code.mjs';
import { blockOn, inBrowser } from '../checks.mjs';
import { takePicture } from '../picture.mjs';
import { draft, markdown, posts, topicOf } from '../posts.mjs';
import { openSite, PATH, run } from '../site.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LIMIT = 4;

let site;

before(async () => {
  site = await openSite({ output: 'dist' });
  const { folder, write } = site;
  await cp(fileURLToPath(new URL('site/', import.meta.url)), folder, { recursive: true });
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await rename(join(folder, packed), join(folder, 'related-posts-element.tgz'));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  for (const post of [...posts, draft]) {
    const { title, tags, published, description } = post;
    const frontMatter = { title, date: published, tags, description, draft: post === draft };
    await write(`src/content/blog/${post.slug}.md`, markdown(post, frontMatter));
  }
});

after(() => site?.close());

/** Builds the site with blocks in a mode. */
const build = (mode) =>
  run(join(site.folder, 'node_modules/.bin/astro'), ['build'], site.folder, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MODE_OF_BLOCK: mode },
  });

const pageOf = ({ slug }) => readFile(join(site.folder, 'dist/blog', slug, 'index.html'), 'utf8');

test('the component lists posts on the topic of each article, without drafts and without a script', async () => {
  await build('list');
  for (const post of posts) {
    const html = await pageOf(post);
    const [, block] = /<section class="related-posts"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
    const links = [...(block ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    assert.equal(links.length, LIMIT, post.title);
    const shown = links.map((link) => posts.find(({ slug }) => link === `${PATH}blog/${slug}/`));
    assert.ok(!shown.includes(undefined) && !shown.includes(post), `${post.title}: ${links}`);
    const ofTopic = shown.filter((other) => topicOf(other) === topicOf(post)).length;
    assert.ok(ofTopic > LIMIT / 2, `only ${ofTopic} of ${topicOf(post)} under ${post.title}`);
    assert.ok(!html.includes('<script'), 'a script');
    assert.ok(!html.includes('*all*'), 'Markdown');
  }
  await takePicture('astro', `${site.url}blog/${posts[0].slug}/`, { block: '.related-posts' });
});

test('as an element, the block is styled, hydrates, and includes its script', async () => {
  await build('element');
  await inBrowser(async (page) => {
    const block = await blockOn(page, `${site.url}blog/${posts[0].slug}/`);
    const shown = await block.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part~="link"]')].map(({ href }) => href),
    );
    assert.equal(shown.length, LIMIT);
    for (const url of shown) assert.ok(url.startsWith(`${site.url}blog/`), url);
  });
});

test("the builder's code is rendered by the site", async () => {
  const [{ name, code }] = await builderCode('astro');
  await site.write(name, code);
  const path = 'src/pages/blog/[id].astro';
  const page = await readFile(join(site.folder, path), 'utf8');
  const withLayout = page
    .replace(/^import RelatedPosts .*$/m, "import BlogPost from '../../layouts/BlogPost.astro';")
    .replace(/<RelatedPosts .*\/>/, '<BlogPost />');
  await site.write(path, withLayout);
  await build('');
  await checkBuilderBlock(`${site.url}blog/${posts[0].slug}/`);
});
