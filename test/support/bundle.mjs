import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEST = /^\/(test\/.*\.test)\.ts$/;
const FOLDER = '/bundle/';

/**
 * Bundles all test files, with shared chunks, when the first one is requested. Otherwise, each test file would load
 * hundreds of modules, in a new browser context with an empty cache.
 */
export function bundle() {
  let files;
  return {
    name: 'bundle',
    async serve({ path }) {
      const test = TEST.exec(path)?.[1];
      // Test files have the extension `.ts`, so another plugin would transform the code again.
      if (test) return { body: `import '${FOLDER}${test}.js';`, type: 'js' };
      if (!path.startsWith(FOLDER)) return undefined;
      files ??= bundled();
      return { body: (await files).get(path), type: 'js' };
    },
  };
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: ['test/**/*.test.ts'],
    absWorkingDir: ROOT,
    outbase: '.',
    outdir: `.${FOLDER}`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: false,
    tsconfig: 'tsconfig.json',
    conditions: ['production'],
    // Tests import some modules for their effect only.
    ignoreAnnotations: true,
    plugins: [originalUrls],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [urlOf(path), text]));
}

/** Keeps `import.meta.url` of each module, and the modules of the test server. */
const originalUrls = {
  name: 'original-urls',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\/__web/ }, () => ({ external: true }));
    onLoad({ filter: /[\\/](?:src|test)[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const url = `new URL(${JSON.stringify(urlOf(path))}, location.origin).href`;
      return { contents: code.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

function urlOf(file) {
  return `/${relative(ROOT, file).split(sep).join('/')}`;
}
