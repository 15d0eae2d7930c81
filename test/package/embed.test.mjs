// The single tag on pages that change: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { serve } from './site.mjs';

let browser;
let site;

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  site = await serve();
});

after(async () => {
  await browser.close();
  site.close();
});

const urlOf = (html) => `${site.origin}/page?${new URLSearchParams({ html })}`;
const tag = (attributes = '') => `<script src="/embed.js" ${attributes} data-src="/feed.json"></script>`;
const turbo = '<script src="/turbo.js"></script>';
const link = (id, html) => `<a id="${id}" href="${urlOf(html).replaceAll('&', '&amp;')}">${id}</a>`;

async function visit(html) {
  const page = await browser.newPage();
  page.warnings = [];
  page.on('console', (message) => message.type() === 'warning' && page.warnings.push(message.text()));
  await page.goto(urlOf(html));
  return page;
}

/** The siblings or parents of the blocks, when there are as many blocks as expected and their number is stable. */
async function blocks(page, count = 1) {
  const found = () =>
    page.$$eval('related-posts', (all) =>
      all.map((block) => block.previousElementSibling?.localName ?? block.parentElement.localName),
    );
  await page.waitForFunction((count) => document.querySelectorAll('related-posts').length === count, count);
  await page.waitForTimeout(400);
  const where = await found();
  assert.equal(where.length, count, where.join());
  return where;
}

test('a tag waits for its place and logs a warning', async () => {
  const page = await visit(`<head>${tag('defer data-into="#later"')}</head><body><p>Text</p></body>`);
  await page.evaluate(() =>
    setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', '<main><aside id="later"></aside></main>');
    }, 1500),
  );
  assert.deepEqual(await blocks(page), ['aside']);
  assert.match(page.warnings.join(), /data-into="#later"/);
  await page.close();
});

test('a client-rendered page gets its block after the article', async () => {
  const page = await visit(`<head>${tag('defer')}</head><body><div id="app"></div></body>`);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    document.querySelector('#app').innerHTML =
      '<main><article><h1>Tides</h1></article></main><footer></footer>';
  });
  assert.deepEqual(await blocks(page), ['article']);
  await page.close();
});

const SWAPS = {
  replaced: (main) => {
    document.querySelector('main').outerHTML = main;
  },
  'emptied, and filled later': (main) => {
    document.querySelector('main').innerHTML = '';
    setTimeout(() => {
      document.querySelector('main').outerHTML = main;
    }, 300);
  },
};
for (const [how, swap] of Object.entries(SWAPS)) {
  for (const [attributes, before] of [
    ['', 'article'],
    ['data-into="#end"', 'div'],
  ]) {
    test(`the block comes back if its surroundings are ${how}: ${attributes || 'head'}`, async () => {
      const main = '<main><article><h1>Tides</h1></article><div id="end"></div></main>';
      const page = await visit(
        `<head>${tag(`defer ${attributes}`)}</head><body><div><div>${main}</div></div></body>`,
      );
      assert.deepEqual(await blocks(page), [before]);
      await page.evaluate(swap, main);
      await page.waitForTimeout(100);
      assert.deepEqual(await blocks(page), [before]);
      await page.close();
    });
  }
}

test('a block that the page removes is not added again', async () => {
  const page = await visit(`<head>${tag('defer')}</head><body><main><article>Text</article></main></body>`);
  await blocks(page);
  await page.evaluate(() => document.querySelector('related-posts').remove());
  await page.evaluate(() => document.body.append(document.createElement('dialog')));
  assert.deepEqual(await blocks(page, 0), []);
  await page.close();
});

test('the block of a tag that removes itself stays, and the next page gets another one', async () => {
  const page = await visit('<body><div id="here"></div></body>');
  await page.evaluate(() => {
    const script = document.createElement('script');
    Object.assign(script.dataset, { src: '/feed.json', into: '#here' });
    script.src = '/embed.js';
    script.onload = () => script.remove();
    document.body.append(script);
  });
  assert.deepEqual(await blocks(page), ['div']);
  await page.evaluate(() => {
    document.body.innerHTML = '<p></p><section id="here"></section>';
  });
  assert.deepEqual(await blocks(page), ['section']);
  await page.close();
});

test('a router that replaces tags by copies gets one block for each', async () => {
  const swap = (page) =>
    page.evaluate(() => {
      document.body.innerHTML = document.body.innerHTML.replace(/<related-posts.*?<\/related-posts>/g, '');
      for (const old of document.querySelectorAll('script')) {
        const copy = document.createElement('script');
        for (const { name, value } of old.attributes) copy.setAttribute(name, value);
        setTimeout(() => old.replaceWith(copy), old.closest('head') ? 0 : 100);
      }
    });
  for (const [head, body, before] of [
    ['', `<section>${tag()}</section>${tag('data-limit="2"')}`, ['script', 'script']],
    [tag('defer'), '', ['article']],
  ]) {
    const page = await visit(`<head>${head}</head><body><article>Text</article>${body}</body>`);
    assert.deepEqual(await blocks(page, before.length), before);
    await swap(page);
    await page.waitForTimeout(300);
    assert.deepEqual(await blocks(page, before.length), before);
    await page.close();
  }
});

test('a tag that waits for consent has no block, even next to one that does not', async () => {
  const page = await visit(`<body>${tag()}${tag('type="text/plain"')}</body>`);
  assert.deepEqual(await blocks(page), ['script']);
  await page.evaluate(() => document.body.append(document.createElement('p')));
  assert.deepEqual(await blocks(page), ['script']);
  await page.close();
});

test('a block with data-into is appended to the element, however slowly the page loads', async () => {
  const page = await visit(
    `<head>${tag('async data-into="article"')}</head><body><article><p>One</p><!-- later --><h2>Two</h2></article></body>`,
  );
  assert.deepEqual(await blocks(page), ['h2']);
  await page.close();
});

const paragraphs = (count) => '<p>Text</p>'.repeat(count);
for (const [where, page] of [
  ['the head', (article) => `<head>${tag('async data-after-paragraph="3"')}</head><body>${article}</body>`],
  ['the body', (article) => `<body>${article}${tag('data-after-paragraph="3"')}</body>`],
]) {
  test(`data-after-paragraph puts the block into a long article once it is complete: ${where}`, async () => {
    const long = await visit(page(`<article>${paragraphs(4)}<!-- later -->${paragraphs(4)}</article>`));
    assert.deepEqual(await blocks(long), ['p']);
    assert.equal(await long.$$eval('related-posts ~ p', (all) => all.length), 5);
    assert.equal(await long.$eval('related-posts', (block) => block.getAttributeNames().join()), 'src');
    await long.close();
    const short = await visit(page(`<article>${paragraphs(2)}<!-- later -->${paragraphs(2)}</article>`));
    assert.deepEqual(await blocks(short), ['article']);
    await short.close();
  });
}

test('data-after-paragraph puts another block into the next article of a single-page app', async () => {
  const page = await visit(
    `<head>${tag('defer data-after-paragraph="3"')}</head><body><main><article>${paragraphs(7)}</article></main></body>`,
  );
  assert.deepEqual(await blocks(page), ['p']);
  await page.$eval('main', (main) => {
    main.innerHTML = `<article>${'<p>Next</p>'.repeat(6)}</article>`;
  });
  assert.deepEqual(await blocks(page), ['p']);
  assert.equal(await page.$$eval('related-posts ~ p', (all) => all.length), 3);
  await page.$eval('main', (main) => {
    main.innerHTML = '<article><p>Short</p></article>';
  });
  await page.waitForTimeout(1200);
  assert.deepEqual(await blocks(page), ['article']);
  await page.close();
});

test('Turbo: a tag leaves the page together with its block, and a theme may change the block', async () => {
  const pageOf = (name, content, links = '') =>
    `<head><title>${name}</title>${turbo}</head><body><nav>${links}</nav><aside id="side"></aside>${content}</body>`;
  const last = pageOf('last', '');
  const second = pageOf('second', tag('data-into="#side" data-heading="Second"'), link('last', last));
  const first = pageOf('first', tag('data-into="#side" data-heading="First"'), link('second', second));
  const page = await visit(first);
  const headings = async (count) => {
    await blocks(page, count);
    return page.$$eval('related-posts', (all) => all.map(({ heading }) => heading));
  };
  const goes = (name) => page.waitForFunction((name) => document.title === name, name);
  assert.deepEqual(await headings(1), ['First']);
  await page.$eval('related-posts', (block) => block.classList.add('is-visible'));
  await page.click('#second');
  await goes('second');
  assert.deepEqual(await headings(1), ['Second']);
  await page.click('#last');
  await goes('last');
  assert.deepEqual(await headings(0), []);
  for (const [name, heading] of [
    ['second', 'Second'],
    ['first', 'First'],
  ]) {
    await page.evaluate(() => history.back());
    await goes(name);
    assert.deepEqual(await headings(1), [heading]);
  }
  await page.close();
});

test('Turbo: a block survives a page refresh with morphing', async () => {
  for (const [head, body, before] of [
    [tag('defer'), '', 'article'],
    ['', tag(), 'script'],
  ]) {
    const page = await visit(
      `<head>${turbo}<meta name="turbo-refresh-method" content="morph">${head}</head><body><article><p>Text</p></article>${body}</body>`,
    );
    assert.deepEqual(await blocks(page), [before]);
    const morphed = page.evaluate(
      () => new Promise((resolve) => addEventListener('turbo:morph', () => resolve(true), { once: true })),
    );
    await page.evaluate(() => window.Turbo.visit(location.href, { action: 'replace' }));
    assert.ok(await morphed);
    assert.deepEqual(await blocks(page), [before]);
    await page.close();
  }
});

test('a module or inline copy of embed.js logs a warning', async () => {
  const page = await visit('<body><script type="module" src="/embed.js"></script></body>');
  await page.waitForTimeout(500);
  assert.match(page.warnings.join(), /classic script/);
  assert.deepEqual(await blocks(page, 0), []);
  await page.close();
});
