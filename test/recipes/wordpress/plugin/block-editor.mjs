// The block "Related Posts" in the editor.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOn, inBrowser } from '../../checks.mjs';
import { topicOf } from '../posts.mjs';
import { articles, dashboard, tagsIn } from './site.mjs';

/** Opens the editor with a new post about chess, which only its text says. */
async function writePost() {
  const chess = articles.findLast((article) => topicOf(article) === 'Chess');
  await dashboard.openEditor('post-new.php');
  await dashboard.page.evaluate((text) => {
    const { dispatch } = window.wp.data;
    dispatch('core/editor').editPost({ title: 'Notes from Tuesday', status: 'publish' });
    const paragraph = window.wp.blocks.createBlock('core/paragraph', { content: text });
    dispatch('core/block-editor').insertBlocks(paragraph);
  }, chess.paragraphs.join(' '));
}

const isReady = () => document.querySelector('related-posts')?.status === 'ready';

test('the editor offers the block, with a live preview and controls', async () => {
  const { page, insertBlock, openSidebar, savePost, picture } = dashboard;
  await writePost();
  await insertBlock('Related Posts');
  let canvas = await dashboard.canvas();
  const preview = canvas.locator('related-posts');
  await canvas.waitForFunction(isReady);
  await canvas.waitForFunction(() => {
    const found = document.querySelector('related-posts').related.map(({ post }) => post.tags);
    return found.filter((tags) => tags.includes('Chess')).length >= 3;
  });
  assert.equal(await preview.evaluate(({ related }) => related.length), 6);

  await openSidebar('block');
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('grid');
  await page.getByRole('spinbutton', { name: 'Number of posts' }).fill('3');
  await page.getByRole('textbox', { name: 'Heading' }).fill('More from the club');
  await page.getByLabel('Excerpt', { exact: true }).uncheck();
  await canvas.waitForFunction(() => document.querySelector('related-posts').related.length === 3);
  assert.equal(await preview.getAttribute('layout'), 'grid');
  await preview.getByRole('heading', { name: 'More from the club' }).waitFor();
  await picture('editor');

  const url = await savePost();
  assert.deepEqual(await tagsIn(url), [
    '<related-posts heading="More from the club" layout="grid" limit="3" show="date">',
  ]);
  await inBrowser(async (page) => {
    const block = await blockOn(page, url);
    assert.equal(await block.evaluate(({ related }) => related.length), 3);
  });

  await page.getByRole('button', { name: 'Reset to site settings' }).click();
  await savePost();
  assert.deepEqual(await tagsIn(url), ['<related-posts>']);
  await page.reload();
  canvas = await dashboard.canvas();
  await canvas.waitForFunction(isReady);
  assert.equal(await canvas.locator('.block-editor-warning').count(), 0);
});
