// What readers get.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOn, checkPages, inBrowser } from '../../checks.mjs';
import { takePicture } from '../../picture.mjs';
import { topicOf } from '../posts.mjs';
import { articles, BLOCK, htmlOf, OPTION, site, tagsIn, withPost } from './site.mjs';

test('the installed plugin shows related posts below every post', async () => {
  await takePicture('wordpress', articles[12].url, { hasTheme: true });
  await checkPages(articles.filter((_, i) => i % 6 === 0).slice(0, 8), articles, { topic: topicOf });
});

test('readers without JavaScript get links to the newest posts in the same categories', async () => {
  const [article] = articles;
  const inside = insideOf(await htmlOf(article.url));
  const same = articles.filter((other) => other !== article && other.category === article.category);
  const newest = same.map(({ url }) => url).reverse();
  assert.deepEqual(linksIn(inside), newest.slice(0, 6));
  assert.match(inside, /^<h2>Related Posts<\/h2><ul>/);
});

test('links for readers without JavaScript follow the selected posts and the tags', async () => {
  const [article, pick] = articles;
  const picks = '_related_posts_element_picks';
  await site.call(
    ['update_option', OPTION, { insert: true, limit: 4, exclude_tags: 'choir, Nothing' }],
    ['update_post_meta', article.id, picks, [pick.id]],
  );
  try {
    const links = linksIn(insideOf(await htmlOf(article.url)));
    assert.equal(links.length, 4);
    assert.equal(links[0], pick.url);
    const [, ...others] = links.map((link) => articles.find(({ url }) => url === link));
    for (const other of others) {
      assert.equal(other.category, article.category);
      assert.ok(!other.tags.includes('Choir'));
    }
  } finally {
    await site.call(['delete_post_meta', article.id, picks]);
  }
});

test('cards show every field', async () => {
  const [fields] = await site.call(['Related_Posts_Element\\fields']);
  const show = Object.keys(fields);
  await site.call(['update_option', OPTION, { insert: true, show }]);
  await inBrowser(async (page) => {
    const block = await blockOn(page, articles.at(-1).url);
    const parts = await block.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelector('[part~="card"]').querySelectorAll('*')].flatMap((one) => [...one.part]),
    );
    const [text] = await block.evaluate(({ shadowRoot }) => [
      shadowRoot.querySelector('[part~="card"]').textContent,
    ]);
    for (const part of ['published', 'excerpt', 'author', 'category']) assert.ok(parts.includes(part), part);
    assert.match(text, /1 min/);
    assert.ok(text.includes(new URL(site.url).hostname), text);
  });
});

function insideOf(html) {
  return /<related-posts[^>]*>(.*?)<\/related-posts>/s.exec(html)[1];
}

function linksIn(html) {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
}

test('lists, pages, feeds, excerpts, embeds, the REST API and protected posts have no block', async () => {
  const { url, id } = articles[0];
  const others = ['', 'sample-page/', 'category/clubs/', '?s=chess', 'feed/', `wp-json/wp/v2/posts/${id}`];
  for (const other of [
    ...others.map((path) => site.url + path),
    `${url}feed/?withoutcomments=1`,
    `${url}embed/`,
  ])
    assert.equal((await htmlOf(other)).includes('related-posts'), false, other);
  const block = `<!-- wp:${BLOCK} /-->[related_posts]`;
  await withPost(`<p>Secret.</p>${block}`, async (url) => assert.deepEqual(await tagsIn(url), []), {
    post_password: 'herring',
  });
  await withPost(block, async (_, id) => {
    for (const path of ['', 'feed/', `wp-json/wp/v2/posts/${id}`])
      assert.equal((await htmlOf(site.url + path)).includes('<related-posts'), false, path);
  });
});
