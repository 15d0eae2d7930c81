// Runs the built handler in workerd, with a network in which every host name leads to the test's server.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The recipe's Worker, bundled as by wrangler. */
export const recipe = await bundle(`${root}recipes/cloudflare/worker.js`);

/** The handler without a Worker around it. */
const handler = await bundle(`${root}dist/edge.js`);

async function bundle(entry) {
  const written = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'main' },
    },
  });
  return written[0].output[0].code;
}

/** Starts a Worker with options or code; `get` sends a request. */
export async function startWorker(origin, options, { script, ...miniflare } = {}) {
  const code = typeof options === 'string' ? options : JSON.stringify(options);
  const main = `import { createHandler, meilisearch } from './edge.mjs'; export default createHandler(${code});`;
  const modules = script
    ? [{ type: 'ESModule', path: 'main.mjs', contents: script }]
    : [
        { type: 'ESModule', path: 'main.mjs', contents: main },
        { type: 'ESModule', path: 'edge.mjs', contents: handler },
      ];
  const config = {
    modules,
    compatibilityDate: '2026-01-01',
    outboundService: { external: { address: origin.address, http: {} } },
    ...miniflare,
  };
  const engine = new Miniflare(config);
  let address = await engine.ready;
  return {
    origin: address.origin,
    get: (query, init) => fetch(new URL(`/related?${new URLSearchParams(query)}`, address), init),
    fetch: (path, init) => fetch(new URL(path, address), init),
    /** Restarts the instance, which clears its memory. */
    async restart() {
      await engine.setOptions(config);
      address = await engine.ready;
    },
    close: () => engine.dispose(),
  };
}

/**
 * Starts the network. `routes` contains the response for each `host/path`, as text or a function. `requests` contains all
 * requests.
 */
export async function startOrigin(routes) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(`${request.headers.host}${request.url}`);
    const route = routes[`${request.headers.host}${pathname}`];
    if (typeof route === 'function') return route(request, response);
    response.statusCode = route === undefined ? 404 : 200;
    response.end(route);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${server.address().port}`,
    routes,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const demo = (path) => readFile(new URL(`../../demo/${path}`, import.meta.url), 'utf8');
