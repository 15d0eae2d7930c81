// recipes/html with other pages: `npm run test:generators`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { builderCode, checkBuilderBlock } from './builder-code.mjs';
import { checkPages } from './checks.mjs';
import { takePicture } from './picture.mjs';
import { posts } from './posts.mjs';
import { openSite, PATH, readRecipe } from './site.mjs';

let site;

before(async () => {
  site = await openSite();
  await site.addRecipe('html');
  await site.addScript('related-posts.js');
  await site.addScript('embed.js');
});

after(() => site?.close());

/** The recipe's page with another article. */
function pageOf(recipe, { title, tags, paragraphs }) {
  const [heading, ...texts] = [title, ...paragraphs].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
  const page = recipe
    .replace(/(<title>).*?(?=<\/title>)/, (_, tag) => tag + heading)
    .replace(/(article:tag" content=").*?(?=")/, (_, tag) => tag + tags[0])
    .replace(
      /(<article>).*?(?=<\/article>)/s,
      (_, tag) => `${tag}<h1>${heading}</h1><p>${texts.join(' ')}</p>`,
    );
  assert.equal(page.split(heading).length, 3, 'in the head and above the text');
  return page;
}

test('the example pages and feed work', async () => {
  const { items } = JSON.parse(await readRecipe('html/feed.json'));
  for (const { url, title } of items) {
    const page = await (await fetch(site.url + url)).text();
    assert.ok(page.includes(`<title>${title}</title>`), `${url} is ${title}`);
    assert.ok(page.includes(`<h1>${title}</h1>`));
  }
  assert.deepEqual(items.map(({ url }) => url).sort(), ['article.html', 'one-tag.html']);
});

test('both tags work on other pages with another feed', async () => {
  const recipes = [await readRecipe('html/article.html'), await readRecipe('html/one-tag.html')];
  const feed = JSON.parse(await readRecipe('html/feed.json'));
  feed.items = posts.map(({ slug, title, tags, published, paragraphs }) => ({
    ...feed.items[0],
    id: `${slug}.html`,
    url: `${slug}.html`,
    title,
    content_text: paragraphs[0],
    date_published: published,
    tags,
  }));
  await site.write('feed.json', JSON.stringify(feed));
  for (const [i, post] of posts.entries()) {
    await site.write(`${post.slug}.html`, pageOf(recipes[i % 2], post));
  }
  await checkPages(posts.map((post) => ({ ...post, url: `${site.url}${post.slug}.html`, image: undefined })));
  await takePicture('html', `${site.url}${posts[0].slug}.html`);
});

for (const platform of ['html', 'tag']) {
  test(`the builder's code shows posts of a feed: ${platform}`, async () => {
    const [{ code }] = await builderCode(platform, { src: 'feed.json', scripts: PATH });
    const page = pageOf(await readRecipe('html/article.html'), posts[0]);
    const html = page
      .replace(/<script.*?<\/script>/, '')
      .replace(/<related-posts.*<\/related-posts>/, () => code);
    await site.write('builder.html', html);
    await checkBuilderBlock(`${site.url}builder.html`);
  });
}
