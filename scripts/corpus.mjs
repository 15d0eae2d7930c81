// Reads a folder of real feeds with the built reader, in a real browser, and compares with what is known of them:
//   npm run corpus -- FOLDER [--kinds=jsonfeed,wordpress]
// FOLDER/expected.json lists {file, kind, expected: {items, linkable?, first: {title, url, date, base?}}}.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './browsers.mjs';

/** What the reader reads so far. */
const KINDS = ['jsonfeed', 'jsonfeed-noversion', 'wordpress', 'wp-single', 'array'];

const [folder, ...flags] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? npm run corpus -- FOLDER');
const wanted =
  flags
    .find((flag) => flag.startsWith('--kinds='))
    ?.slice('--kinds='.length)
    .split(',') ?? KINDS;

const documents = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')).filter(({ kind }) =>
  wanted.includes(kind),
);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
const page = await openReader(browser);
const table = new Map();
const disagreements = [];

for (const { file, kind, expected } of documents) {
  const bytes = await readFile(join(folder, file));
  const url = expected.first.base ?? 'https://example.org/feed';
  const got = await page.evaluate(readInPage, [[...bytes], url]);
  const row =
    table.get(kind) ?? table.set(kind, { documents: 0, count: 0, title: 0, url: 0, date: 0 }).get(kind);
  row.documents++;
  for (const [what, [want, found]] of Object.entries(compare(expected, got))) {
    if (want === found) row[what]++;
    else
      disagreements.push(`${file}: ${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(found)}`);
  }
}
await browser.close();

console.table(Object.fromEntries(table));
for (const line of disagreements) console.log(line);
console.log(`${documents.length} documents, ${disagreements.length} disagreements`);
process.exit(documents.length && !disagreements.length ? 0 : 1);

/** A page whose `reader` is the built module, from an origin of its own. */
async function openReader(browser) {
  const page = await browser.newPage();
  await page.route('http://reader.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Reader</title>' });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(join('dist', pathname)) });
  });
  await page.goto('http://reader.test/');
  await page.evaluate(async () => {
    globalThis.reader = await import('/feed.js');
  });
  return page;
}

function readInPage([bytes, url]) {
  try {
    const text = new TextDecoder().decode(new Uint8Array(bytes));
    const { posts, skipped } = globalThis.reader.readFeed(text, { url });
    return { posts: posts.length, skipped: skipped.length, first: posts[0] };
  } catch (error) {
    return { posts: -1, skipped: 0, error: `${error.code}: ${error.message}` };
  }
}

/** Pairs of what is known and what was read; what nobody knows is taken as read. */
function compare({ items, linkable, first }, { posts, skipped, first: post, error }) {
  const linked = linkable ?? (first.url ? items : 0);
  const count = [`${linked} posts, ${items - linked} skipped`, error ?? `${posts} posts, ${skipped} skipped`];
  if (!linked) return { count, title: [], url: [], date: [] };
  const instant = (date) => (date ? Math.floor(Date.parse(date) / 1000) : null);
  return {
    count,
    title: [first.title || post?.title, post?.title],
    url: [new URL(first.url).href, post?.url],
    date: [instant(first.date), instant(post?.published)],
  };
}
