// recipes/wordpress in a real WordPress: `npm run test:wordpress`, after `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { blockOn, checkPages, inBrowser } from '../checks.mjs';
import { readRecipe, snippet } from '../site.mjs';
import { ADMINISTRATOR, writePosts } from './articles.mjs';
import { topicOf } from './posts.mjs';
import { openWordPress } from './server.mjs';

const PLUGIN = 'wp-content/mu-plugins/related-posts.php';
const CLASSIC_THEME = 'twentytwentyone';
const BLOCK_THEME = 'twentytwentythree';

let site;
let articles;

before(async () => {
  site = await openWordPress();
  await site.call(['switch_theme', CLASSIC_THEME], ['update_option', 'show_avatars', '0']);
  await installPlugin();
  articles = await writePosts(site);
});

after(() => site?.close());

async function installPlugin() {
  await site.write(PLUGIN, await readRecipe('wordpress/related-posts.php'));
  await site.addScripts('wp-content/mu-plugins/related-posts/');
}

async function htmlOf(url) {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
}

async function blocksIn(url) {
  return (await htmlOf(url)).match(/<related-posts[^>]*>/g) ?? [];
}

/** Publishes another post and returns the URL of its page. It is deleted after use. */
async function publish(content, { author = ADMINISTRATOR, ...more } = {}) {
  const post = { post_status: 'publish', post_title: 'Notice', post_content: content, ...more };
  const [, id] = await site.call(['wp_set_current_user', author], ['wp_insert_post', post]);
  const [url, kept] = await site.call(['get_permalink', id], ['get_post_field', 'post_content', id]);
  return { id, url, kept, remove: () => site.call(['wp_delete_post', id, true]) };
}

/** Adds another plugin during `use`. */
async function withPlugin(code, use) {
  const path = 'wp-content/mu-plugins/another.php';
  await site.write(path, `<?php\n${code}`);
  try {
    await use();
  } finally {
    site.remove(path);
  }
}

/** Checks two articles per topic, from the oldest to the newest. */
const checkSome = (all = articles) =>
  checkPages(all.filter((_, i) => i % 5 === 0).slice(0, 12), all, { topic: topicOf });

test('every post has posts on its topic, never itself', async () => {
  await checkPages(articles, articles, { topic: topicOf });
});

test('the posts come from the REST API, with the dates of the site', async () => {
  const attributes = "array( 'show' => 'date updated' )";
  await withPlugin(`add_filter( 'related_posts_attributes', fn() => ${attributes} );`, () =>
    inBrowser(async (page) => {
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.addInitScript(() => {
        addEventListener('related-posts-load', ({ detail }) => {
          window.source = detail.source;
        });
      });
      for (const { url } of articles.slice(-6)) {
        const block = await blockOn(page, url);
        assert.equal(await page.evaluate(() => window.source), `${site.url}wp-json/`);
        await checkDates(await block.evaluate(datesOf));
      }
      assert.ok(requests.some((url) => url.startsWith(`${site.url}wp-json/wp/v2/posts?`)));
      for (const url of requests) assert.equal(new URL(url).origin, new URL(site.url).origin, url);
    }),
  );
});

function datesOf({ shadowRoot }) {
  return [...shadowRoot.querySelectorAll('[part~="card"]')].map((card) => ({
    url: card.querySelector('a').href,
    dates: ['published', 'updated'].map((part) => card.querySelector(`[part~="${part}"]`).textContent.trim()),
  }));
}

async function checkDates(cards) {
  assert.ok(cards.length > 0);
  for (const { url, dates } of cards) {
    const { published, updated } = articles.find((article) => article.url === url).printed;
    assert.deepEqual(dates, [published, `Updated ${updated}`]);
    assert.ok((await htmlOf(url)).includes(published));
  }
}

test('works with plain permalinks', async () => {
  const [structure] = await site.call(
    ['get_option', 'permalink_structure'],
    ['update_option', 'permalink_structure', ''],
  );
  try {
    await checkSome(articles.map((article) => ({ ...article, url: `${site.url}?p=${article.id}` })));
  } finally {
    await site.call(['update_option', 'permalink_structure', structure]);
  }
});

test('works with RSS if the REST API is blocked', async () => {
  const [, attributes] = (await readRecipe('wordpress/README.md')).match(/`(array\( 'src' => .*? \))`/);
  const closed = `add_filter( 'related_posts_attributes', fn() => ${attributes} );
    add_filter( 'rest_authentication_errors', fn() => new WP_Error( 'closed', '', array( 'status' => 401 ) ) );`;
  await withPlugin(closed, () =>
    checkPages(articles.slice(-4), articles.slice(-10), { topic: topicOf, leastOfTopic: 1 }),
  );
});

test('adds one block below a post, and none elsewhere', async () => {
  const { url, id } = articles[0];
  assert.equal((await blocksIn(url)).length, 1);
  const others = ['', 'sample-page/', 'category/clubs/', '?s=chess', 'feed/', `wp-json/wp/v2/posts/${id}`];
  const feeds = [`${url}feed/?withoutcomments=1`, `${url}embed/`];
  for (const other of [...others.map((path) => site.url + path), ...feeds]) {
    const html = await htmlOf(other);
    assert.equal(html.includes('related-posts'), false, other);
  }
});

test('adds no block outside the main loop, to protected or embedded posts, or next to an existing block', async () => {
  const elsewhere = `add_action( 'wp_body_open', function () {
    echo apply_filters( 'the_content', get_queried_object()->post_content );
    query_posts( array( 'p' => get_queried_object_id() ) );
    while ( have_posts() ) { the_post(); the_content(); }
    wp_reset_query();
  } );`;
  const query = JSON.stringify({ query: { postType: 'post', perPage: 3, inherit: false } });
  const loop = `<!-- wp:query ${query} --><!-- wp:post-template --><!-- wp:post-content /-->
    <!-- /wp:post-template --><!-- /wp:query -->`;
  for (const [content, { plugin = '', ...more }, blocks] of [
    ['<p>Plain.</p>', { plugin: elsewhere }, 1],
    ['<p>Secret.</p>', { post_password: 'herring' }, 0],
    [loop, {}, 1],
    ['<related-posts limit="2"></related-posts>', {}, 1],
  ]) {
    const post = await publish(content, more);
    await withPlugin(plugin, async () => assert.equal((await blocksIn(post.url)).length, blocks, content));
    await post.remove();
  }
});

test('attributes come from a filter, and are escaped', async () => {
  const [{ url }] = articles;
  await withPlugin(await snippet('wordpress', 'php'), async () =>
    assert.deepEqual(await blocksIn(url), ['<related-posts layout="grid" show="image date">']),
  );
  const values = `array( 'heading' => '"><script>alert(1)</script>', 'limit' => 3, 'strict' => true, 'debug' => false, 'x y' => 1 )`;
  await withPlugin(`add_filter( 'related_posts_attributes', fn() => ${values} );`, async () => {
    const tag = '<related-posts heading="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" limit="3" strict>';
    assert.deepEqual(await blocksIn(url), [tag]);
  });
});

test("WordPress removes the tag and the script from authors' posts, but not from administrators'", async () => {
  const script = '<script type="module" src="/related-posts.js"></script>';
  const content = `<p>Read on.</p>${script}<related-posts src="/feed.json"></related-posts>`;
  const login = { user_login: 'author', user_pass: 'herring', role: 'author' };
  const [author] = await site.call(['wp_insert_user', login]);
  assert.deepEqual(await site.call(['user_can', author, 'unfiltered_html']), [false]);

  const filtered = await publish(content, { author });
  assert.equal(filtered.kept, '<p>Read on.</p>');
  const whole = await publish(content);
  assert.equal(whole.kept, content);
  for (const post of [filtered, whole]) await post.remove();
});

test('the plugin works in a block theme', async () => {
  await site.call(['switch_theme', BLOCK_THEME]);
  await checkSome();
});

test('the pattern works in a child theme, without the plugin', async () => {
  const theme = 'wp-content/themes/town/';
  const template = await readFile(
    join(site.root, `wp-content/themes/${BLOCK_THEME}/templates/single.html`),
    'utf8',
  );
  const pattern = await snippet('wordpress', 'html');
  await site.write(`${theme}style.css`, `/*\nTheme Name: Town\nTemplate: ${BLOCK_THEME}\n*/\n`);
  await site.write(
    `${theme}templates/single.html`,
    template.replace(/<!-- wp:post-content .*-->/, `$&\n${pattern}`),
  );
  await site.write(
    `${theme}patterns/related-posts.php`,
    await readRecipe('wordpress/related-posts-pattern.php'),
  );
  await site.addScripts(`${theme}assets/js/`);
  site.remove(PLUGIN);
  await site.call(['switch_theme', 'town']);

  assert.equal((await blocksIn(articles[0].url)).length, 1);
  assert.equal((await blocksIn(site.url)).length, 0);
  await checkSome();
});

test('the files cause no PHP warnings', () => {
  const complaints = site.complaints().split('\n');
  assert.deepEqual(
    complaints.filter((line) => /mu-plugins|patterns/.test(line)),
    [],
  );
});
