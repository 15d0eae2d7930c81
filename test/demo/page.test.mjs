// The page of the demo: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { overflow, start, titles, violations } from './site.mjs';

let site;

before(async () => {
  site = await start();
});

after(() => site.close());

for (const width of [320, 768, 1280]) {
  test(`nothing overflows a window of ${width} pixels`, async () => {
    for (const query of [
      '',
      '?builder=style&width=1280&layout=grid',
      '?builder=code&theme=cards',
      '?builder=feed',
    ]) {
      for (const dir of ['ltr', 'rtl']) {
        const { page, close } = await site.open(query, { viewport: { width, height: 740 } });
        await page.evaluate((value) => {
          document.documentElement.dir = value;
        }, dir);
        assert.equal(await overflow(page), 0, `${query} ${dir}`);
        await close();
      }
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds no violations in any tab or theme, ${colorScheme}`, async () => {
    const views = [
      '',
      ...['style', 'cards', 'posts', 'feed', 'page', 'code'].map((name) => `?builder=${name}`),
    ];
    const themes = ['cards', 'magazine', 'film', 'night', 'sidebar'].map(
      (theme) => `?builder=style&theme=${theme}&show=image+category+date+updated+author+excerpt`,
    );
    for (const query of [...views, ...themes]) {
      const { page, close } = await site.open(query, { colorScheme });
      if (query) await titles(page);
      assert.deepEqual(await violations(page), [], query);
      await close();
    }
  });
}
