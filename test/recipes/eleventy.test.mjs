// `related-posts-element/eleventy` in a real site: `npm run test:generators`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builderCode, checkBuilderBlock } from './builder-code.mjs';
import { blockOn, checkFeed, inBrowser } from './checks.mjs';
import { takePicture } from './picture.mjs';
import { draft, IMAGE, markdown, posts, topicOf } from './posts.mjs';
import { openSite, PATH } from './site.mjs';

const ELEVENTY = fileURLToPath(new URL('../../node_modules/@11ty/eleventy/cmd.cjs', import.meta.url));
const PLUGIN = new URL('../../dist/eleventy.js', import.meta.url).href;

const site = { title: 'The Weekly', language: 'en' };
const opened = [];

after(() => Promise.all(opened.map(({ close }) => close())));

/**
 * Builds a site.
 *
 * @param options The options of the plugin, as written in the configuration.
 * @param layout The tag of the plugin in a layout in the template language `language`.
 */
async function build({
  options = '',
  layout = '{% relatedPosts %}',
  language = 'njk',
  more = () => {},
  flags = [],
} = {}) {
  const folder = await openSite({ output: '_site' });
  opened.push(folder);
  const { write, origin } = folder;
  await write('images/plate.svg', IMAGE);
  await write('_data/metadata.json', JSON.stringify({ ...site, url: origin }));
  await write(
    'eleventy.config.mjs',
    `import relatedPosts from '${PLUGIN}';
    export default function (eleventyConfig) {
      eleventyConfig.addPassthroughCopy('images');
      eleventyConfig.addPlugin(relatedPosts${options && `, ${options}`});
      return { pathPrefix: '${PATH}' };
    }`,
  );
  await write(
    `_includes/post.${language}`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
    <body><main><article><h1>{{ title }}</h1>{{ content ${language === 'njk' ? '| safe ' : ''}}}</article>
    ${layout}</main></body></html>`,
  );
  await write('posts/posts.json', JSON.stringify({ layout: `post.${language}`, tags: ['posts'] }));
  for (const post of [...posts, draft]) await write(`posts/${post.slug}.md`, asFile(post));
  await more(folder);
  await folder.build(process.execPath, [ELEVENTY, '--quiet', '--config=eleventy.config.mjs', ...flags]);
  return { ...folder, read: (path) => readFile(join(folder.folder, '_site', path), 'utf8') };
}

function asFile(post) {
  const { title, tags, published, updated, description, image } = post;
  return markdown(post, { title, date: published, updated, tags, description, image, draft: post === draft });
}

/** The links in the block of a page, as written. */
function linksIn(html) {
  const [, block] = /<section class="related-posts"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
  return [...(block ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
}

/** Checks the posts below two articles for each topic. */
async function checkLists({ read }, { limit = 6 } = {}) {
  for (const post of posts.filter((_, i) => i % 3 === 0)) {
    const links = linksIn(await read(`posts/${post.slug}/index.html`));
    assert.equal(links.length, limit, post.title);
    const shown = links.map((link) => posts.find(({ slug }) => link === `${PATH}posts/${slug}/`));
    assert.ok(!shown.includes(undefined) && !shown.includes(post), `${post.title}: ${links}`);
    const ofTopic = shown.filter((other) => topicOf(other) === topicOf(post)).length;
    assert.ok(ofTopic > limit / 2, `only ${ofTopic} of ${topicOf(post)} under ${post.title}`);
  }
}

test('the shortcode renders posts on the topic of each article, without a script', async () => {
  const site = await build();
  await checkLists(site);
  const html = await site.read(`posts/${posts[0].slug}/index.html`);
  assert.ok(!html.includes('<script'));
  assert.ok(!html.includes('related-posts.invalid'));
  const url = `${site.url}posts/${posts[0].slug}/`;
  await takePicture('eleventy', url, { block: '.related-posts' });
});

test('excerpts of Markdown posts are plain text', async () => {
  const written =
    '## Low *tide*\n\nSee [the **table**](/tides/), `code` and ![a boat](/boat.png) {{ "now" }}.\n';
  const tide = { title: 'Tides', date: '2031-01-01', tags: ['River'] };
  const { read } = await build({
    options: `{ attributes: { order: 'feed', limit: 1 } }`,
    more: ({ write }) => write('posts/tide.md', `${markdown({ paragraphs: [] }, tide)}${written}`),
  });
  const html = await read(`posts/${posts[0].slug}/index.html`);
  const [, excerpt] = /related-posts-excerpt[^>]*>(.*?)<\/p>/s.exec(html);
  assert.match(excerpt, /See the table, code and/);
  assert.ok(!/[*[\]{}#`<>]/.test(excerpt), excerpt);
});

test('a site without a feed gets a complete JSON Feed', async () => {
  await checkFeed(`${(await build()).url}feed.json`, { keepsOffset: false });
});

test("the site's own feed is kept, wherever it is", async () => {
  for (const path of ['feed.json', 'feeds/all.json']) {
    const own = '{"version":"https://jsonfeed.org/version/1.1","title":"Own","items":[]}';
    const { read, folder } = await build({
      more: ({ write }) => write('own.njk', `---\npermalink: /${path}\n---\n${own}`),
    });
    assert.equal(await read(path), own);
    if (path !== 'feed.json') await assert.rejects(stat(join(folder, '_site/feed.json')));
  }
});

test('works in Liquid, with another collection and with attributes', async () => {
  const site = await build({
    options: `{ collection: 'River', feed: false, attributes: { limit: 3, heading: 'On the water' } }`,
    language: 'liquid',
  });
  const html = await site.read(`posts/${posts[4].slug}/index.html`);
  assert.match(html, /<h2[^>]*>On the water<\/h2>/);
  const links = linksIn(html);
  assert.equal(links.length, 3);
  for (const link of links)
    assert.equal(topicOf(posts.find(({ slug }) => link.endsWith(`/${slug}/`))), 'River');
  await assert.rejects(site.read('feed.json'));
});

test('attributes and a collection can be passed to the shortcode', async () => {
  const site = await build({
    layout: '{% relatedPosts collections.posts, limit=2, exclude_tags="Notebook" %}',
  });
  const links = linksIn(await site.read(`posts/${posts[1].slug}/index.html`));
  assert.equal(links.length, 2);
  for (const link of links)
    assert.ok(!posts.find(({ slug }) => link.endsWith(`/${slug}/`)).tags.includes('Notebook'));
});

test('with the HTML base plugin, the folder of the site is added once', async () => {
  const site = await build({
    more: async ({ write, folder }) => {
      const config = await readFile(join(folder, 'eleventy.config.mjs'), 'utf8');
      await write(
        'eleventy.config.mjs',
        `import { HtmlBasePlugin } from '${new URL('../../node_modules/@11ty/eleventy/src/Eleventy.js', import.meta.url)}';\n${config.replace('addPassthroughCopy', `addPlugin(HtmlBasePlugin); eleventyConfig.addPassthroughCopy`)}`,
      );
    },
  });
  await checkLists(site);
});

test('as an element, the block is styled, hydrates, and includes its script', async () => {
  const site = await build({ options: `{ mode: 'element', attributes: { layout: 'grid' } }` });
  const html = await site.read(`posts/${posts[0].slug}/index.html`);
  assert.match(html, /<template shadowrootmode="open">/);
  await inBrowser(async (page) => {
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const block = await blockOn(page, `${site.url}posts/${posts[0].slug}/`);
    const shown = await block.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part~="link"]')].map(({ href }) => href),
    );
    assert.equal(shown.length, 6);
    for (const url of shown) assert.ok(url.startsWith(`${site.url}posts/`), url);
    assert.ok(requests.includes(`${PATH}related-posts/related-posts.js`));
    assert.ok(!requests.includes(`${PATH}feed.json`));
  });
});

for (const language of ['njk', 'liquid']) {
  test(`the builder's code is rendered by the site: ${language}`, async () => {
    const [config, layout] = await builderCode('eleventy');
    const site = await build({
      language,
      layout: layout.code,
      more: ({ write }) =>
        write('eleventy.config.mjs', config.code.replace('related-posts-element/eleventy', PLUGIN)),
      flags: [`--pathprefix=${PATH}`],
    });
    await checkBuilderBlock(`${site.url}posts/${posts[0].slug}/`);
  });
}
