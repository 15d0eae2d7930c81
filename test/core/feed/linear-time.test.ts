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
  Atom: ['title', 'summary', 'content', 'updated', 'author', 'id'],
};

function documentOf(format: string, field: string, run: string): string {
  if (format === 'JSON') return JSON.stringify([{ url: '/a', title: 'A', [field]: `a${run}b` }]);
  const inner = `<title>A</title><link href="/a">/a</link><${field}><![CDATA[a${run}b]]></${field}>`;
  return format === 'RSS'
    ? `<rss><channel><item>${inner}</item></channel></rss>`
    : `<feed><entry>${inner}</entry></feed>`;
}

/** The least of several, since other programs take time, too. */
function timeOf(document: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && least > 20; run++) {
    const started = performance.now();
    readFeed(document, { url });
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

describe('hostile runs of one sign', () => {
  for (const [format, fields] of Object.entries(FIELDS))
    for (const field of fields)
      it(`take time that grows with their length, in ${format}: ${field}`, () => {
        for (const run of RUNS) {
          const document = (length: number) => documentOf(format, field, run.repeat(length / run.length));
          const [short, long] = [timeOf(document(20_000)), timeOf(document(80_000))];
          // Four times as long; sixteen times would be the square. Below that, the clock says nothing.
          expect(long < 60 || long < 9 * short, `${JSON.stringify(run)}: ${short} and ${long} ms`).to.equal(
            true,
          );
        }
      }).timeout(20_000);
});
