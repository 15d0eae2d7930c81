import { readdir, readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = /^\/(test\/.*\.test|src\/reader)\.ts$/;
const FOLDER = '/bundle/';

/**
 * Bundles all test files and the script of the worker, with shared chunks, when the first one is requested. Otherwise,
 * each of them would load hundreds of modules, in a new browser context with an empty cache.
 */
export function bundle() {
  let files;
  return {
    name: 'bundle',
    async serve({ path }) {
      const entry = ENTRY.exec(path)?.[1];
      // These files have the extension `.ts`, so another plugin would transform the code again.
      if (entry) return { body: `import '${FOLDER}${entry}.js';`, type: 'js' };
      if (!path.startsWith(FOLDER)) return undefined;
      files ??= bundled();
      return { body: (await files).get(path), type: 'js' };
    },
  };
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: ['test/**/*.test.ts', 'src/reader.ts'],
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
    // Otherwise, every page loads axe-core (0.9 MB), because `@open-wc/testing` requires it for webpack.
    define: { require: 'undefined' },
    // Tests import some modules for their effect only.
    ignoreAnnotations: true,
    plugins: [testsOfFolder, originalUrls],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [urlOf(path), text]));
}

/** Adds the imports to `all.test.ts`, which runs all tests of its folder on one page. */
const testsOfFolder = {
  name: 'tests-of-folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]all\.test\.ts$/ }, async ({ path }) => {
      const folder = dirname(path);
      const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.ts'));
      const imports = files.sort().map((file) => `import './${file.split(sep).join('/')}';`);
      return {
        contents: imports.filter((line) => line !== "import './all.test.ts';").join('\n'),
        resolveDir: folder,
      };
    });
  },
};

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
