// What readers get.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPages } from '../../checks.mjs';
import { topicOf } from '../posts.mjs';
import { articles, BLOCK, htmlOf, site, tagsIn, withPost } from './site.mjs';

test('the installed plugin shows related posts below every post', async () => {
  await checkPages(articles.filter((_, i) => i % 6 === 0).slice(0, 8), articles, { topic: topicOf });
});

test('readers without JavaScript get links to the newest posts in the same categories', async () => {
  const [article] = articles;
  const html = await htmlOf(article.url);
  const [, inside] = /<related-posts[^>]*>(.*?)<\/related-posts>/s.exec(html);
  const same = articles.filter((other) => other !== article && other.category === article.category);
  const newest = same.map(({ url }) => url).reverse();
  assert.deepEqual(linksIn(inside), newest.slice(0, 6));
  assert.match(inside, /^<h2>Related Posts<\/h2><ul>/);
});

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
