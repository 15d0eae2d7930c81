// Runs the edge handler in Node.js: `npm run edge`, after `npm run build`. By default it serves the demo's feed. To use
// another feed: `npm run edge -- http://localhost:5173/demo/feed.json`, while `npm start` is running. Set PORT to
// change the port (8787).
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createHandler } from '../dist/edge.js';

/** Adapts a `fetch` handler to a request listener of Node.js. */
function listener(handler) {
  return async (incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const request = new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { method, headers });
    const response = await handler.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    await pipeline(response.body ? Readable.fromWeb(response.body) : [], outgoing).catch(() => undefined);
  };
}

async function serve(listen, port) {
  const server = createServer(listen).listen(port);
  await once(server, 'listening');
  return `http://localhost:${server.address().port}`;
}

/** Serves the demo's feed. */
async function serveDemo() {
  const feed = await readFile(new URL('../demo/feed.json', import.meta.url));
  return serve((_, response) => response.end(feed), 0);
}

const [given] = process.argv.slice(2);
const feed = given ?? `${await serveDemo()}/feed.json`;
const url = await serve(
  listener(createHandler({ feeds: [feed], allowPrivate: true })),
  process.env.PORT ?? 8787,
);
console.log(`Posts of ${feed}`);
const article = given ? 'ARTICLE' : new URL('./?post=council-approves-cannery-wharf', feed);
console.log(`${url}/related?url=${encodeURIComponent(article)}`);
