// recipes/hugo in a real site: `npm run test:generators`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { builderCode, checkBuilderBlock } from './builder-code.mjs';
import { blockOn, checkFeed, checkPages, inBrowser } from './checks.mjs';
import { takePicture } from './picture.mjs';
import { draft, IMAGE, markdown, posts } from './posts.mjs';
import { need, openSite, PATH, snippet } from './site.mjs';

let site;

before(async () => {
  need('hugo');
  site = await openSite({ output: 'public' });
  await site.addRecipe('hugo', [], 'themes/related-posts');
  await site.addScript('themes/related-posts/static/related-posts/related-posts.js');
  await site.write('static/images/plate.svg', IMAGE);
  await site.write(
    'hugo.toml',
    `baseURL = "${site.url}"\ntitle = "The Weekly"\nlanguageCode = "en"\n${await snippet('hugo', 'toml')}`,
  );
  await site.write(
    'themes/your-theme/layouts/_default/single.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
    <body><main><article><h1>{{ .Title }}</h1>{{ .Content }}</article>
    ${await snippet('hugo', 'go-html-template')}</main></body></html>`,
  );
  for (const post of [...posts, draft]) await site.write(`content/posts/${post.slug}.md`, asFile(post));
  await site.write('content/about.md', '---\ntitle: About us\ndate: 2024-01-01\n---\nNo post.\n');
  await site.build('hugo', ['--quiet']);
});

after(() => site?.close());

function asFile(post) {
  const { title, tags, published, updated, description, image } = post;
  return markdown(post, {
    title,
    date: published,
    lastmod: updated,
    tags,
    description,
    image,
    draft: post === draft,
  });
}

test('the feed is complete, and every article has posts on its topic', async () => {
  const articles = await checkFeed(`${site.url}feed.json`, { keepsOffset: true });
  await checkPages(articles);
  await takePicture('hugo', articles[0].url);
});

test('the configuration sets attributes of the tag', async () => {
  const config = await readFile(join(site.folder, 'hugo.toml'), 'utf8');
  await site.write('hugo.toml', config + (await snippet('hugo', 'toml', 2)));
  await site.build('hugo', ['--quiet']);
  await inBrowser(async (page) => {
    const block = await blockOn(page, `${site.url}posts/${posts[0].slug}/`);
    assert.equal(await block.getAttribute('layout'), 'grid');
    assert.equal(await block.getAttribute('show'), 'image date');
  });
});

test("the builder's code shows posts of the RSS feed", async () => {
  const [{ code }] = await builderCode('hugo', { scripts: `${PATH}related-posts` });
  await site.write('layouts/partials/related-posts.html', code);
  await site.build('hugo', ['--quiet']);
  await checkBuilderBlock(`${site.url}posts/${posts[0].slug}/`);
});
