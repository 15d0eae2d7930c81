// The places of a block: shortcode, template function, and the template of a block theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { blockOn, inBrowser } from '../../checks.mjs';
import { articles, BLOCK, BLOCK_THEME, CLASSIC_THEME, site, tagsIn, withCode, withPost } from './site.mjs';

test('the shortcode accepts attributes of the element, but no URL of a feed and no script', async () => {
  const shortcode =
    '[related_posts limit="2" exclude_tags="Choir" strict src="https://elsewhere.example/" onclick="alert(1)"]';
  await withPost(shortcode, async (url) => {
    assert.deepEqual(await tagsIn(url), ['<related-posts limit="2" exclude-tags="Choir" strict>']);
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

test('a block theme shows one block, also with the block in its template', async () => {
  const [{ url }] = articles;
  const file = `wp-content/themes/${BLOCK_THEME}/templates/single.html`;
  const template = await readFile(join(site.root, file), 'utf8');
  const block = `<!-- wp:${BLOCK} {"limit":5} /-->`;
  await site.call(['switch_theme', BLOCK_THEME]);
  try {
    assert.deepEqual(await tagsIn(url), ['<related-posts>']);
    await site.write(file, template.replace(/<!-- wp:post-content .*-->/, `$&\n${block}`));
    assert.deepEqual(await tagsIn(url), ['<related-posts limit="5">']);
    await inBrowser(async (page) => {
      const related = await (await blockOn(page, url)).evaluate(({ related }) => related.length);
      assert.equal(related, 5);
    });
  } finally {
    await site.write(file, template);
    await site.call(['switch_theme', CLASSIC_THEME]);
  }
});
