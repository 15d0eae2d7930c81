// The page Settings, Related Posts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOn, inBrowser } from '../../checks.mjs';
import { readScript } from '../../site.mjs';
import { articles, dashboard, OPTION, SETTINGS_PAGE, savedSettings, site, tagsIn } from './site.mjs';

test('the settings page saves what it shows, and the block follows', async () => {
  const { page, open, saveSettings, picture } = dashboard;
  await open(SETTINGS_PAGE);
  await picture('settings');
  await page.getByLabel('Heading').fill('Read "on" & <on>');
  await page.getByLabel('Layout').selectOption('grid');
  await page.getByLabel('Number of posts').fill('4');
  await page.getByLabel('Excerpt', { exact: true }).uncheck();
  await page.getByLabel('Featured image', { exact: true }).check();
  await page.getByLabel('No posts with these tags').fill('Choir, Cheese');
  await saveSettings();
  assert.equal(await page.getByLabel('Heading').inputValue(), 'Read "on" &');
  assert.equal(await page.getByLabel('Featured image', { exact: true }).isChecked(), true);
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
    fallback_image: 'javascript:alert(1)',
    tags: ['array'],
  };
  const [sane] = await site.call(['Related_Posts_Element\\sanitize_settings', hostile]);
  assert.deepEqual(sane, {
    insert: false,
    heading: 'Read on',
    layout: 'list',
    limit: 1,
    show: ['date'],
    fallback_image: '',
    tags: '',
    exclude_tags: '',
  });
  await site.call(['update_option', OPTION, 'nonsense']);
  assert.deepEqual(await tagsIn(articles[0].url), ['<related-posts>']);
});

test('only administrators can change the settings, and only with a nonce', async () => {
  const login = { user_login: 'author', user_pass: 'herring', role: 'author' };
  await site.call(['wp_insert_user', login]);
  const author = await dashboard.logInAs(login);
  assert.equal((await author.goto(`${site.url}wp-admin/${SETTINGS_PAGE}`)).status(), 403);
  const { page, open } = dashboard;
  await open('');
  const status = await page.evaluate(async (url) => {
    const body = new URLSearchParams({ option_page: 'related-posts-element', action: 'update' });
    return (await fetch(url, { method: 'POST', body })).status;
  }, `${site.url}wp-admin/options.php`);
  assert.equal(status, 403);
  assert.equal(await savedSettings(), null);
});

test('automatic insertion can be switched off', async () => {
  const { page, open, saveSettings } = dashboard;
  await open(SETTINGS_PAGE);
  await page.getByLabel('Show related posts below each post').uncheck();
  await saveSettings();
  assert.deepEqual(await tagsIn(articles[0].url), []);
  await page.getByLabel('Show related posts below each post').check();
  await saveSettings();
  assert.equal((await tagsIn(articles[0].url)).length, 1);
});

test('the page offers every layout and every field of the element, and saves them', async () => {
  const { tags } = JSON.parse(await readScript('vscode.html-custom-data.json'));
  const attribute = (wanted) => tags[0].attributes.find(({ name }) => name === wanted);
  const layouts = attribute('layout').values.map(({ name }) => name);
  const fields = [...attribute('show').description.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  assert.ok(layouts.length > 4 && fields.length > 7);

  const { page, open, saveSettings } = dashboard;
  await open(SETTINGS_PAGE);
  const options = await page.getByLabel('Layout').locator('option').all();
  const offered = await Promise.all(options.map((option) => option.getAttribute('value')));
  assert.deepEqual(offered.sort(), layouts.sort());
  const sane = await site.call(
    ...layouts.map((layout) => ['Related_Posts_Element\\sanitize_settings', { layout }]),
  );
  assert.deepEqual(
    sane.map(({ layout }) => layout),
    layouts,
  );
  const boxes = page.locator('input[name$="[show][]"][type="checkbox"]');
  for (const box of await boxes.all()) await box.check();
  await saveSettings();
  const { show } = await savedSettings();
  assert.deepEqual(show.sort(), fields.sort());
});
