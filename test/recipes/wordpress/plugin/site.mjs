// A WordPress with posts and the plugin, shared by all tests. Each test starts with the default settings.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../site.mjs';
import { writePosts } from '../articles.mjs';
import { openDashboard } from '../dashboard.mjs';
import { openWordPress } from '../server.mjs';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const ZIP = `${ROOT}related-posts.zip`;
export const OPTION = 'related_posts_element';
export const BLOCK = 'related-posts-element/related-posts';
export const SETTINGS_PAGE = 'options-general.php?page=related-posts-element';
export const CLASSIC_THEME = 'twentytwentyone';
export const BLOCK_THEME = 'twentytwentythree';

export let site;
export let dashboard;
export let articles;

before(async () => {
  await run(process.execPath, ['scripts/wordpress-plugin.mjs'], ROOT);
  site = await openWordPress();
  await site.call(['switch_theme', CLASSIC_THEME], ['update_option', 'show_avatars', '0']);
  articles = await writePosts(site);
  dashboard = await openDashboard(site);
  await dashboard.installPlugin(ZIP);
});

beforeEach(() => site.call(['delete_option', OPTION]));

afterEach(() => {
  const complaints = site.complaints().split('\n');
  assert.deepEqual(
    complaints.filter((line) => line.includes('related-posts-element')),
    [],
  );
  assert.deepEqual(dashboard.errors, []);
});

after(async () => {
  await dashboard?.close();
  await site?.close();
});

export async function htmlOf(url) {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
}

/** The start tags of all blocks on a page. */
export async function tagsIn(url) {
  return (await htmlOf(url)).match(/<related-posts[^>]*>/g) ?? [];
}

/** Publishes a post during `use`, which gets its URL and its ID. */
export async function withPost(content, use, more = {}) {
  const post = { post_status: 'publish', post_title: 'Notice', post_content: content, ...more };
  const [, id] = await site.call(['wp_set_current_user', 1], ['wp_insert_post', post]);
  const [url] = await site.call(['get_permalink', id]);
  try {
    await use(url, id);
  } finally {
    await site.call(['wp_delete_post', id, true]);
  }
}

/** Runs the code in WordPress during `use`. */
export async function withCode(code, use) {
  const path = 'wp-content/mu-plugins/code.php';
  await site.write(path, `<?php ${code}`);
  try {
    await use();
  } finally {
    site.remove(path);
  }
}

/** The names of the values that are stored with a post. */
export async function storedWith(id) {
  const names = ['_related_posts_element_off', '_related_posts_element_picks'];
  const exist = await site.call(...names.map((name) => ['metadata_exists', 'post', id, name]));
  return names.filter((_, i) => exist[i]);
}

export async function savedSettings() {
  const [settings] = await site.call(['get_option', OPTION, null]);
  return settings;
}
