// Writes related-posts.zip, the plugin for WordPress: `npm run build:wordpress`, after `npm run build`.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { PAGE_FILES } from './page-files.mjs';
import { translationTemplate } from './translations.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The folder in the archive, which is the slug of the plugin and its text domain. */
const SLUG = 'related-posts-element';

/** In the sources, the version is 0.0.0. */
const VERSION = /^( \* Version: +|Stable tag: |= )0\.0\.0( =)?$/gm;

/** The same files always produce the same archive. The date is the earliest of the format. */
const REPRODUCIBLE = { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 };

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const files = new Map();
const texts = new Map();

const source = join(ROOT, 'wordpress');
for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const place = join(entry.parentPath ?? entry.path, entry.name);
  const path = relative(source, place).replaceAll('\\', '/');
  const text = (await readFile(place, 'utf8')).replace(VERSION, `$1${version}$2`);
  if (path.endsWith('block.json')) {
    texts.set(path, text);
    files.set(path, JSON.stringify({ ...JSON.parse(text), version }, undefined, 2));
  } else {
    if (/\.(?:php|js)$/.test(path)) texts.set(path, text);
    files.set(path, text);
  }
}
files.set(`languages/${SLUG}.pot`, translationTemplate(texts, version));
files.set('LICENSE', await readFile(join(ROOT, 'LICENSE')));
for (const name of ['related-posts.js', ...PAGE_FILES, 'LICENSES.md'])
  files.set(`js/${name}`, await readFile(join(ROOT, 'dist', name)).catch(missing(name)));

const entries = [...files].map(([path, text]) => [`${SLUG}/${path}`, Buffer.from(text)]);
const archive = zipSync(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), REPRODUCIBLE);
await writeFile(join(ROOT, 'related-posts.zip'), archive);
console.log(`related-posts.zip: ${files.size} files, ${(archive.length / 1000).toFixed(0)} kB`);

function missing(name) {
  return () => {
    throw new Error(`dist/${name} is missing. Run \`npm run build\` first.`);
  };
}
