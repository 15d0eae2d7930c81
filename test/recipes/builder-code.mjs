// The code that the demo's builder writes, for tests of it in the real systems.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { blockOn, inBrowser } from './checks.mjs';

/** Contains the characters that template languages interpret. */
const HEADING = 'A "B" & {{C}} {D} {% E %} [F] $G';

const CHOICES = { theme: 'cards', layout: 'grid', limit: '3', heading: HEADING };

async function load(name) {
  const path = fileURLToPath(new URL(`../../demo/builder/${name}.ts`, import.meta.url));
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'warn' });
  // Vite sets it, which would make later builds use the development version of Lit.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return module;
}

/**
 * The pieces of code for a platform, as in the builder's tab Code: each has `code`, and `name` if there are several.
 *
 * @param choices Parameters of the demo's URL, such as `scripts`, the folder of the scripts.
 */
export async function builderCode(platform, choices = {}) {
  const [{ readState, stateOf }, { codeFiles }] = await Promise.all([load('state'), load('embed-code')]);
  const params = new URLSearchParams({ ...CHOICES, ...choices, code: platform });
  const initial = stateOf(() => null);
  return codeFiles(readState(params, initial), 'https://demo.example/');
}

/** Every option of the builder, except those of the single tag, with a value other than its default. */
export async function everyBuilderOption() {
  const { OPTIONS, TAG_ONLY } = await load('options');
  const options = OPTIONS.filter(({ name }) => !TAG_ONLY.includes(name));
  return Object.fromEntries(options.map((option) => [option.name, otherValue(option)]));
}

function otherValue({ kind, name, values, default: standard }) {
  if (kind === 'number') return '1';
  if (kind === 'flag') return 'true';
  if (kind === 'zone') return 'Europe/Lisbon';
  if (name === 'lang') return 'de';
  return values?.find((value) => value && value !== standard) ?? 'something';
}

/** Checks that the block on a page has the options of the builder's code, and its styles. */
export async function checkBuilderBlock(url) {
  await inBrowser(async (page) => assertChoices(await blockOn(page, url)));
}

/** @param block The block when it is ready. */
export async function assertChoices(block) {
  const found = await block.evaluate((element) => ({
    links: element.shadowRoot.querySelectorAll('[part~="link"]').length,
    heading: element.shadowRoot.querySelector('[part~="heading"]')?.textContent.trim(),
    layout: element.layout,
    // Some themes change the root font size, which the preset's radius of 0.75rem depends on.
    radius:
      Number.parseFloat(
        getComputedStyle(element.shadowRoot.querySelector('[part~="card"]')).borderTopLeftRadius,
      ) / Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize),
  }));
  assert.deepEqual(found, { links: 3, heading: HEADING, layout: 'grid', radius: 0.75 });
}
