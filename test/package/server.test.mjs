// Server-side rendering, and the result in browsers: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { render } from 'related-posts-element/server';

const article = { url: 'https://town.example/spring-tides', title: 'Spring tides flood the quay' };
const url = 'https://town.example/feed.json';

const posts = ['Tides', 'Nets', 'Gulls', 'Ropes'].map((title, i) => ({
  url: `/${title.toLowerCase()}`,
  title,
  summary: `${title} of the quay, one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen`,
  published: `2026-03-0${i + 1}T10:00:00+01:00`,
  tags: ['Harbour'],
}));

const both = ['list', 'element'];
const hrefs = (html) => [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(([, href]) => href);
const withoutStyles = (html) => html.replace(/<style>.*?<\/style>/s, '');

test('a plain list is a named section with real links, dates and excerpts', async () => {
  const html = await render({
    feed: { items: posts.slice(0, 1) },
    url,
    article,
    attributes: { 'excerpt-words': 3 },
  });
  assert.equal(
    html,
    `<section class="related-posts" lang="en" aria-labelledby="related-posts-heading">
<h2 id="related-posts-heading">Related Posts</h2>
<ul>
<li><h3><a href="https://town.example/tides" dir="auto">Tides</a></h3>
<p class="related-posts-meta"><time datetime="2026-03-01T10:00:00+01:00">March 1, 2026</time></p>
<p class="related-posts-excerpt" dir="auto">Tides of the…</p></li>
</ul>
</section>`,
  );
});

test('attributes work like on the element', async () => {
  const attributes = {
    limit: 2,
    order: 'newest',
    heading: 'More <b>',
    'heading-level': '6',
    show: 'author category image updated',
    target: '_blank',
    params: 'utm_source=related',
    exclude: '/ropes',
    id: 'more',
  };
  const feed = posts.map((post) => ({
    ...post,
    updated: '2026-04-02',
    author: 'Ana & Bo',
    category: 'Sea',
    image: { src: '/sea.jpg', alt: 'A "sea"', width: 640, height: 400 },
  }));
  const html = await render({ feed, url, article, attributes });
  assert.deepEqual(hrefs(html), [
    'https://town.example/gulls?utm_source=related',
    'https://town.example/nets?utm_source=related',
  ]);
  assert.match(html, /<section class="related-posts" id="more" lang="en" aria-labelledby="more-heading">/);
  assert.match(html, /<h6 id="more-heading">More &lt;b&gt;<\/h6>/);
  assert.match(html, /<h6 aria-level="7"><a [^>]*target="_blank" rel="noopener"/);
  assert.match(
    html,
    /<img [^>]*src="https:\/\/town\.example\/sea\.jpg" width="640" height="400" alt="A &quot;sea&quot;"/,
  );
  assert.match(html, /<bdi>Ana &amp; Bo<\/bdi> Updated <time datetime="2026-04-02">April 2, 2026<\/time>/);
  assert.match(html, /<p class="related-posts-category"><bdi>Sea<\/bdi><\/p>/);
  assert.doesNotMatch(html, /excerpt|10:00:00/);
  const unnamed = await render({ feed, url, article, attributes: { heading: '' } });
  assert.match(unnamed, /<section class="related-posts" lang="en" aria-label="Related Posts">\n<ul>/);
});

test('missing data of the article is taken from the feed', async () => {
  const feed = [
    { url: '/knitting', title: 'Knitting a winter scarf', summary: 'Wool and needles for a warm scarf' },
    { url: '/bread', title: 'Rye bread', summary: 'Sourdough rye bread for beginners in the kitchen' },
    { url: '/scarf', title: 'Another scarf', summary: 'A scarf of merino wool, knitted on thick needles' },
    { url: '/paint', title: 'Fresh paint', summary: 'Colours for an old boat' },
  ];
  const html = await render({ feed, url, article: { url: '/knitting' }, attributes: { limit: 1 } }).catch(
    String,
  );
  assert.match(html, /TypeError: article\.url must be an absolute http\(s\) URL, but is "\/knitting"/);
  const found = await render({
    feed,
    url,
    article: { url: 'https://town.example/knitting/' },
    attributes: { limit: 1, strict: true },
  });
  assert.deepEqual(hrefs(found), ['https://town.example/scarf']);
});

for (const [language, heading, date] of [
  ['de-AT', 'Ähnliche Beiträge', '1. März 2026'],
  ['ar', 'مقالات ذات صلة', /2026|٢٠٢٦/],
  ['ja', '関連記事', '2026年3月1日'],
]) {
  test(`labels and dates are in the page's language: ${language}`, async () => {
    for (const mode of both) {
      const html = await render({ feed: posts.slice(0, 1), url, article, language, mode });
      assert.match(html, new RegExp(`^<(?:section|related-posts)[^>]* lang="${language}"`));
      assert.ok(html.includes(`>${heading}</h2>`), html);
      assert.match(
        /<time[^>]*>([^<]*)</.exec(html)[1],
        date instanceof RegExp ? date : new RegExp(`^${date}$`),
      );
    }
  });
}

test('the result is empty if there is nothing to show', async () => {
  for (const mode of both) {
    assert.equal(await render({ feed: [], url, article, mode }), '');
    const own = [{ url: article.url, title: article.title }];
    assert.equal(await render({ feed: own, url, article, mode }), '');
  }
});

test('errors say what is wrong', async () => {
  await assert.rejects(render({ feed: '<html>', url, article }), { code: 'not-a-feed' });
  await assert.rejects(render({ feed: [{ title: 'No URL' }], url, article }), /No item .*1 skipped/);
  await assert.rejects(render({ feed: posts, url, article: { url: 'about:blank' } }), TypeError);
  await assert.rejects(
    render({ feed: posts, url, article, mode: 'json' }),
    /mode must be list or element, but is "json"/,
  );
  await assert.rejects(render({ feed: posts, url, article, attributes: { 'a><script': 1 } }), TypeError);
});

test('a hostile feed cannot inject markup', async () => {
  const evil = '"\'><script>alert(1)</script><!--<script>&lt;img src=x onerror=alert(1)&gt;';
  const feed = [
    { url: 'javascript:alert(1)', title: 'Script' },
    {
      url: 'https://town.example/"><script>alert(1)</script>',
      title: `Tides ${evil}`,
      summary: `</script></template></style> ${evil}`,
      author: `Eve ${evil}`,
      category: evil,
      tags: [evil],
      image: { src: 'https://town.example/"onerror="alert(1).png', alt: evil },
      language: '"><script>',
      published: `2026-01-01"><script>`,
    },
  ];
  const attributes = { show: 'date excerpt image author category', heading: evil, 'data-x': evil };
  for (const mode of both) {
    const html = withoutStyles(await render({ feed, url, article, mode, attributes }));
    assert.equal(hrefs(html).length, mode === 'list' ? 1 : 2);
    assert.doesNotMatch(html, /<script(?! type="application\/json">)|<img[^>]*\sonerror|javascript:|<!--/);
    assert.equal(html.match(/<\/script/g)?.length ?? 0, mode === 'list' ? 0 : 1);
    assert.equal(html.match(/<\/template/g)?.length ?? 0, mode === 'list' ? 0 : 1);
  }
});

test('without @lit-labs/ssr, lists work, and the element mode says what to install', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'without-ssr-'));
  const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  await cp(here('dist'), join(folder, 'dist'), { recursive: true });
  await cp(here('package.json'), join(folder, 'package.json'));
  await cp(here('node_modules/@lit'), join(folder, 'node_modules/@lit'), { recursive: true });
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit-labs/ssr-dom-shim']) {
    await cp(here(`node_modules/${name}`), join(folder, 'node_modules', name), { recursive: true });
  }
  const alone = await import(join(folder, 'dist/server.js'));
  assert.equal(hrefs(await alone.render({ feed: posts, url, article })).length, posts.length);
  await assert.rejects(
    alone.render({ feed: posts, url, article, mode: 'element' }),
    /npm install @lit-labs\/ssr/,
  );
  await rm(folder, { recursive: true });
});

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const demoFeed = fileURLToPath(new URL('../../demo/feed.json', import.meta.url));
const shell = (...args) => spawnSync(process.execPath, [cli, 'render', ...args], { encoding: 'utf8' });

test('the command line prints the same HTML', async () => {
  const pageUrl = 'https://town.example/?post=council-approves-cannery-wharf';
  const feed = await readFile(demoFeed, 'utf8');
  for (const mode of both) {
    const { status, stdout, stderr } = shell(
      ...[
        '--feed',
        demoFeed,
        '--article',
        pageUrl,
        '--mode',
        mode,
        '--lang',
        'de',
        '--limit',
        '3',
        '--strict',
      ],
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const attributes = { lang: 'de', limit: 3, strict: true };
    const html = await render({ feed, article: { url: pageUrl }, mode, attributes });
    assert.deepEqual(hrefs(stdout), hrefs(html));
    assert.equal(hrefs(html).length, mode === 'list' ? 3 : 6);
    if (mode === 'list') assert.equal(stdout, `${html}\n`);
  }
});

test('the command line explains errors in the command, the feed and the article', () => {
  const wrong = shell('--feed', demoFeed, '--article', article.url, '--limti', '3');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /--limti/);
  assert.equal(shell('--feed', demoFeed).status, 2);
  const bad = shell('--feed', demoFeed, '--article', article.url, '--title', 'The wharf', '--limit=-3');
  assert.equal(bad.status, 0);
  assert.match(bad.stderr, /^.*limit="-3" is not .*\n$/, 'logged once');
  const unknown = shell('--feed', demoFeed, '--article', article.url);
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /no post with the URL .* --title/);
  assert.equal(shell('--feed', demoFeed, '--article', article.url, '--title', 'The wharf').status, 0);
  const nobody = shell('--feed', 'http://127.0.0.1:9/feed.json', '--article', article.url);
  assert.equal(nobody.status, 1);
  assert.match(nobody.stderr, /did not respond/);
});
