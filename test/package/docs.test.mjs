// Checks the documentation: part of `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';

const within = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.md'));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
  ...within('docs'),
  ...within('recipes'),
];
const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;

const read = (path) => readFileSync(path, 'utf8');
const { modules } = JSON.parse(read('dist/custom-elements.json'));
const element = modules
  .flatMap((module) => module.declarations ?? [])
  .find((declaration) => declaration.tagName === 'related-posts');
const named = (list) => new Set(list.map(({ name }) => name));

/** Heading anchors as on GitHub: lowercase, hyphens for spaces, no punctuation. */
function anchorsOf(page) {
  const headings =
    read(page)
      .replace(FENCED, '')
      .match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ |`/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

for (const page of PAGES) {
  test(`the links in ${page} work`, () => {
    for (const [, target] of read(page)
      .replace(FENCED, '')
      .matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path, anchor] = target.split('#');
      const file = path ? join(dirname(page), path) : page;
      assert.ok(statSync(file, { throwIfNoEntry: false }), `${target} of ${page}`);
      if (anchor) assert.ok(anchorsOf(file).includes(anchor), `${target} of ${page}: ${anchorsOf(file)}`);
    }
  });
}

test('the documentation uses existing attributes, parts, states and events', () => {
  const global = ['style', 'class', 'id', 'lang', 'dir', 'hidden'];
  const attributes = new Set([...named(element.attributes), ...global]);
  for (const page of PAGES) {
    const text = read(page);
    const say = (name) => `${name} in ${page}`;
    for (const [, tag] of text.matchAll(/<related-posts((?:\s[\w-]+(?:="[^"]*")?)*)\s*>/g)) {
      for (const [, name] of tag.matchAll(/\s([\w-]+)(?:="[^"]*")?/g))
        assert.ok(attributes.has(name), say(name));
    }
    for (const [name] of text.matchAll(/--related-posts-[\w-]*\w/g))
      assert.ok(named(element.cssProperties).has(name), say(name));
    for (const [, name] of text.matchAll(/::part\((\w+)\)/g))
      assert.ok(named(element.cssParts).has(name), say(name));
    for (const [, name] of text.matchAll(/:state\((\w+)\)/g))
      assert.ok(named(element.cssStates).has(name), say(name));
    for (const [, name] of text.matchAll(/addEventListener\('(related-posts-\w+)'/g))
      assert.ok(named(element.events).has(name), say(name));
  }
});

test('the scripts in the documentation are valid', () => {
  const blocks = within('docs').flatMap((page) => [...read(page).matchAll(FENCED)]);
  const scripts = blocks.filter(([, language]) => language === 'js');
  assert.ok(scripts.length >= 3);
  for (const [, , code] of scripts) assert.doesNotThrow(() => new Script(code), code);
});
