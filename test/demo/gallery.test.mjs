// The gallery and its pages: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { block, overflow, start, titles, violations } from './site.mjs';

const HOSTS = readdirSync(new URL('../../demo/hosts/', import.meta.url))
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

let site;

before(async () => {
  site = await start();
});

after(() => site.close());

for (const host of HOSTS) {
  test(`shows posts and fits on a phone: ${host}`, async () => {
    const viewport = { width: 360, height: 740 };
    const { page, complaints, close } = await site.open(`hosts/${host}.html`, { viewport });
    await block(page).scrollIntoViewIfNeeded();
    assert.ok((await titles(page)).length >= 3);
    const ownTitle = await page.locator('h1').innerText();
    assert.ok(!(await titles(page)).includes(ownTitle), 'shows its own article');
    assert.deepEqual(await violations(page, 'related-posts'), []);
    for (const width of [360, 1180]) {
      await page.setViewportSize({ width, height: 740 });
      assert.equal(await overflow(page), 0);
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('takes colors and fonts from the page', async () => {
  const { page, close } = await site.open('hosts/bootstrap.html');
  await titles(page);
  const [own, host] = await block(page).evaluate((element) => {
    const title = element.shadowRoot.querySelector('[part~="title"]');
    return [title, document.body].map((one) => [
      getComputedStyle(one).fontFamily,
      getComputedStyle(one).color,
    ]);
  });
  assert.deepEqual(own, host);
  assert.match(own[0], /system-ui/);
  await close();
});

test('links of sample feeds explain that their pages do not exist', async () => {
  const { page, close } = await site.open('hosts/bare.html');
  await titles(page);
  const before = page.url();
  await block(page).getByRole('link').first().click();
  await page.getByText(/This is a sample feed/).waitFor();
  assert.equal(page.url(), before);
  await close();
});

test('the demo links to the gallery, which shows every page with its source', async () => {
  const { page, complaints, close } = await site.open('');
  await page.getByRole('link', { name: /ten other pages/ }).click();
  await page.waitForURL(/gallery\.html$/);
  const frames = await page.$$eval('iframe', (all) =>
    all.map(({ src, title, loading }) => ({ src, title, loading })),
  );
  assert.deepEqual(frames.map(({ src }) => /hosts\/(.*)\.html$/.exec(src)[1]).sort(), HOSTS);
  for (const { title, loading } of frames) assert.ok(title && loading === 'lazy', title);
  const links = await page.$$eval('section a', (all) => all.map(({ href }) => href));
  for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
  const source = await page.request.get(links.find((link) => link.endsWith('bootstrap.html.txt')));
  assert.match(await source.text(), /<related-posts/);
  const last = page.locator('iframe').last();
  await last.scrollIntoViewIfNeeded();
  await last.contentFrame().locator('related-posts:state(ready)').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds no violations in the gallery, ${colorScheme}`, async () => {
    const { page, close } = await site.open('gallery.html', { colorScheme });
    assert.deepEqual(await violations(page, 'body > .page'), []);
    await close();
  });
}

test('the gallery fits on a phone', async () => {
  const { page, close } = await site.open('gallery.html', { viewport: { width: 360, height: 740 } });
  assert.equal(await overflow(page), 0);
  await close();
});
