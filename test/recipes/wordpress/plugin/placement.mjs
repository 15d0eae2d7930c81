// The places of a block: shortcode, template function, and the template of a block theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertChoices, builderCode, everyBuilderOption } from '../../builder-code.mjs';
import { blockOn, inBrowser } from '../../checks.mjs';
import { articles, BLOCK, BLOCK_THEME, CLASSIC_THEME, site, tagsIn, withCode, withPost } from './site.mjs';

test('the shortcode accepts attributes of the element, but no URL of a feed and no script', async () => {
  const shortcode =
    '[related_posts limit="2" exclude_tags="Choir" strict src="https://elsewhere.example/" onclick="alert(1)"]';
  await withPost(shortcode, async (url) => {
    assert.deepEqual(await tagsIn(url), ['<related-posts limit="2" exclude-tags="Choir" strict>']);
  });
});

test('a contributor can neither redirect the links nor use URLs with other schemes', async () => {
  const author = { user_login: 'contributor', user_pass: 'herring', role: 'contributor' };
  const [post_author] = await site.call(['wp_insert_user', author]);
  const shortcode = `[related_posts limit="2" post-url="https://elsewhere.example/{slug}" crossorigin="use-credentials"
    posts="{}" article="data:text/html,x" fallback_image="javascript:alert(1)" exclude="/a javascript:b https://c.example/"]`;
  await withPost(
    shortcode.replace(/\s+/g, ' '),
    async (url) =>
      assert.deepEqual(await tagsIn(url), [
        '<related-posts limit="2" article="" fallback-image="" exclude="/a https://c.example/">',
      ]),
    { post_author },
  );
  const image = '[related_posts fallback-image="https://example.org/plate.svg?a=1&b=2"]';
  await withPost(image, async (url) =>
    assert.match((await tagsIn(url))[0], /fallback-image="https:\/\/example\.org\/plate\.svg\?a=1&amp;b=2"/),
  );
});

for (const platform of ['wordpress', 'wordpress-block']) {
  test(`the builder's code works in a post: ${platform}`, async () => {
    const [{ code }, styles] = await builderCode(platform);
    // As Additional CSS of the Customizer.
    await site.call(['wp_update_custom_css_post', styles.code]);
    // wp_insert_post() removes backslashes, which the editor's requests escape.
    try {
      await withPost(code.replaceAll('\\', '\\\\'), async (url) => {
        await inBrowser(async (page) => assertChoices(await blockOn(page, url)));
      });
    } finally {
      await site.call(['wp_update_custom_css_post', '']);
    }
  });
}

test('the shortcode accepts all options of the builder, except those for other feeds', async () => {
  const { 'post-url': pattern, crossorigin, ...options } = await everyBuilderOption();
  const [{ code }] = await builderCode('wordpress', { ...options, 'post-url': pattern, crossorigin });
  assert.doesNotMatch(code, / (?:post-url|crossorigin)=/);
  await withPost(code, async (url) => {
    const [tag] = await tagsIn(url);
    for (const [name, value] of Object.entries(options))
      assert.ok(tag.includes(value === 'true' ? ` ${name}` : ` ${name}="${value}"`), `${name} in ${tag}`);
  });
});

test('the template function and the filter set attributes', async () => {
  const code = `add_action( 'loop_end', function ( $query ) {
      if ( is_single() && $query->is_main_query() ) related_posts_element( array( 'layout' => 'carousel', 'heading' => '"><script>' ) );
    } );
    add_filter( 'related_posts_attributes', fn( $attributes ) => array( 'debug' => isset( $attributes['layout'] ) ) + $attributes );`;
  await withCode(code, async () =>
    assert.deepEqual(await tagsIn(articles[0].url), [
      '<related-posts>',
      '<related-posts debug layout="carousel" heading="&quot;&gt;&lt;script&gt;">',
    ]),
  );
});

test('a block theme shows one block, also with the block in its template or in a part of it', async () => {
  const [{ url }] = articles;
  const single = `wp-content/themes/${BLOCK_THEME}/templates/single.html`;
  const footer = `wp-content/themes/${BLOCK_THEME}/parts/footer.html`;
  const block = `<!-- wp:${BLOCK} {"limit":5} /-->`;
  await site.call(['switch_theme', BLOCK_THEME]);
  try {
    assert.deepEqual(await tagsIn(url), ['<related-posts>']);
    await withFile(
      footer,
      (part) => `${block}\n${part}`,
      async () => assert.deepEqual(await tagsIn(url), ['<related-posts limit="5">']),
    );
    await withFile(
      single,
      (template) => template.replace(/<!-- wp:post-content .*-->/, `$&\n${block}`),
      async () => {
        assert.deepEqual(await tagsIn(url), ['<related-posts limit="5">']);
        await inBrowser(async (page) => {
          const related = await (await blockOn(page, url)).evaluate(({ related }) => related.length);
          assert.equal(related, 5);
        });
      },
    );
  } finally {
    await site.call(['switch_theme', CLASSIC_THEME]);
  }
});

/** Changes a file of the site during `use`. */
async function withFile(path, change, use) {
  const text = await readFile(join(site.root, path), 'utf8');
  await site.write(path, change(text));
  try {
    await use();
  } finally {
    await site.write(path, text);
  }
}
