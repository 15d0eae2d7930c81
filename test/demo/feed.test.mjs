// The feed of the builder: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { block, start, titles } from './site.mjs';

let site;
let elsewhere;

before(async () => {
  site = await start();
  elsewhere = await serveElsewhere();
});

after(async () => {
  elsewhere.close();
  await site.close();
});

/** Another site: one feed allows all sites to read it, another doesn't. */
async function serveElsewhere() {
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: 'https://mine.example/1', title: 'From elsewhere' }],
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname !== '/closed.json') response.setHeader('access-control-allow-origin', '*');
    if (pathname === '/page')
      return response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><link rel="alternate" type="application/rss+xml" href="/news.xml"><p>Hello');
    if (pathname === '/empty.json')
      return response.end('{"version":"https://jsonfeed.org/version/1.1","title":"New","items":[]}');
    response.writeHead(/^\/(?:open|closed)\.json$/.test(pathname) ? 200 : 404).end(feed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

for (const feed of ['stargazers', 'bakery', 'radblatt', 'matbakh', 'yamamichi']) {
  test(`a sample has posts with images, in its own language and direction: ${feed}`, async () => {
    const { page, complaints, close } = await site.open(`?builder=feed&feed=${feed}&show=image`);
    assert.equal((await titles(page)).length, 6);
    await page.waitForFunction(() => {
      const [image] = document.querySelector('related-posts').shadowRoot.querySelectorAll('img');
      return image?.complete && image.naturalWidth > 0;
    });
    const [language, direction] = await block(page).evaluate((element) => [
      element.closest('[lang]').lang,
      getComputedStyle(element).direction,
    ]);
    assert.equal(language.slice(0, 2), { radblatt: 'de', matbakh: 'ar', yamamichi: 'ja' }[feed] ?? 'en');
    assert.equal(direction, feed === 'matbakh' ? 'rtl' : 'ltr');
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('several feeds are merged, and stay in the address', async () => {
  const { page, complaints, close } = await site.open('?builder=feed&limit=30');
  const field = page.getByLabel('URL of a feed');
  await field.fill(` ${site.demo}samples/stargazers.xml   ${elsewhere.origin}/open.json `);
  await field.press('Enter');
  await page.waitForFunction(() => document.querySelector('related-posts').related.length > 6);
  assert.ok((await titles(page)).includes('From elsewhere'));
  const src = `${site.demo}samples/stargazers.xml ${elsewhere.origin}/open.json`;
  await page.waitForURL((url) => url.searchParams.get('src') === src);
  assert.deepEqual(complaints, []);
  await field.fill(`${src} ftp://town.example/`);
  await field.press('Enter');
  assert.equal(await field.evaluate((input) => input.validity.valid), false);
  await close();
});

test('the slow, failing and empty samples show these states', async () => {
  const { page, close } = await site.open('?builder=feed');
  await titles(page);
  const choose = (feed) => page.locator('select[name=feed]').selectOption(feed);
  const status = page.locator('.panel > footer [role=status]');
  await choose('slow');
  await titles(page, 'loading');
  const start = Date.now();
  await page.getByText('Loading the feed').waitFor();
  assert.equal((await titles(page)).length, 6);
  assert.ok(Date.now() - start > 2000, 'the response was delayed');
  await choose('failing');
  await titles(page, 'error');
  await status.getByText(/404/).waitFor();
  assert.equal(await page.getByText('Cooper Creek tide gate gets its money').isVisible(), true);
  await choose('empty');
  await titles(page, 'empty');
  await status.getByText(/no posts to show/).waitFor();
  await close();
});

test('the builder reads a URL and a local file, and explains errors', async () => {
  const { page, complaints, close } = await site.open('?builder=feed');
  const status = page.locator('.panel > footer [role=status]');
  await page.getByLabel('URL of a feed').fill(`${site.demo}samples/radblatt.json`);
  await page.getByLabel('URL of a feed').press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('related-posts').getAttribute('src').includes('radblatt'),
  );
  assert.equal((await titles(page)).length, 6);
  const rss =
    '<rss version="2.0"><channel><item><title>Mine</title><link>https://mine.example/1</link></item></channel></rss>';
  const file = (name, text) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  await page.getByLabel('or a file').setInputFiles(file('mine.xml', rss));
  await page.waitForFunction(() => document.querySelector('related-posts').related.length === 1);
  assert.deepEqual(await titles(page), ['Mine']);
  await status.getByText('mine.xml: one post').waitFor();
  await page.getByLabel('or a file').setInputFiles(file('page.xml', '<!doctype html><p>No feed'));
  await status.getByText(/page\.xml could not be read. .*HTML page/).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('the builder shows a feed of another site', async () => {
  const { page, complaints, close } = await site.open('?builder=feed');
  await page.getByLabel('URL of a feed').fill(`${elsewhere.origin}/open.json`);
  await page.getByLabel('URL of a feed').press('Enter');
  await block(page).getByText('From elsewhere').waitFor();
  await page.waitForFunction(() => location.search.includes('open.json'));
  assert.deepEqual(complaints, []);
  await close();
});

for (const [path, message] of [
  ['/closed.json', /responds, but does not allow other sites to read the feed \(CORS\)/],
  ['/missing.json', /404/],
  ['/page', /HTML page, not a feed\..*\/news\.xml/],
  ['/empty.json', /no posts to show\. Check that it lists posts/],
]) {
  test(`the builder explains why it can't show a feed: ${path}`, async () => {
    const { page, close } = await site.open(`?builder=feed&src=${elsewhere.origin}${path}`);
    await page.locator('.panel > footer [role=status]').getByText(message).waitFor();
    await close();
  });
}

test("the builder explains that a feed's host does not respond", async () => {
  const { origin, close: stop } = await serveElsewhere();
  await stop();
  const { page, close } = await site.open(`?builder=feed&src=${origin}/open.json`);
  await page.getByText(/does not respond\. Check the URL/).waitFor();
  await close();
});
