// `npm run recipes:pictures [-- RECIPE …]`, after `npm run build`: builds a site with each recipe, and takes its picture.
import { spawnSync } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = fileURLToPath(new URL('../recipes/images/', import.meta.url));
const FRAMEWORKS = 'test/consumers/server-frameworks.test.mjs';
const HOSTED = 'test/recipes/hosted.test.mjs';

/** The test that builds a site with each recipe. */
const TESTS = {
  html: 'test/recipes/html.test.mjs',
  hugo: 'test/recipes/hugo.test.mjs',
  jekyll: 'test/recipes/jekyll.test.mjs',
  eleventy: 'test/recipes/eleventy.test.mjs',
  astro: 'test/recipes/astro/astro.test.mjs',
  wordpress: 'test/recipes/wordpress/plugin.test.mjs',
  ghost: 'test/recipes/ghost/ghost.test.mjs',
  drupal: 'test/recipes/drupal/drupal.test.mjs',
  blogger: HOSTED,
  cloudflare: 'test/edge/recipe.test.mjs',
  next: FRAMEWORKS,
  nuxt: FRAMEWORKS,
  sveltekit: FRAMEWORKS,
};

const asked = process.argv.slice(2);
const recipes = asked.length ? asked : Object.keys(TESTS);
const unknown = recipes.filter((recipe) => !Object.hasOwn(TESTS, recipe));
if (unknown.length) throw new Error(`Unknown: ${unknown}. Known: ${Object.keys(TESTS)}.`);

const start = Date.now();
await mkdir(FOLDER, { recursive: true });
for (const file of new Set(recipes.map((recipe) => TESTS[recipe]))) {
  const env = { ...process.env, RECIPE_PICTURES: FOLDER };
  const { status } = spawnSync(process.execPath, ['--test', '--test-timeout=900000', file], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
for (const recipe of recipes) {
  const file = await stat(`${FOLDER}${recipe}.webp`).catch(() => undefined);
  const isNew = file && file.mtimeMs >= start;
  console.log(`recipes/images/${recipe}.webp: ${isNew ? `${Math.ceil(file.size / 1000)} kB` : 'not taken'}`);
  if (!isNew) process.exitCode = 1;
}
