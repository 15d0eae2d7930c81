// Recipes for Ghost, Drupal and Blogger, tested with generated responses: `npm run test:generators`. The tests check that
// the URL in the recipe is requested and parsed correctly, not that the systems respond in this way.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { bloggerAnswer, drupalAnswer, ghostAnswer, rssAnswer } from './answers.mjs';
import { bloggerPage } from './blogger-page.mjs';
import { builderCode, checkBuilderBlock } from './builder-code.mjs';
import { checkPages, inBrowser } from './checks.mjs';
import { takePicture } from './picture.mjs';
import { IMAGE, posts } from './posts.mjs';
import { openSite, readRecipe, snippet } from './site.mjs';

const KEY = '0123456789abcdef0123456789';

let site;
let articles;
let requests;

beforeEach(() => {
  requests = [];
});

before(async () => {
  site = await openSite({ answer });
  articles = [...posts].reverse().map((post) => ({
    ...post,
    url: `${site.url}${post.slug}/`,
    image: post.image && site.url + post.image.slice(1),
  }));
  await site.write('images/plate.svg', IMAGE);
  await site.addScript('related-posts.js');
  await site.addScript('embed.js');
});

after(() => site?.close());

function answer(url) {
  const json = answerOf(url);
  if (json) requests.push(url);
  return typeof json === 'string' ? json : json && JSON.stringify(json);
}

function answerOf(url) {
  const { pathname, searchParams } = url;
  if (pathname === '/town/ghost/api/content/posts/') {
    if (searchParams.get('key') === KEY) return ghostAnswer(articles, url);
    return { errors: [{ message: 'Unknown Content API Key', type: 'UnauthorizedError' }] };
  }
  if (pathname === '/jsonapi/node/article') return drupalAnswer(articles, url);
  if (/^\/feeds\/posts\/(?:summary|default)$/.test(pathname) && searchParams.get('alt') === 'json')
    return bloggerAnswer(articles, url);
  if (pathname === '/rss/' || pathname === '/rss.xml') return rssAnswer(articles);
  return undefined;
}

/** Writes every article with the block below it, as a theme would. */
async function writePages(block) {
  for (const { slug, title, paragraphs } of articles) {
    const text = [title, ...paragraphs].map((part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    await site.write(
      `${slug}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text[0]}</title></head>
      <body><main><article><h1>${text[0]}</h1><p>${text.slice(1).join('</p><p>')}</p></article>${block}</main></body></html>`,
    );
  }
}

/** Checks two articles per topic; the generators' tests check all. */
const checkSome = (all, options) => checkPages(all.slice(0, 10), all, options);

/** Checks that the first response contains everything that cards and ranking use. */
async function checkAnswer(source) {
  const { readFeed } = await import('related-posts-element/feed');
  const feed = readFeed(await (await fetch(requests[0])).text(), { url: requests[0].href });
  assert.deepEqual(feed.skipped, []);
  assert.ok(feed.next, `the next page of ${source}`);
  for (const [i, post] of feed.posts.entries()) {
    const { url, tags, image, published, updated = published } = articles[i];
    assert.deepEqual([post.url, post.tags, post.published, post.updated], [url, tags, published, updated]);
    assert.equal(post.image?.src, image);
    assert.ok(post.summary.length > 20, `a summary of ${url}`);
  }
}

/** Fills in a template. No template syntax may be left. */
function filledIn(template, values) {
  const html = Object.entries(values).reduce((text, [from, to]) => text.replaceAll(from, to), template);
  assert.doesNotMatch(html, /\{\{|CONTENT_API_KEY|<b:|example\.org/);
  return html;
}

const MODULE = '<script type="module" src="/town/related-posts.js"></script>';

test('Ghost: reads the Content API with tags and all pages', async () => {
  assert.equal((await snippet('ghost', 'handlebars')).trim(), '{{> "related-posts"}}');
  const partial = await readRecipe('ghost/related-posts.hbs');
  await writePages(
    filledIn(partial, {
      '{{asset "js/related-posts.js"}}': '/town/related-posts.js',
      '{{@site.url}}': site.url.slice(0, -1),
      '{{content_api_key}}': KEY,
    }),
  );
  await checkSome(articles);
  await checkAnswer('Ghost');
  assert.ok(requests.every(({ searchParams }) => searchParams.get('limit') === '100'));
});

test('Drupal: reads the JSON:API with included terms and files and all pages', async () => {
  const src = (await snippet('drupal', 'text')).trim().replaceAll('&', '&amp;');
  await writePages(`${MODULE}<related-posts src="${src}"></related-posts>`);
  await checkSome(articles);
  await checkAnswer('Drupal');
});

/** Writes every article as Blogger does. */
async function writeBlog(parts) {
  for (const article of articles)
    await site.write(`${article.slug}/index.html`, bloggerPage(article, { site: site.url, ...parts }));
}

/** Code of a theme as Blogger delivers it: conditions are gone, and every element has an end tag. */
const delivered = (theme) =>
  theme.replace(/<\/?b:if[^>]*>/g, '').replace(/<(script)([^>]*)\/>/g, '<$1$2></$1>');

test('Blogger: reads all pages of the feed, in the theme and in a gadget', async () => {
  const values = { 'https://example.org/embed.js': `${site.url}embed.js` };
  const theme = delivered(await readRecipe('blogger/related-posts.xml'));
  await writeBlog({ inPost: filledIn(theme, values) });
  await checkSome(articles);
  await checkAnswer('Blogger');
  const gadget = await readRecipe('blogger/gadget.html');
  await writeBlog({ gadget: filledIn(gadget, values) });
  await checkSome(articles);
  await takePicture('blogger', articles[0].url, { hasTheme: true });
  await writeBlog({ gadget: filledIn(gadget.replace('posts/summary', 'posts/default'), values) });
  await checkSome(articles);
});

test("Blogger: the builder's code works in the theme", async () => {
  const [{ code }] = await builderCode('blogger', { scripts: site.url });
  // Blogger rejects a theme that is not well-formed XML.
  await inBrowser(async (page) => {
    const error = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent,
      `<b xmlns:b="b">${code}</b>`,
    );
    assert.equal(error, undefined);
  });
  await writeBlog({ inPost: delivered(code) });
  await checkBuilderBlock(articles[0].url);
});

test('Drupal: reads RSS', async () => {
  await writePages((await snippet('drupal', 'html')).replace('/sites/default/files/', '/town/'));
  await checkSome(articles.slice(0, 15), { leastOfTopic: 1 });
});
