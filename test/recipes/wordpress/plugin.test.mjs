// The plugin for WordPress, installed as a zip file in the dashboard: `npm run test:wordpress`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { blockOn, checkPages, inBrowser } from '../checks.mjs';
import { readScript, run } from '../site.mjs';
import { writePosts } from './articles.mjs';
import { openDashboard } from './dashboard.mjs';
import { topicOf } from './posts.mjs';
import { openWordPress } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PLUGIN = 'related-posts-element/related-posts-element.php';
const BLOCK = 'related-posts-element/related-posts';
const PICTURES = process.env.PICTURES;

let site;
let dashboard;
let articles;

before(async () => {
  await run(process.execPath, ['scripts/wordpress-plugin.mjs'], ROOT);
  site = await openWordPress();
  await site.call(['switch_theme', 'twentytwentyone'], ['update_option', 'show_avatars', '0']);
  articles = await writePosts(site);
  dashboard = await openDashboard(site);
});

after(async () => {
  await dashboard?.close();
  await site?.close();
});

async function htmlOf(url) {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
}

async function tagsIn(url) {
  return (await htmlOf(url)).match(/<related-posts[^>]*>/g) ?? [];
}

const picture = (name) => PICTURES && dashboard.page.screenshot({ path: `${PICTURES}/${name}.png` });

/** Publishes a post during `use`, which gets its URL and its ID. */
async function withPost(content, use, more = {}) {
  const post = { post_status: 'publish', post_title: 'Notice', post_content: content, ...more };
  const [, id] = await site.call(['wp_set_current_user', 1], ['wp_insert_post', post]);
  const [url] = await site.call(['get_permalink', id]);
  try {
    await use(url, id);
  } finally {
    await site.call(['wp_delete_post', id, true]);
  }
}

const optionValue = async () => (await site.call(['get_option', 'related_posts_element', null]))[0];

test('a zip file uploaded in the dashboard installs, activates, and shows related posts below every post', async () => {
  await dashboard.installPlugin(`${ROOT}related-posts.zip`);
  await checkPages(articles.filter((_, i) => i % 6 === 0).slice(0, 8), articles, { topic: topicOf });
});

test('readers without JavaScript get links to the newest posts in the same categories', async () => {
  const article = articles[0];
  const html = await htmlOf(article.url);
  const [, inside] = /<related-posts[^>]*>(.*?)<\/related-posts>/s.exec(html);
  const links = [...inside.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
  const same = articles.filter((other) => other !== article && other.category === article.category);
  assert.deepEqual(
    links,
    same
      .map(({ url }) => url)
      .reverse()
      .slice(0, 6),
  );
  assert.match(inside, /^<h2>Related Posts<\/h2><ul>/);
});

test('lists, pages, feeds, excerpts, the REST API and protected posts have no block', async () => {
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

test('the settings page saves what it shows, and the block follows', async () => {
  const { page, open, saveSettings } = dashboard;
  await open('options-general.php?page=related-posts-element');
  await picture('settings');
  await page.getByLabel('Heading').fill('Read "on" & <on>');
  await page.getByLabel('Layout').selectOption('grid');
  await page.getByLabel('Number of posts').fill('4');
  await page.getByLabel('Excerpt', { exact: true }).uncheck();
  await page.getByLabel('Picture').check();
  await page.getByLabel('No posts with these tags').fill('Choir, Cheese');
  await saveSettings();
  assert.equal(await page.getByLabel('Heading').inputValue(), 'Read "on" &');
  assert.equal(await page.getByLabel('Picture').isChecked(), true);
  assert.equal(await page.getByLabel('Excerpt', { exact: true }).isChecked(), false);
  assert.equal(await page.getByLabel('Date', { exact: true }).isChecked(), true);
  assert.deepEqual(await tagsIn(articles[0].url), [
    '<related-posts heading="Read &quot;on&quot; &amp;" layout="grid" limit="4" show="image date" exclude-tags="Choir, Cheese">',
  ]);
  await inBrowser(async (page) => {
    const block = await blockOn(page, articles[0].url);
    const shown = await block.evaluate(({ shadowRoot, related }) => ({
      heading: shadowRoot.querySelector('[part~="heading"]').textContent.trim(),
      tags: related.flatMap(({ post }) => post.tags),
      number: related.length,
    }));
    assert.equal(shown.heading, 'Read "on" &');
    assert.equal(shown.number, 4);
    assert.ok(!shown.tags.some((tag) => ['Choir', 'Cheese'].includes(tag)));
  });
});

test('invalid and hostile settings are replaced', async () => {
  const hostile = {
    heading: '<img src=x onerror=alert(1)>Read on',
    layout: 'spiral',
    limit: '-3',
    show: ['date', 'password', '"><script>'],
    tags: ['array'],
  };
  const [before] = await site.call(['get_option', 'related_posts_element']);
  const [sane] = await site.call(['Related_Posts_Element\\sanitize_settings', hostile]);
  assert.deepEqual(sane, {
    insert: false,
    heading: 'Read on',
    layout: 'list',
    limit: 1,
    show: ['date'],
    tags: '',
    exclude_tags: '',
  });
  await site.call(['update_option', 'related_posts_element', 'nonsense']);
  assert.deepEqual(await tagsIn(articles[0].url), ['<related-posts>']);
  await site.call(['update_option', 'related_posts_element', before]);
});

test('only administrators reach the settings, and only with a nonce', async () => {
  const login = { user_login: 'author', user_pass: 'herring', role: 'author' };
  const [author] = await site.call(['wp_insert_user', login]);
  assert.deepEqual(await site.call(['user_can', author, 'manage_options']), [false]);
  const before = await optionValue();
  const { page } = dashboard;
  const status = await page.evaluate(async (url) => {
    const body = new URLSearchParams({ option_page: 'related-posts-element', action: 'update' });
    return (await fetch(url, { method: 'POST', body })).status;
  }, `${site.url}wp-admin/options.php`);
  assert.equal(status, 403);
  assert.deepEqual(await optionValue(), before);
});

test('automatic insertion can be switched off', async () => {
  const { page, open, saveSettings } = dashboard;
  await open('options-general.php?page=related-posts-element');
  await page.getByLabel('Show related posts below each post').uncheck();
  await saveSettings();
  assert.deepEqual(await tagsIn(articles[0].url), []);
  await page.getByLabel('Show related posts below each post').check();
  await saveSettings();
  assert.equal((await tagsIn(articles[0].url)).length, 1);
});

test('settings survive deactivation and an update', async () => {
  const before = await optionValue();
  await site.call(['deactivate_plugins', PLUGIN]);
  assert.deepEqual(await tagsIn(articles[0].url), []);
  await site.call(['activate_plugin', PLUGIN]);
  assert.deepEqual(await optionValue(), before);
  assert.match((await tagsIn(articles[0].url))[0], /layout="grid"/);
  await site.call(['delete_option', 'related_posts_element']);
});

test('the editor offers the block, with a live preview and controls', async () => {
  const { page, openEditor, savePost } = dashboard;
  const chess = articles.findLast((article) => topicOf(article) === 'Chess');
  await openEditor('post-new.php');
  await page.evaluate((text) => {
    const { dispatch } = window.wp.data;
    dispatch('core/editor').editPost({ title: 'The knight and the bishop', status: 'publish' });
    const paragraph = window.wp.blocks.createBlock('core/paragraph', { content: text });
    dispatch('core/block-editor').insertBlocks(paragraph);
  }, chess.paragraphs.join(' '));
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByPlaceholder('Search').first().fill('related posts');
  await page.getByRole('option', { name: 'Related Posts' }).click();
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();

  const preview = page.locator('.block-editor-block-list__layout related-posts');
  const shown = () =>
    preview.evaluate(({ related }) => related?.map(({ post }) => ({ url: post.url, tags: post.tags })) ?? []);
  await page.waitForFunction(() => document.querySelector('related-posts')?.status === 'ready');
  const found = await shown();
  assert.equal(found.length, 6);
  assert.ok(found.filter(({ tags }) => tags.includes('Chess')).length >= 3, JSON.stringify(found));

  await page.getByRole('combobox', { name: 'Layout' }).selectOption('grid');
  await page.getByRole('spinbutton', { name: 'Number of posts' }).fill('3');
  await page.getByLabel('Heading').fill('More from the club');
  await page.getByLabel('Excerpt', { exact: true }).uncheck();
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 3);
  assert.equal(await preview.getAttribute('layout'), 'grid');
  await preview.getByText('More from the club').waitFor();
  await picture('editor');

  const url = await savePost();
  assert.deepEqual(await tagsIn(url), [
    '<related-posts heading="More from the club" layout="grid" limit="3" show="date">',
  ]);
  await inBrowser(async (page) => {
    const block = await blockOn(page, url);
    assert.equal(await block.evaluate(({ related }) => related.length), 3);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/post.png`, fullPage: true });
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector('related-posts')?.status === 'ready');
  assert.equal(await page.locator('.block-editor-warning').count(), 0);
});

test('the author of a post selects the posts that come first, or switches related posts off', async () => {
  const { page, openEditor, savePost } = dashboard;
  const [oldest] = articles;
  const article = articles.findLast((one) => topicOf(one) === 'Cheese');
  await openEditor(`post.php?post=${article.id}&action=edit`);
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
  await page.getByLabel('No related posts below this post').check();
  await savePost();
  assert.deepEqual(await tagsIn(article.url), []);
  await page.getByLabel('No related posts below this post').uncheck();
  await savePost();
});

test('a selected post is found in an archive of any length, and private posts are not', async () => {
  const [oldest, second] = articles;
  const article = articles.at(-1);
  await site.call(
    ['update_post_meta', article.id, '_related_posts_element_picks', [second.id, oldest.id]],
    ['wp_update_post', { ID: second.id, post_status: 'private' }],
  );
  const [tag] = await tagsIn(article.url);
  const [, source] = /src="([^"]*)"/.exec(tag);
  const first = await (
    await fetch(`${source.replaceAll('&amp;', '&').replaceAll('&#038;', '&')}&per_page=2`)
  ).json();
  assert.equal(first[0].link, oldest.url);
  assert.ok(!tag.includes(second.url));
  await site.call(
    ['delete_post_meta', article.id, '_related_posts_element_picks'],
    ['wp_update_post', { ID: second.id, post_status: 'publish' }],
  );
});

test('the classic editor has the same controls', async () => {
  await site.write(
    'wp-content/mu-plugins/classic.php',
    "<?php add_filter( 'use_block_editor_for_post', '__return_false' );",
  );
  const { page, open } = dashboard;
  const article = articles[5];
  await open(`post.php?post=${article.id}&action=edit`);
  await page.getByLabel('Show these posts first').fill(`${articles[9].url}\nhttps://elsewhere.example/\n`);
  await Promise.all([page.waitForURL(/message=/), page.click('#publish')]);
  assert.equal(await page.getByLabel('Show these posts first').inputValue(), articles[9].url);
  assert.match((await tagsIn(article.url))[0], new RegExp(`pin="${articles[9].url}"`));
  await page.getByLabel('No related posts below this post').check();
  await Promise.all([page.waitForURL(/message=/), page.click('#publish')]);
  assert.deepEqual(await tagsIn(article.url), []);
  site.remove('wp-content/mu-plugins/classic.php');
});

test('the shortcode accepts attributes of the element, but no URL of a feed and no script', async () => {
  const shortcode =
    '[related_posts limit="2" exclude_tags="Choir" strict src="https://elsewhere.example/" onclick="alert(1)"]';
  await withPost(shortcode, async (url) => {
    assert.deepEqual(await tagsIn(url), ['<related-posts limit="2" exclude-tags="Choir" strict>']);
  });
});

test('the template function and the filter set attributes', async () => {
  await site.write(
    'wp-content/mu-plugins/theme.php',
    `<?php add_action( 'loop_end', function ( $query ) {
      if ( is_single() && $query->is_main_query() ) related_posts_element( array( 'layout' => 'carousel', 'heading' => '"><script>' ) );
    } );
    add_filter( 'related_posts_attributes', fn( $attributes ) => array( 'debug' => isset( $attributes['layout'] ) ) + $attributes );`,
  );
  assert.deepEqual(await tagsIn(articles[0].url), [
    '<related-posts>',
    '<related-posts debug layout="carousel" heading="&quot;&gt;&lt;script&gt;">',
  ]);
  site.remove('wp-content/mu-plugins/theme.php');
});

test('a block theme with the block in its template shows one block', async () => {
  await site.call(['switch_theme', 'twentytwentythree']);
  assert.equal((await tagsIn(articles[0].url)).length, 1);
  const template = await run('cat', ['wp-content/themes/twentytwentythree/templates/single.html'], site.root);
  await site.write(
    'wp-content/themes/twentytwentythree/templates/single.html',
    template.replace(/<!-- wp:post-content .*-->/, `$&\n<!-- wp:${BLOCK} {"limit":5} /-->`),
  );
  assert.deepEqual(await tagsIn(articles[0].url), ['<related-posts limit="5">']);
  await checkPages([], articles, { topic: topicOf });
  await inBrowser(async (page) => {
    const block = await blockOn(page, articles[0].url);
    assert.equal(await block.evaluate(({ related }) => related.length), 5);
  });
  await site.call(['switch_theme', 'twentytwentyone']);
});

test('the plugin offers every layout and every field of the element', async () => {
  const { tags } = JSON.parse(await readScript('vscode.html-custom-data.json'));
  const layouts = tags[0].attributes.find(({ name }) => name === 'layout').values.map(({ name }) => name);
  const [offered] = await site.call(['Related_Posts_Element\\layouts']);
  assert.deepEqual(Object.keys(offered).sort(), layouts.sort());
  const { FIELDS } = await import('../../../dist/index.js');
  if (FIELDS) assert.ok(FIELDS);
});

test('deactivation leaves nothing on the page, and deletion nothing in the database', async () => {
  await withPost(`<p>Here:</p><!-- wp:${BLOCK} /-->`, async (url, id) => {
    await site.call(
      ['update_option', 'related_posts_element', { insert: true }],
      ['update_post_meta', id, '_related_posts_element_off', true],
    );
    await site.call(['deactivate_plugins', PLUGIN]);
    for (const page of [url, articles[0].url]) assert.ok(!/related[-_]posts/.test(await htmlOf(page)), page);
    const { page, open } = dashboard;
    await open('plugins.php');
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('link', { name: 'Delete Related Posts Element' }).click();
    await page.getByText('was successfully deleted').waitFor();
    assert.equal(await optionValue(), null);
    assert.deepEqual(await site.call(['get_post_meta', id, '_related_posts_element_off', false]), [[]]);
  });
});

test('the plugin causes no PHP warnings and no script errors', () => {
  const complaints = site.complaints().split('\n');
  assert.deepEqual(
    complaints.filter((line) => /related-posts-element/.test(line)),
    [],
  );
  assert.deepEqual(dashboard.errors, []);
});
