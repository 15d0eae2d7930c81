// The code that the builder writes: `npm run test:demo`, after `npm run build:demo`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compile } from 'svelte/compiler';
import { transformWithOxc } from 'vite';
import { compileTemplate, parse } from 'vue/compiler-sfc';
import { block, start, titles } from './site.mjs';

let site;

before(async () => {
  site = await start();
});

after(() => site.close());

for (const target of ['html', 'tag']) {
  test(`the copied code shows the same posts on an empty page: ${target}`, async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, complaints, close } = await site.open(
      `?builder=code&code=${target}&feed=stargazers&order=feed&limit=4&heading=A+%22B%22+%26+%3CC%3E&theme=cards`,
      { permissions },
    );
    // The sample's article is excluded in the demo, but not on another page.
    const shown = (await titles(page)).slice(0, 3);
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('Copied.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const blank = await site.open(
      `${site.origin}/?${new URLSearchParams({ html: `<html lang="en"><body>${code}` })}`,
    );
    assert.deepEqual((await titles(blank.page)).slice(1), shown);
    assert.match(await block(blank.page).evaluate((e) => e.shadowRoot.textContent), /A "B" & <C>/);
    assert.deepEqual([...complaints, ...blank.complaints], []);
    await close();
    await blank.close();
  });
}

/** The code for a platform, by the name of its file. */
async function codeFor(target) {
  const query = `?builder=code&code=${target}&src=/related%3Fof%3D{slug}&heading=A+%22B%22+%26+{{C}}&limit=4&strict=true&theme=cards`;
  const { page, close } = await site.open(query);
  const pieces = page.locator('.piece');
  await pieces.first().waitFor();
  const files = {};
  for (const piece of await pieces.all()) {
    files[await piece.locator('.file').textContent()] = await piece.locator('code').textContent();
  }
  await close();
  return files;
}

test('the code for SvelteKit compiles', async () => {
  const { 'src/lib/RelatedPosts.svelte': code } = await codeFor('sveltekit');
  const { js, css, warnings } = compile(code, { generate: 'server' });
  assert.deepEqual(warnings, []);
  assert.match(js.code, /src="\/related\?of=(?:\{|&#123;)slug\}"/);
  assert.match(css.code, /--related-posts-radius: 0\.75rem/);
});

test('the code for Nuxt compiles', async () => {
  const { 'app/components/RelatedPosts.vue': code } = await codeFor('nuxt');
  const { descriptor, errors } = parse(code);
  const compilerOptions = { isCustomElement: (tag) => tag === 'related-posts' };
  const template = compileTemplate({
    source: descriptor.template.content,
    id: 'x',
    filename: 'x.vue',
    compilerOptions,
  });
  assert.deepEqual([...errors, ...template.errors], []);
  assert.match(template.code, /src: "\/related\?of=\{slug\}"/);
  assert.match(template.code, /heading: "A \\"B\\" & \{\{C\}\}"/);
});

test('the code for Next.js compiles', async () => {
  const files = await codeFor('next');
  const { code } = await transformWithOxc(files['components/RelatedPosts.jsx'], 'RelatedPosts.jsx');
  assert.match(code, /src: "\/related\?of=\{slug\}"/);
  assert.match(code, /heading: "A \\"B\\" & \{\{C\}\}"/);
  assert.match(files['app/globals.css'], /related-posts::part\(card\)/);
});

test('each piece of code has its own button to copy it', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, close } = await site.open('?builder=code&code=eleventy', { permissions });
  await page.getByRole('button', { name: 'Copy code for the layout of your posts' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '{% relatedPosts %}');
  await close();
});
