// The PHP of the recipe for WordPress is valid in the versions that it supports: `npm run test:wordpress-php`. Installs
// these versions of PHP from npm, compiled to WebAssembly.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../site.mjs';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const VERSIONS = ['7.4', '8.0', '8.1', '8.2', '8.3'];

let folder;
let files;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  for (const name of ['package.json', 'parse.mjs'])
    await cp(fileURLToPath(new URL(name, import.meta.url)), join(folder, name));
  await run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  files = [];
  for (const source of ['wordpress', 'recipes/wordpress'])
    for (const name of await readdir(join(ROOT, source), { recursive: true }))
      if (name.endsWith('.php')) files.push(join(ROOT, source, name));
});

after(() => rm(folder, { recursive: true, force: true }));

/** The lines that the parser prints, without the version. */
async function parse(version, paths) {
  const output = await run(process.execPath, ['parse.mjs', version, ...paths], folder);
  const [first, ...complaints] = output.trim().split('\n');
  assert.ok(first.startsWith(`PHP ${version}.`), first);
  return complaints;
}

for (const version of VERSIONS) {
  test(`every file is valid in PHP ${version}`, async () => {
    assert.ok(files.length > 10);
    assert.deepEqual(await parse(version, files), []);
  });
}

test('newer syntax is found', async () => {
  const file = join(folder, 'newer.php');
  await writeFile(file, '<?php echo match ( 1 ) { 1 => 2 };');
  assert.equal((await parse('7.4', [file])).length, 1);
  assert.deepEqual(await parse('8.3', [file]), []);
});
