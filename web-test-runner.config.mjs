import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath, firefoxPath } from './scripts/browsers.mjs';
import { bundle } from './test/support/bundle.mjs';
import { closingLine } from './test/support/closing-line.mjs';
import { feedServer } from './test/support/feed-server.mjs';
import { keyboard } from './test/support/keyboard.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';

/** In watch mode, the runner finds the tests that depend on a changed module by itself, without a bundle. */
const isWatching = process.argv.includes('--watch');

/** Slow files first, so that none of them runs alone at the end. */
const FILES = [
  'test/core/all.test.ts',
  'test/element/skeleton.test.ts',
  'test/element/no-jump.test.ts',
  'test/hostile/*.test.ts',
  'test/source/*.test.ts',
  'test/**/*.test.ts',
];

/** Set by `npm run test:all`. By default, tests run in one browser. */
const allEngines = process.env.ENGINES === 'all';

/**
 * Tests mostly wait, so six files run concurrently, each in its own window, because browsers throttle background
 * tabs, and with its own storage.
 */
function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
    concurrency: 6,
    createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
  });
}

/** Firefox uses WebDriver BiDi, with one page at a time. */
function firefox() {
  const launchOptions = { browser: 'firefox', executablePath: firefoxPath() };
  return Object.assign(chromeLauncher({ puppeteer: puppeteerCore, concurrency: 1, launchOptions }), {
    name: 'Firefox',
  });
}

/** Workers reference their script by URL, so map it to the source file. */
function workerSource(context, next) {
  if (context.path === '/src/reader.js') context.path = '/src/reader.ts';
  return next();
}

export default {
  files: isWatching ? ['test/**/*.test.ts', '!test/core/all.test.ts'] : [...FILES, '!test/core/*/**'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: allEngines ? [chromium(), firefox(), webkitLauncher()] : [chromium()],
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  // A generous limit for slow machines.
  testsFinishTimeout: 900_000,
  // Retry once in full runs, where occasional browser failures are likely among twenty thousand tests.
  testFramework: { config: { ui: 'bdd', timeout: 60_000, retries: process.env.CI ? 1 : 0 } },
  plugins: [
    ...(isWatching ? [] : [bundle()]),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    keyboard(),
  ],
  middleware: [feedServer(), workerSource],
  reporters: [defaultReporter(), closingLine()],
  coverageConfig: { include: ['src/**/*.ts'] },
};
