// What the author of a post decides, in both editors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOn, inBrowser } from '../../checks.mjs';
import { topicOf } from '../posts.mjs';
import { articles, dashboard, site, storedWith, tagsIn, withCode } from './site.mjs';

test('the author of a post selects the posts that come first, or switches related posts off', async () => {
  const { page, openEditor, openSidebar, savePost, picture } = dashboard;
  const [oldest] = articles;
  const article = articles.findLast((one) => topicOf(one) === 'Cheese');
  await openEditor(`post.php?post=${article.id}&action=edit`);
  await openSidebar('document');
  await page.getByRole('button', { name: 'Related Posts' }).click();
  const field = page.getByLabel('Show these posts first');
  await field.pressSequentially(oldest.title.slice(0, 12), { delay: 20 });
  await page.getByRole('option', { name: oldest.title }).click();
  await picture('picks');
  await savePost();

  const [tag] = await tagsIn(article.url);
  assert.ok(tag.includes(`pin="${oldest.url}"`), tag);
  await inBrowser(async (page) => {
    const block = await blockOn(page, article.url);
    const urls = await block.evaluate(({ related }) => related.map(({ post }) => post.url));
    assert.equal(urls[0], oldest.url);
    assert.equal(urls.length, 6);
  });
  const off = page.getByLabel('No related posts below this post');
  await off.check();
  await savePost();
  assert.deepEqual(await tagsIn(article.url), []);
  await off.uncheck();
  await page.getByRole('button', { name: /Remove/ }).click();
  await savePost();
  assert.deepEqual(await tagsIn(article.url), ['<related-posts>']);
});

test('a selected post is found in an archive of any length, and private posts are not', async () => {
  const [oldest, second] = articles;
  const article = articles.at(-1);
  const name = '_related_posts_element_picks';
  await site.call(
    ['update_post_meta', article.id, name, [second.id, oldest.id]],
    ['wp_update_post', { ID: second.id, post_status: 'private' }],
  );
  try {
    const [tag] = await tagsIn(article.url);
    const [, source] = /src="([^"]*)"/.exec(tag);
    const url = source.replace(/&amp;|&#038;/g, '&');
    const [first] = await (await fetch(`${url}&per_page=2`)).json();
    assert.equal(first.link, oldest.url);
    assert.ok(!tag.includes(second.url));
  } finally {
    await site.call(
      ['delete_post_meta', article.id, name],
      ['wp_update_post', { ID: second.id, post_status: 'publish' }],
    );
  }
});

test('the classic editor has the same controls', async () => {
  await withCode("add_filter( 'use_block_editor_for_post', '__return_false' );", async () => {
    const { page, open, picture } = dashboard;
    const [article, other] = [articles[5], articles[9]];
    const picks = page.getByLabel('Show these posts first');
    const off = page.getByLabel('No related posts below this post');
    const edit = async (change) => {
      await open(`post.php?post=${article.id}&action=edit`);
      await change();
      await Promise.all([page.waitForURL(/message=/), page.click('#publish')]);
    };
    await edit(() => picks.fill(`${other.url}\nhttps://elsewhere.example/\n`));
    await picture('classic-editor');
    assert.equal(await picks.inputValue(), other.url);
    assert.match((await tagsIn(article.url))[0], new RegExp(`pin="${other.url}"`));
    await edit(() => off.check());
    assert.deepEqual(await tagsIn(article.url), []);
    await edit(async () => {
      await off.uncheck();
      await picks.fill('');
    });
    assert.deepEqual(await storedWith(article.id), []);
  });
});
