import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath, firefoxPath } from './scripts/browsers.mjs';
import { closingLine } from './test/support/closing-line.mjs';
import { feedServer } from './test/support/feed-server.mjs';
import { keyboard } from './test/support/keyboard.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';

/** `npm run test:all` sets it; one engine is enough while working. */
const allEngines = process.env.ENGINES === 'all';

/** Most of a test is waiting, so three files run at once: each in a window and with a storage of its own, or one would sleep. */
function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
    concurrency: 3,
    createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
  });
}

/** Firefox speaks WebDriver BiDi, one page at a time. */
function firefox() {
  const launchOptions = { browser: 'firefox', executablePath: firefoxPath() };
  return Object.assign(chromeLauncher({ puppeteer: puppeteerCore, concurrency: 1, launchOptions }), {
    name: 'Firefox',
  });
}

/** Workers name their script by an address, which nothing resolves to its source. */
function workerSource(context, next) {
  if (context.path === '/src/reader.js') context.path = '/src/reader.ts';
  return next();
}

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: allEngines ? [chromium(), firefox(), webkitLauncher()] : [chromium()],
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  // A busy machine is no reason to fail.
  testsFinishTimeout: 900_000,
  // Of twenty thousand tests in three browsers, one browser's stumble is no verdict; while working, it is to be seen.
  testFramework: { config: { ui: 'bdd', timeout: 60_000, retries: process.env.CI ? 1 : 0 } },
  plugins: [
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
