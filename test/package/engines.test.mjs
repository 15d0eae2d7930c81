// The single tag, cross-origin, under the strictest policy, in three engines: part of `npm run test:package`, after
// `npm run build`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, chromiumPath, firefoxPath } from '../../scripts/browsers.mjs';
import { webkitLauncher } from '../support/webkit-launcher.mjs';
import { NONCE, serve } from './site.mjs';

let site;
let elsewhere;

before(async () => {
  [site, elsewhere] = await Promise.all([serve(), serve()]);
});

after(() => {
  site.close();
  elsewhere.close();
});

/** Each opens a URL and returns a function that evaluates an expression on the page. */
const ENGINES = {
  Chromium: () => opened({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS }),
  Firefox: () => opened({ browser: 'firefox', executablePath: firefoxPath() }),
  WebKit: async () => {
    const launcher = webkitLauncher();
    await launcher.initialize();
    return {
      async open(url) {
        await launcher.stopSession('page');
        await launcher.startSession('page', url);
      },
      evaluate: (expression) => launcher.evaluate('page', expression),
      close: () => launcher.stop(),
    };
  },
};

async function opened(options) {
  const browser = await puppeteerCore.launch(options);
  const page = await browser.newPage();
  return {
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/** Records policy violations, except the browser's own request for an icon. */
const WATCH = `window.violations = [];
document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
  if (!blockedURI.endsWith('/favicon.ico')) violations.push(violatedDirective + ' ' + blockedURI);
});`;
const TAGS = {
  'the one tag, in one file': (origin) =>
    `<script async nonce="${NONCE}" src="${origin}/embed.all.js" data-src="/feed.json"></script>`,
  'the one tag': (origin) =>
    `<script async nonce="${NONCE}" src="${origin}/embed.js" data-src="/feed.json"></script>`,
  'the module': (origin) =>
    `<script type="module" nonce="${NONCE}" src="${origin}/related-posts.js"></script><related-posts src="/feed.json"></related-posts>`,
};

for (const [name, launch] of Object.entries(ENGINES)) {
  test(`cross-origin, with the strictest policy, in another language: ${name}`, async () => {
    const engine = await launch();
    try {
      for (const [tag, markup] of Object.entries(TAGS)) {
        const html = `<body lang="de"><script nonce="${NONCE}">${WATCH}</script>${markup(elsewhere.origin)}</body>`;
        await engine.open(`${site.origin}/strict?${new URLSearchParams({ html })}`);
        const heading = await until(() =>
          engine.evaluate(
            `document.querySelector('related-posts')?.shadowRoot?.querySelector('[part~="heading"]')?.textContent.trim()`,
          ),
        );
        assert.equal(heading, 'Ähnliche Beiträge', tag);
        const titles = await engine.evaluate(
          `document.querySelector('related-posts').related.map(({ post }) => post.title).sort().join()`,
        );
        assert.equal(titles, 'Gulls,Nets,Ropes,Tides', tag);
        assert.equal(await engine.evaluate('violations.join()'), '', tag);
      }
    } finally {
      await engine.close();
    }
  });
}

async function until(ask) {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It never came');
}
