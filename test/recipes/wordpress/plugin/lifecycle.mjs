// Deactivation, updates and deletion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articles,
  BLOCK,
  dashboard,
  htmlOf,
  OPTION,
  savedSettings,
  site,
  storedWith,
  tagsIn,
  withPost,
  ZIP,
} from './site.mjs';

const GRID = '<related-posts layout="grid">';

/** Saves settings that differ from the defaults. */
async function chooseGrid() {
  await site.call(['update_option', OPTION, { insert: true, layout: 'grid' }]);
  assert.deepEqual(await tagsIn(articles[0].url), [GRID]);
}

test('settings survive deactivation and an update', async () => {
  const [{ url }] = articles;
  await chooseGrid();
  const saved = await savedSettings();
  await dashboard.deactivatePlugin();
  assert.deepEqual(await tagsIn(url), []);
  await dashboard.activatePlugin();
  assert.deepEqual(await savedSettings(), saved);
  assert.deepEqual(await tagsIn(url), [GRID]);
  await dashboard.updatePlugin(ZIP);
  assert.deepEqual(await savedSettings(), saved);
  assert.deepEqual(await tagsIn(url), [GRID]);
});

test('deactivation leaves nothing on the page, and deletion nothing in the database', async () => {
  await withPost(`<p>Here:</p><!-- wp:${BLOCK} /-->`, async (url, id) => {
    await chooseGrid();
    await site.call(
      ['update_post_meta', id, '_related_posts_element_off', true],
      ['update_post_meta', id, '_related_posts_element_picks', [articles[0].id]],
    );
    await dashboard.deactivatePlugin();
    for (const page of [url, articles[0].url])
      assert.doesNotMatch(await htmlOf(page), /related[-_]posts/, page);
    await dashboard.deletePlugin();
    assert.equal(await savedSettings(), null);
    assert.deepEqual(await storedWith(id), []);
    await dashboard.installPlugin(ZIP);
  });
});
