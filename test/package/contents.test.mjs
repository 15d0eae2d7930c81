// The content of the published package: `npm run test:package`, after `npm run build`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PAGE_FILES } from '../../scripts/page-files.mjs';

const folder = new URL('../../', import.meta.url);

const SHIPPED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/LICENSES\.md)$/,
  // One file per import, with its types.
  /^dist\/(index|element|feed|rank|edge|server|eleventy)\.(js|d\.ts)$/,
  // For Astro, which compiles the component.
  /^dist\/(RelatedPosts\.astro|astro\.d\.ts|astro-posts\.js)$/,
  // Markup types for frameworks.
  /^dist\/(react|preact|solid|vue|svelte)\.d\.ts$/,
  // For pages without a build step, and for the command line.
  /^dist\/(related-posts(\.all)?|embed(\.all)?|cli|build-worker)\.js$/,
  new RegExp(`^dist/(?:${PAGE_FILES.join('|')})(?:\\.map)?$`),
  /^dist\/(block|engine|reader|cli|build-worker)\.d\.ts$/,
  // Shared chunks.
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/(archive|astro|build|cli|core|edge|element|eleventy|entry|locale|page|report|server|source|view)\/[\w/.-]+\.d\.ts$/,
  /^dist\/(chunks\/[\w.-]+|index|rank|edge|eleventy|astro-posts|related-posts(\.all)?|embed(\.all)?|cli|build-worker)\.js\.map$/,
  /^dist\/themes\/(minimal|cards|magazine|overlay|text)\.css$/,
  // For editors and documentation.
  /^dist\/(custom-elements|web-types|vscode\.(html|css)-custom-data)\.json$/,
];

const pack = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: fileURLToPath(folder),
  encoding: 'utf8',
});
const shipped = JSON.parse(pack.stdout)[0].files.map(({ path }) => path);

/** Whether a path matches an export, which may contain `*`. */
const isMatch = (pattern, path) => {
  const [start, end] = pattern.split('*');
  return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
};

const read = (path) => readFile(new URL(path, folder), 'utf8');

test('the package contains exactly the listed files', () => {
  assert.deepEqual(
    shipped.filter((path) => !SHIPPED.some((pattern) => pattern.test(path))),
    [],
  );
  assert.deepEqual(
    SHIPPED.filter((pattern) => !shipped.some((path) => pattern.test(path))),
    [],
  );
});

test('the files named in package.json and the manifest exist', async () => {
  const { exports, bin, types, customElements, ...manifest } = JSON.parse(await read('package.json'));
  const { modules } = JSON.parse(await read(customElements));
  const targets = Object.values(exports).flatMap((entry) => (entry.types ? Object.values(entry) : [entry]));
  const named = [
    ...targets,
    ...Object.values(bin),
    types,
    manifest['web-types'],
    ...modules.map(({ path }) => path),
  ];
  assert.deepEqual(
    named.map((path) => path.replace('./', '')).filter((path) => !shipped.some((one) => isMatch(path, one))),
    [],
  );
});

test('source maps exist and include the sources', async () => {
  for (const path of shipped.filter((path) => path.endsWith('.js'))) {
    const map = /\/\/# sourceMappingURL=(\S+)/.exec(await read(path))?.[1];
    if (!map) continue;
    const mapPath = path.replace(/[^/]+$/, map);
    assert.ok(shipped.includes(mapPath), mapPath);
    const { sources, sourcesContent } = JSON.parse(await read(mapPath));
    assert.equal(sourcesContent.filter(Boolean).length, sources.length, mapPath);
  }
});

test('editor data contains attribute values and events', async () => {
  const { tags } = JSON.parse(await read('dist/vscode.html-custom-data.json'));
  const layout = tags[0].attributes.find(({ name }) => name === 'layout');
  assert.deepEqual(
    layout.values.map(({ name }) => name),
    ['list', 'grid', 'carousel', 'compact', 'featured'],
  );
  const { contributions } = JSON.parse(await read('dist/web-types.json'));
  const { js } = contributions.html.elements[0];
  const events = ['load', 'error', 'select', 'view'].map((name) => `related-posts-${name}`);
  assert.deepEqual(
    js.events.map(({ name }) => name),
    events,
  );
});
