// recipes/cloudflare in workerd, with a page in a real browser: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOn, inBrowser } from '../recipes/checks.mjs';
import { takePicture } from '../recipes/picture.mjs';
import { posts, topicOf } from '../recipes/posts.mjs';
import { openSite, snippet } from '../recipes/site.mjs';
import { recipe, startOrigin, startWorker } from './worker.mjs';

/** The host of the recipe. */
const SITE = 'http://example.org';

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Weekly',
  items: posts.map(({ slug, title, tags, published, paragraphs }) => ({
    id: slug,
    url: `${SITE}/town/${slug}.html`,
    title,
    content_text: paragraphs.join(' '),
    date_published: published,
    tags,
  })),
});

test("the recipe's tag shows the posts that the Worker ranks", async (t) => {
  const origin = await startOrigin({ 'example.org/feed.json': feed });
  t.after(() => origin.close());
  const worker = await startWorker(origin, {}, { script: recipe });
  t.after(() => worker.close());
  const site = await openSite();
  t.after(() => site.close());
  await site.addScript('related-posts.js');
  const tag = (await snippet('cloudflare', 'html')).replace(/https:\/\/[^/]*workers\.dev/, worker.origin);
  const article = posts[0];
  await site.write(
    `${article.slug}.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title}</title>
    <script type="module" src="related-posts.js"></script></head>
    <body><main><article><h1>${article.title}</h1><p>${article.paragraphs.join('</p><p>')}</p></article>
    ${tag}</main></body></html>`,
  );
  const flags = [`--host-resolver-rules=MAP example.org ${new URL(site.url).host}`];
  const url = `${SITE}/town/${article.slug}.html`;
  await inBrowser(async (page) => {
    const block = await blockOn(page, url);
    const shown = await block.evaluate(({ related }) => related.map(({ post }) => post.title));
    const topics = shown.map((title) => topicOf(posts.find((post) => post.title === title)));
    assert.equal(shown.length, 6);
    assert.ok(!shown.includes(article.title));
    assert.ok(topics.filter((topic) => topic === topicOf(article)).length > 3, shown.join());
  }, flags);
  await takePicture('cloudflare', url, { flags });
  assert.deepEqual(origin.requests, ['example.org/feed.json']);
});
