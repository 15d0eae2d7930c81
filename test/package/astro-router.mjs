// Astro's client router, as `<ClientRouter />` adds it to a page. Installs only the files of the router, because Astro
// itself is 157 MB in 244 packages.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);

/** The last version that runs in Node.js 20. */
const ASTRO = 'astro@5.18.2';

/** Default settings. */
const SETTINGS = {
  __PREFETCH_DISABLED__: 'false',
  __PREFETCH_PREFETCH_ALL__: 'undefined',
  __PREFETCH_DEFAULT_STRATEGY__: '"hover"',
  __EXPERIMENTAL_CLIENT_PRERENDER__: 'false',
};

/** The script for the page's head, used together with the `<meta>` that enables it. */
export async function astroRouter() {
  const folder = await mkdtemp(join(tmpdir(), 'related-posts-astro-'));
  try {
    const pack = ['pack', ASTRO, '--json', '--prefer-offline', '--pack-destination', folder];
    const { stdout } = await run('npm', pack, { cwd: folder });
    await run('tar', ['-xzf', join(folder, JSON.parse(stdout)[0].filename), '-C', folder]);
    return await bundled(join(folder, 'package'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(astro) {
  const component = await readFile(join(astro, 'components/ClientRouter.astro'), 'utf8');
  /** Modules that Astro's Vite plugins provide. */
  const modules = {
    'router.ts': /<script>(.*)<\/script>/s.exec(component)[1],
    'astro:transitions/client': `export * from '${astro}/dist/virtual-modules/transitions-router.js';`,
    'virtual:astro:adapter-config/client': 'export const internalFetchHeaders = {};',
    // Used on the server only, but imported by a file of the router.
    cssesc: 'export default String;',
  };
  const { output } = await build({
    configFile: false,
    root: astro,
    logLevel: 'warn',
    define: SETTINGS,
    plugins: [
      {
        name: 'astro',
        enforce: 'pre',
        resolveId: (id) => {
          if (id in modules) return `\0${id}`;
          return id.startsWith('astro/virtual-modules/') ? join(astro, id.replace('astro', 'dist')) : null;
        },
        load: (id) => modules[id.slice(1)],
      },
    ],
    build: { write: false, rolldownOptions: { input: 'router.ts' } },
  });
  return output[0].code;
}
