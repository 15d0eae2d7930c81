// Checks for every recipe: the feed is complete and valid, and the block below each article shows the expected posts.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/browsers.mjs';
import { draft, posts, topicOf } from './posts.mjs';

/** As rendered: line breaks in titles become spaces. */
const onOneLine = (title) => title.replace(/\s+/g, ' ');

const LIMIT = 6;

/** Time for each step on a busy machine, in milliseconds. */
const PATIENCE = 180_000;

/**
 * Checks a JSON Feed against JSON Feed 1.1 and against its posts.
 *
 * @param keepsOffset Whether dates keep their UTC offset, or are in UTC.
 */
export async function checkFeed(feedUrl, { keepsOffset }) {
  const { readFeed } = await import('related-posts-element/feed').catch((cause) => {
    throw new Error('dist/ is missing. Run `npm run build` first.', { cause });
  });
  const response = await fetch(feedUrl);
  assert.equal(response.status, 200);
  const text = await response.text();
  const feed = JSON.parse(text);

  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.ok(feed.title);
  assert.equal(feed.feed_url, feedUrl);
  assert.equal(feed.home_page_url, new URL('.', feedUrl).href);
  assert.equal(feed.language, 'en');

  assert.equal(feed.items.length, posts.length);
  assert.ok(!text.includes(draft.title));
  const newestFirst = [...posts].reverse();
  for (const [i, item] of feed.items.entries()) checkItem(item, newestFirst[i], { feedUrl, keepsOffset });

  const read = readFeed(text, { url: feedUrl });
  assert.deepEqual(read.skipped, []);
  read.posts.forEach((post, i) => {
    assert.equal(post.title, onOneLine(newestFirst[i].title));
    assert.ok(post.summary.length > 20, `a summary of ${post.title}`);
    assert.equal(post.summary.includes('<'), false);
  });
  return read.posts.map(({ url }, i) => ({ ...newestFirst[i], url, image: feed.items[i].image }));
}

function checkItem(item, post, { feedUrl, keepsOffset }) {
  assert.equal(item.title, post.title);
  assert.equal(item.id, item.url);
  assert.ok(item.url.startsWith(new URL('.', feedUrl).href), item.url);
  const words = (item.content_html ?? item.content_text).split(/\s+/).length;
  assert.ok(words > 10 && words <= 40, `${words} words of ${post.title}`);
  if (post.description) assert.equal(item.summary, post.description);
  assert.deepEqual([...item.tags].sort(), [...post.tags].sort());
  assert.equal(item.image, post.image && new URL(post.image.slice(1), feedUrl).href);
  assert.equal(item.language, 'en');
  const dates = { date_published: post.published, date_modified: post.updated ?? post.published };
  for (const [name, written] of Object.entries(dates)) {
    assert.match(item[name], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
    assert.equal(Date.parse(item[name]), Date.parse(written));
    if (keepsOffset) assert.equal(item[name], written);
  }
}

/**
 * Opens every article and checks that its block shows other posts, mostly of the same topic, and that all links work.
 *
 * @param all All posts that may be shown, if only some articles are opened.
 * @param topic Returns a post's topic, for posts other than those in `posts.mjs`.
 */
export async function checkPages(
  articles,
  all = articles,
  { leastOfTopic = LIMIT / 2 + 1, topic = topicOf } = {},
) {
  await inBrowser(async (page) => {
    for (const article of articles) {
      const shown = checkLinks(await linksUnder(page, article), article, all);
      const ofTopic = shown.filter((post) => topic(post) === topic(article)).length;
      assert.ok(ofTopic >= leastOfTopic, `only ${ofTopic} of ${topic(article)} under ${article.title}`);
    }
  });
  for (const { url, image } of all) {
    assert.equal((await fetch(url)).status, 200, url);
    if (image) assert.equal((await fetch(image)).status, 200, image);
  }
}

/** Opens pages in Chromium, with additional flags, and asserts that it logs no errors or warnings. */
export async function inBrowser(visit, flags = []) {
  const args = [...CHROMIUM_FLAGS, ...flags];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(waitLonger);
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
    await visit(page);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
}

/** Gives blocks more time to load posts: a busy machine must not fail a test. */
function waitLonger() {
  const blocks = () => document.querySelectorAll('related-posts:not([timeout])');
  new MutationObserver(() => {
    for (const block of blocks()) block.setAttribute('timeout', '60000');
  }).observe(document, { childList: true, subtree: true });
}

/** The only block on a page, when it has settled. */
export async function blockOn(page, url) {
  await page.goto(url);
  const block = page.locator('related-posts');
  // Don't use Playwright's scrolling, which waits for a stable position.
  await block.evaluate((element) => element.scrollIntoView());
  await page.waitForFunction(() =>
    ['ready', 'empty', 'error'].includes(document.querySelector('related-posts')?.status),
  );
  return block;
}

async function linksUnder(page, { url }) {
  const block = await blockOn(page, url);
  return block.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part~="link"]')].map((link) => ({
      url: link.href,
      title: link.textContent.trim(),
    })),
  );
}

function checkLinks(links, article, articles) {
  assert.equal(links.length, LIMIT, `under ${article.title}`);
  const shown = links.map(({ url, title }) => {
    const post = articles.find((other) => other.url === url);
    assert.ok(post, `no article at ${url}`);
    assert.equal(title, onOneLine(post.title));
    return post;
  });
  assert.ok(!shown.includes(article), 'the article itself');
  assert.equal(new Set(shown).size, LIMIT);
  return shown;
}
