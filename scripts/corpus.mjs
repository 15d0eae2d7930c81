// Parses a folder of real feeds with the built parser in a real browser, and compares the result with the expected
// values: npm run corpus -- FOLDER [--kinds=jsonfeed,wordpress | --kinds=all]. FOLDER/expected.json lists {file, kind,
// expected: {items, linkable?, first: {title, url, date, base?} | null}}.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from './browsers.mjs';

const [folder, ...flags] = process.argv.slice(2);
if (!folder) throw new Error('Pass a folder of feeds: npm run corpus -- FOLDER');
const wanted = flags
  .find((flag) => flag.startsWith('--kinds='))
  ?.slice('--kinds='.length)
  .split(',');

const documents = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')).filter(
  ({ kind }) => !wanted || wanted.includes(kind) || wanted.includes('all'),
);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
const page = await openReader(browser);
const table = new Map();
const disagreements = [];
const exceptions = JSON.parse(await readFile(new URL('corpus-exceptions.json', import.meta.url), 'utf8'));
const excepted = new Set();

for (const { file, kind, expected } of documents) {
  const bytes = await readFile(join(folder, file));
  const url = expected.first?.base ?? 'https://example.org/feed';
  const got = await page.evaluate(readInPage, [bytes.toString('base64'), url]);
  const row =
    table.get(kind) ?? table.set(kind, { documents: 0, count: 0, title: 0, url: 0, date: 0 }).get(kind);
  row.documents++;
  for (const [what, [want, found]] of Object.entries(compare(expected, got, url))) {
    if (want === found) row[what]++;
    else if (exceptions[file]?.fields.includes(what)) excepted.add(file);
    else
      disagreements.push(`${file}: ${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(found)}`);
  }
}
await browser.close();

console.table(Object.fromEntries(table));
for (const line of disagreements) console.log(line);
for (const file of excepted) console.log(`${file}: ${exceptions[file].reason}`);
console.log(
  `${documents.length} documents, ${disagreements.length} differences, ${excepted.size} known exceptions`,
);
process.exit(documents.length && !disagreements.length ? 0 : 1);

/** Opens a page with the built module as `reader`, from its own origin. */
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

/**
 * Runs in the page, so it can't use other functions. Decodes according to appendix F of XML: byte-order mark,
 * declaration, UTF-8.
 */
function readInPage([base64, url]) {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const [, declared] = head.match(/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/) ?? [];
    const marked = head.startsWith('\xFF\xFE') ? 'utf-16le' : head.startsWith('\xFE\xFF') && 'utf-16be';
    const text = new TextDecoder(marked || (head.startsWith('\xEF\xBB\xBF') ? 'utf-8' : declared)).decode(
      bytes,
    );
    const { posts, skipped } = globalThis.reader.readFeed(text, { url });
    return { posts: posts.length, skipped: skipped.length, first: posts[0] };
  } catch (error) {
    return { posts: -1, skipped: 0, error: `${error.code ?? error.name}: ${error.message}` };
  }
}

/** Pairs of expected and actual values. Unknown values count as correct. */
function compare({ items, linkable, first = {} }, { posts, skipped, first: post, error }, base) {
  const known = linkable === undefined ? `${items} items` : `${linkable} posts, ${items - linkable} skipped`;
  const read = linkable === undefined ? `${posts + skipped} items` : `${posts} posts, ${skipped} skipped`;
  const count = [known, error ?? read];
  // The first item can be compared only if it has a URL and can be linked.
  if (!first.url || linkable === 0) return { count, title: [], url: [], date: [] };
  const instant = (date) => (date ? Math.floor(Date.parse(date) / 1000) : null);
  return {
    count,
    // The parser creates a title if the feed has none.
    title: [first.title || post?.title || 'a title', post?.title],
    url: [new URL(first.url, base).href, post?.url],
    date: [instant(first.date), instant(post?.published)],
  };
}
