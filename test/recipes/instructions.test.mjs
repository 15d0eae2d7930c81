// The instructions of all recipes have the same form: part of `npm run test:generators`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

const FOLDER = new URL('../../recipes/', import.meta.url);
const read = (path) => readFileSync(new URL(path, FOLDER), 'utf8');
const recipes = readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/README.md`, FOLDER)));
const overview = read('README.md');

const STEPS_AT_MOST = 3;
const LARGEST_PICTURE = 40_000;

for (const recipe of recipes) {
  const text = read(`${recipe}/README.md`).replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const [introduction, ...sections] = text.split(/^## /m);

  test(`${recipe}: starts with at most three steps`, () => {
    const steps = [...introduction.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    assert.ok(steps.length > 0 && steps.length <= STEPS_AT_MOST, `${steps.length} steps`);
    assert.deepEqual(
      steps,
      steps.map((_, i) => i + 1),
    );
  });

  test(`${recipe}: has a small picture of the result, with a description`, () => {
    const pictures = [...introduction.matchAll(/!\[(.*?)\]\((.*?)\)/g)];
    assert.equal(pictures.length, 1);
    const [[, description, path]] = pictures;
    assert.equal(path, `../images/${recipe}.webp`);
    assert.match(description, /Related Posts/);
    const { size } = statSync(new URL(`images/${recipe}.webp`, FOLDER));
    assert.ok(size > 1000 && size <= LARGEST_PICTURE, `${size} bytes`);
  });

  test(`${recipe}: ends with what to do if the block shows nothing`, () => {
    const last = sections.at(-1);
    assert.match(last, /^If the block shows nothing\n/);
    const causes = last.match(/^(?:-|\d+\.) \*\*/gm) ?? [];
    assert.ok(causes.length >= 2, `${causes.length} causes`);
  });

  test(`${recipe}: is listed in the table of recipes`, () => {
    const [header] = overview.match(/^\| I have .*$/m);
    assert.match(header, /\| I have … \| do … \|/);
    const rows = overview
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes(`(${recipe}/README.md)`));
    assert.equal(rows.length, 1);
  });
}

test('every picture belongs to a recipe', () => {
  for (const name of readdirSync(new URL('images/', FOLDER)))
    assert.ok(recipes.includes(name.replace(/\.webp$/, '')), name);
});
