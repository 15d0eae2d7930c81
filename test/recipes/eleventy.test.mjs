// recipes/eleventy in a real site: `npm run test:generators`, after `npm run build`.
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFeed, checkPages } from './checks.mjs';
import { draft, IMAGE, markdown, posts } from './posts.mjs';
import { openSite, PATH, snippet } from './site.mjs';

const ELEVENTY = fileURLToPath(new URL('../../node_modules/@11ty/eleventy/cmd.cjs', import.meta.url));

let site;

before(async () => {
  site = await openSite({ output: '_site' });
  await site.addRecipe('eleventy');
  await site.addScript('related-posts.js');
  await site.write('images/plate.svg', IMAGE);
  await site.write(
    '_data/metadata.json',
    JSON.stringify({ title: 'The Weekly', url: site.origin, language: 'en' }),
  );
  await site.write(
    '.eleventy.cjs',
    `module.exports = function (eleventyConfig) {
      eleventyConfig.addPassthroughCopy('images');
      ${await snippet('eleventy', 'js')}
      return { pathPrefix: '${PATH}' };
    };`,
  );
  await site.write(
    '_includes/post.njk',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
    <body><main><article><h1>{{ title }}</h1>{{ content | safe }}</article>
    ${await snippet('eleventy', 'liquid')}</main></body></html>`,
  );
  await site.write('posts/posts.json', JSON.stringify({ layout: 'post.njk', tags: ['posts'] }));
  for (const post of [...posts, draft]) await site.write(`posts/${post.slug}.md`, asFile(post));
  await site.build(process.execPath, [ELEVENTY, '--quiet', '--config=.eleventy.cjs']);
});

after(() => site?.close());

function asFile(post) {
  const { title, tags, published, updated, description, image } = post;
  return markdown(post, { title, date: published, updated, tags, description, image, draft: post === draft });
}

test('the feed is complete, and every article has posts on its topic', async () => {
  await checkPages(await checkFeed(`${site.url}feed.json`, { keepsOffset: false }));
});
