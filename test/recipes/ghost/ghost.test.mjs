// recipes/ghost in a real Ghost: `npm run test:ghost`, after `npm run build`.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { PAGE_FILES } from '../../../scripts/page-files.mjs';
import { builderCode, checkBuilderBlock } from '../builder-code.mjs';
import { checkPages } from '../checks.mjs';
import { takePicture } from '../picture.mjs';
import { draft, IMAGE, posts } from '../posts.mjs';
import { readRecipe, readScript, snippet } from '../site.mjs';
import { openGhost } from './server.mjs';

/** Posts in Ghost's RSS feed. */
const RSS_LENGTH = 15;

let site;
let articles;
let key;

before(async () => {
  site = await openGhost();
  await site.write('images/plate.svg', IMAGE);
  const { posts: examples } = await site.admin('posts/?limit=all');
  for (const { id } of examples) await site.admin(`posts/${id}/`, 'DELETE');
  articles = [];
  for (const post of posts) articles.unshift(await publish(post));
  await publish(draft, 'draft');
  const integration = { integrations: [{ name: 'Related posts' }] };
  const { integrations } = await site.admin('integrations/?include=api_keys', 'POST', integration);
  key = integrations[0].api_keys.find(({ type }) => type === 'content').secret;
});

after(() => site?.close());

/** Creates a post. Returns it with its URL. */
async function publish(post, status = 'published') {
  const html = post.paragraphs.map((text) => `<p>${text}</p>`).join('');
  const image = post.image && `${site.url}content${post.image}`;
  const fields = {
    slug: post.slug,
    title: post.title,
    html,
    tags: post.tags,
    status,
    published_at: new Date(post.published).toISOString(),
    feature_image: image,
    custom_excerpt: post.description,
  };
  await site.admin('posts/?source=html', 'POST', { posts: [fields] });
  return { ...post, image, url: `${site.url}${post.slug}/` };
}

/**
 * Adds the recipe to a copy of a theme, as its instructions say, and uploads it.
 *
 * @param line What to add to the template of posts, and `place` is what it follows.
 */
async function addToTheme(theme, partial, line = '', place = '</article>') {
  const files = await site.theme(theme);
  for (const file of ['related-posts.js', ...PAGE_FILES])
    files.set(`assets/js/${file}`, await readScript(file));
  files.set('partials/related-posts.hbs', Buffer.from(partial));
  const added = line || (await snippet('ghost', 'handlebars'));
  const template = files.get('post.hbs').toString();
  files.set('post.hbs', Buffer.from(template.replace(place, (found) => `${found}\n${added}`)));
  const { errors = [] } = await site.install(`${theme}-related`, files);
  assert.deepEqual(errors, []);
}

for (const theme of ['source', 'casper']) {
  test(`the partial reads the Content API in the theme ${theme}`, async () => {
    await addToTheme(theme, await readRecipe('ghost/related-posts.hbs'));
    await checkPages(theme === 'source' ? articles : articles.slice(0, 5), articles);
    if (theme === 'source') await takePicture('ghost', articles[0].url, { hasTheme: true });
  });
}

test('the partial accepts the key of an integration', async () => {
  const partial = await readRecipe('ghost/related-posts.hbs');
  await addToTheme('source', partial.replace('{{content_api_key}}', key));
  await checkPages(articles.slice(0, 5), articles);
});

test("the builder's code works in post.hbs", async () => {
  const [{ code }] = await builderCode('ghost', { scripts: '/assets/js' });
  await addToTheme('source', '', code, /\{\{content\}\}/);
  await checkBuilderBlock(articles[0].url);
});

test('the code injection works in an unchanged theme, with RSS and with a key', async () => {
  await site.admin('themes/source/activate/', 'PUT');
  const host = createServer(async ({ url }, response) => {
    const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(await readScript(url));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  const inject = (value) =>
    site.admin('settings/', 'PUT', { settings: [{ key: 'codeinjection_foot', value }] });
  try {
    const code = await readRecipe('ghost/code-injection.html');
    const injected = code.replace('https://example.org', `http://127.0.0.1:${host.address().port}`);
    await inject(injected);
    await checkPages(articles.slice(0, 5), articles.slice(0, RSS_LENGTH), { leastOfTopic: 1 });
    const api = (await snippet('ghost', 'text')).trim().replace('CONTENT_API_KEY', key);
    await inject(injected.replace('/rss/', api));
    await checkPages(articles.slice(0, 5), articles);
    const home = await (await fetch(site.url)).text();
    assert.match(home, /\/embed\.js/);
    assert.doesNotMatch(home, /<body class="[^"]*post-template/);
  } finally {
    host.close();
  }
});
