import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feed';
const RUNS = [
  ' ',
  '\u00A0\n',
  '<',
  '&',
  '[',
  '"',
  "'",
  '@',
  '(',
  ')',
  '\u0301',
  '<a ',
  '&lt;a ',
  '[a](',
  '**',
  '[x y="',
  '<p>',
  '/',
  'a',
];
const FIELDS: Record<string, string[]> = {
  JSON: [
    'title',
    'summary',
    'content_html',
    'content_text',
    'text',
    'date',
    'tags',
    'author',
    'image',
    'url',
    'slug',
    'status',
    'body',
    'published',
  ],
  RSS: [
    'title',
    'description',
    'content:encoded',
    'pubDate',
    'category',
    'author',
    'link',
    'guid',
    'itunes:keywords',
  ],
  'JSON Feed': ['title', 'summary', 'content_html', 'content_text', 'date_published', 'tags', 'url', 'image'],
  WordPress: ['link', 'date', 'date_gmt', 'content', 'excerpt', 'title'],
  'broken JSON': ['string', 'before', 'behind'],
  Atom: ['title', 'summary', 'content', 'updated', 'author', 'id'],
  sitemap: ['loc', 'lastmod', 'news:title', 'news:keywords', 'image:title', 'image:caption'],
  'web page': ['title', 'link', 'script', 'text'],
};

function documentOf(format: string, field: string, run: string): string {
  // Not escaped, because this document tests the repair of invalid JSON.
  if (format === 'broken JSON') {
    const broken: Record<string, string> = {
      string: `[{"url": "/a", "title": "a${run}b\n"}]`,
      before: `${run}\n[{"url": "/a", "title": "A"}]`,
      behind: `[{"url": "/a", "title": "A"}]\n${run}`,
    };
    return broken[field] ?? '';
  }
  if (format === 'JSON') return JSON.stringify([{ url: '/a', title: 'A', [field]: `a${run}b` }]);
  if (format === 'JSON Feed') {
    const item = { id: '1', url: '/a', title: 'A', content_text: 'A', [field]: `a${run}b` };
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
  }
  if (format === 'WordPress') {
    const isHtml = ['title', 'content', 'excerpt'].includes(field);
    const value = isHtml ? { rendered: `a${run}b` } : `a${run}b`;
    return JSON.stringify([{ id: 1, link: '/a', title: { rendered: 'A' }, [field]: value }]);
  }
  if (format === 'sitemap') {
    const [, group] = /^(\w+):/.exec(field) ?? [];
    // The run is also a folder of the URL.
    const inner = `<${field}>${field === 'loc' ? '/' : 'a'}<![CDATA[${run}]]>//b-c</${field}>`;
    const page = group ? `<loc>/a-b</loc><${group}:${group}>${inner}</${group}:${group}>` : inner;
    return `<urlset><url>${page}</url><url><loc>/c-d</loc></url></urlset>`;
  }
  if (format === 'web page') {
    const pages: Record<string, string> = {
      title: `<head><title>a${run}</title></head>`,
      link: `<head><link type="application/rss+xml" ${run} href="${run}"></head>`,
      script: `<script type="application/json" ${run}>${run}</script>`,
      text: `<body>${run}<pre>[{"url":"/a","title":"${run}"}]</pre>${run}</body>`,
    };
    return `<!doctype html><html>${pages[field]}</html>`;
  }
  const inner = `<title>A</title><link href="/a">/a</link><${field}><![CDATA[a${run}b]]></${field}>`;
  return format === 'RSS'
    ? `<rss><channel><item>${inner}</item></channel></rss>`
    : `<feed><entry>${inner}</entry></feed>`;
}

/** The minimum of several runs, to exclude other load. */
function timeOf(document: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least > 20; run++) {
    const started = performance.now();
    try {
      readFeed(document, { url });
    } catch {
      // Rejecting the document must be just as fast.
    }
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

describe('long runs of a single character', () => {
  for (const [format, fields] of Object.entries(FIELDS))
    for (const field of fields)
      it(`take linear time in ${format}: ${field}`, () => {
        for (const run of RUNS) {
          const document = (length: number) => documentOf(format, field, run.repeat(length / run.length));
          const measured: string[] = [];
          const isLinear = () => {
            const [short, long] = [timeOf(document(20_000)), timeOf(document(80_000))];
            measured.push(`${short} and ${long} ms`);
            // Four times the input: linear time is 4 times as long, quadratic time 16 times. Short times are not
            // reliable.
            return long < 60 || long < 9 * short;
          };
          // Several attempts, because other load may disturb one.
          const isEverLinear = isLinear() || isLinear() || isLinear() || isLinear();
          expect(isEverLinear, `${JSON.stringify(run)}: ${measured.join(', ')}`).to.equal(true);
        }
      }).timeout(20_000);
});
