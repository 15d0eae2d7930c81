// The builder: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { block, start, tab, titles } from './site.mjs';

let site;

before(async () => {
  site = await start();
});

after(() => site.close());

test('the builder is hidden until it is opened, and after it is closed', async () => {
  const { page, complaints, close } = await site.open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = await page.locator('h1').boundingBox();
  assert.equal(await page.getByRole('tablist').isVisible(), false);
  await page.getByRole('button', { name: 'Customize this block' }).click();
  // The builder loads on demand; wait for it before pressing Escape.
  await page.getByRole('tablist').waitFor();
  assert.equal((await titles(page)).length, 6);
  await page.keyboard.press('Escape');
  await page.getByRole('tablist').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.className === 'builder-toggle');
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await page.locator('h1').boundingBox(), before);
  assert.deepEqual(complaints, []);
  await close();
});

test('controls change the block and the URL', async () => {
  const { page, complaints, close } = await site.open('?builder=posts');
  await page.getByLabel('Number of posts').fill('3');
  await page.locator('select[name=order]').selectOption('newest');
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 3);
  await tab(page, 'Cards');
  await page.getByLabel('author').check();
  await page.getByLabel('Heading', { exact: true }).fill('More of it');
  await tab(page, 'Style');
  await page.getByLabel('Magazine').check();
  await page.getByLabel('Accent', { exact: true }).fill('#007a5a');
  assert.equal(await block(page).getAttribute('layout'), 'grid');
  assert.equal(await block(page).getAttribute('heading'), 'More of it');
  assert.equal(
    await block(page).evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--related-posts-accent-color'),
    ),
    '#007a5a',
  );
  await tab(page, 'Page');
  await page.getByLabel('dark', { exact: true }).check();
  await page.getByLabel('Width', { exact: true }).fill('480');
  assert.equal((await block(page).boundingBox()).width, 480);
  await page.waitForFunction(() => location.search.includes('width=480'));
  const params = Object.fromEntries(new URL(page.url()).searchParams);
  assert.equal(params.limit, '3');
  assert.equal(params.theme, 'magazine');
  assert.equal(params['--accent-color'], '#007a5a');
  assert.deepEqual(complaints, []);
  await close();
});

test('the URL restores the state of the builder', async () => {
  const query =
    '?post=tide-gate-funded&builder=page&limit=2&order=newest&theme=night&scheme=dark&width=400&lang=de&--gap=3rem';
  const { page, complaints, close } = await site.open(query);
  assert.equal((await titles(page)).length, 2);
  assert.match(await page.locator('h1').textContent(), /tide gate/);
  assert.equal(await page.getByRole('tab', { name: 'Page' }).getAttribute('aria-selected'), 'true');
  const looks = await block(page).evaluate((element) => {
    const style = getComputedStyle(element);
    return [
      style.colorScheme,
      style.width,
      style.getPropertyValue('--related-posts-gap'),
      style.backgroundColor,
    ];
  });
  assert.deepEqual(looks, ['dark', '400px', '3rem', 'rgb(22, 24, 26)']);
  assert.match(await block(page).evaluate((element) => element.shadowRoot.textContent), /Ähnliche Beiträge/);
  const box = await block(page).boundingBox();
  assert.ok(box.y >= 0 && box.y < 450, 'the block is in view');
  assert.deepEqual(complaints, []);
  await close();
});

test('the theme is kept on other articles, and links of sample feeds are blocked', async () => {
  const { page, complaints, close } = await site.open('?builder=style&theme=cards&limit=2');
  await titles(page);
  await block(page).getByRole('link').first().click();
  await page.waitForURL(/post=/);
  const params = Object.fromEntries(new URL(page.url()).searchParams);
  assert.equal(params.theme, 'cards');
  assert.equal(params.limit, '2');
  assert.equal((await titles(page)).length, 2);
  await close();

  const sample = await site.open('?builder=feed&feed=radblatt');
  await titles(sample.page);
  await block(sample.page).getByRole('link').first().click();
  await sample.page.getByText(/This is a sample/).waitFor();
  assert.deepEqual([...complaints, ...sample.complaints], []);
  await sample.close();
});

test('the builder keeps incomplete input, and marks invalid input', async () => {
  const { page, close } = await site.open('?builder=posts');
  const limit = page.getByLabel('Number of posts');
  await limit.fill('');
  await limit.pressSequentially('12');
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 12);
  const threshold = page.getByLabel('Minimum relevance');
  await threshold.pressSequentially('0.05');
  assert.equal(await threshold.inputValue(), '0.05');
  assert.equal(await block(page).getAttribute('threshold'), '0.05');
  await threshold.fill('7');
  assert.equal(await threshold.evaluate((field) => field.validity.valid), false);
  assert.equal(await block(page).getAttribute('threshold'), '0.05');
  await page.getByRole('button', { name: 'Reset all' }).click();
  assert.equal(await threshold.inputValue(), '');
  assert.equal(await threshold.evaluate((field) => field.validity.valid), true);
  assert.equal((await titles(page)).length, 6);
  await close();
});

test('tabs have one tab stop and use arrow keys, also from right to left', async () => {
  const { page, close } = await site.open('?builder');
  const selected = () => page.locator('[role=tab][aria-selected=true]').innerText();
  await page.getByRole('tab', { name: 'Style' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await selected(), 'Cards');
  await page.keyboard.press('End');
  assert.equal(await selected(), 'Code');
  await page.keyboard.press('ArrowRight');
  assert.equal(await selected(), 'Style');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.keyboard.press('ArrowLeft');
  assert.equal(await selected(), 'Cards');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Cards');
  await close();
});

for (const [place, viewport] of [
  ['beside the page on a desktop', { width: 1280, height: 800 }],
  ['a sheet below the block on a phone', { width: 390, height: 844 }],
]) {
  test(`the panel is ${place}, and covers no post`, async () => {
    const { page, close } = await site.open('?builder=style', { viewport });
    await titles(page);
    const panel = await page.locator('.panel').boundingBox();
    const first = await block(page).getByRole('link').first().boundingBox();
    assert.ok(
      first.x + first.width <= panel.x || first.y + first.height <= panel.y,
      'the panel covers the block',
    );
    assert.ok(first.y >= 0, 'the block is in view');
    const isSheet = viewport.width < 1000;
    assert.equal(panel.height === viewport.height, !isSheet);
    const widths = await page.$$eval('.sketch', (all) => all.map((sketch) => sketch.offsetWidth));
    assert.ok(Math.max(...widths) - Math.min(...widths) <= 1, `the widths of the sketches differ: ${widths}`);
    await close();
  });
}

test('every control of the builder has a label', async () => {
  const { page, close } = await site.open('?builder=style');
  await page.getByRole('tablist').waitFor();
  const unnamed = await page.$$eval('.panel :is(input, select)', (all) =>
    all
      .filter(({ labels }) => ![...labels].some((label) => label.textContent.trim()))
      .map(({ name, id }) => name || id),
  );
  assert.deepEqual(unnamed, []);
  await close();
});
