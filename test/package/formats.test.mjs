import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../src/core/feed/', import.meta.url);

/** Formats that the README describes in other words. */
const DESCRIBED = { search: 'search engines', sitemap: 'sitemaps', RSS: 'RSS', a: 'any other' };

test('the README lists every feed format', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = /### Supported feeds([\s\S]*?)\n##/.exec(readme) ?? [];
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}name: (?:'(.*)'|"(.*)"),$/gm),
    ])
    .map(([, single, double]) => single ?? double);
  assert.ok(names.length > 20, 'the names of the formats are found in the source');
  for (const name of names) {
    const [word] = name.split(/[\s']/);
    assert.ok(section.includes(DESCRIBED[word] ?? word), `the README does not list "${name}"`);
  }
});
