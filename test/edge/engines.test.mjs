// Requests to search engines and parsing of their responses: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHandler } from 'related-posts-element/edge';
import { ARTICLE, documents, ENGINES } from './engines.mjs';
import { startWorker } from './worker.mjs';

let server;
let engineUrl;
let requests;
let respond;

before(async () => {
  server = createServer(async (request, response) => {
    requests.push({
      ...request,
      method: request.method,
      path: request.url,
      headers: request.headers,
      body: await text(request),
    });
    respond(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  engineUrl = `http://127.0.0.1:${server.address().port}`;
});

beforeEach(() => {
  requests = [];
});

after(() => {
  server.closeAllConnections();
  server.close();
});

function handlerOf(engine, options = {}) {
  const handler = createHandler({ engine, ...options });
  return (query = {}) => {
    const all = new URLSearchParams({ url: ARTICLE, id: 'seal-count', limit: 3, ...query });
    return handler.fetch(new Request(`https://edge.example/related?${all}`));
  };
}

const gives = (answer) => (_, response) => response.end(JSON.stringify(answer));

for (const [name, { make, method, path, headers, body, answer }] of Object.entries(ENGINES)) {
  test(`${name}: queries the engine's API, keeps its order, and leaves out the article`, async () => {
    respond = gives(answer);
    const response = await handlerOf(make(engineUrl))();
    assert.equal(response.status, 200);
    const { items } = await response.json();
    assert.deepEqual(
      items.map(({ url, title }) => ({ url, title })),
      documents.slice(1).map(({ url, title }) => ({ url: `https://bay.example${url}`, title })),
    );
    assert.equal(items[0].summary, 'Forty-one, says the warden.');
    assert.equal(items[2].date_published, '2026-05-04T00:00:00-00:00');
    assert.equal(requests.length, 1);
    const [request] = requests;
    assert.deepEqual([request.method, request.path], [method, path]);
    for (const [header, value] of Object.entries(headers))
      assert.equal(request.headers[header], value, header);
    assert.deepEqual(request.body ? JSON.parse(request.body) : undefined, body);
  });

  test(`${name}: does not send the key to a redirect target`, async () => {
    respond = (request, response) => {
      if (request.url === '/elsewhere') return response.end(JSON.stringify(answer));
      response.writeHead(307, { location: '/elsewhere' }).end();
    };
    const response = await handlerOf(make(engineUrl))();
    assert.deepEqual([response.status, (await response.json()).error.code], [502, 'http']);
    assert.equal(requests.length, 1);
  });
}

test('without an ID, engines that require one use the last path segment', async () => {
  for (const name of ['meilisearch', 'typesense', 'algolia']) {
    respond = gives(ENGINES[name].answer);
    requests = [];
    await handlerOf(ENGINES[name].make(engineUrl))({ id: '' });
    assert.match(decodeURIComponent(requests[0].body || requests[0].path), /\bseal-count\b/, name);
  }
});

test('without an ID, Elasticsearch uses the text of the query', async () => {
  const { make, answer } = ENGINES.elasticsearch;
  respond = gives(answer);
  const ask = handlerOf(make(engineUrl));
  await ask({ id: '', title: 'More seals', tags: 'Nature,Bay', text: 'They were counted.' });
  assert.equal(
    JSON.parse(requests[0].body).query.bool.should[0].more_like_this.like,
    'More seals\nNature\nBay\nThey were counted.',
  );
  const response = await ask({ id: '' });
  assert.deepEqual([response.status, (await response.json()).error.code], [404, 'unknown-article']);
  assert.equal(requests.length, 1);
});

test('an ID cannot inject a query', async () => {
  const { make, answer } = ENGINES.typesense;
  respond = gives(answer);
  await handlerOf(make(engineUrl))({ id: 'x, k: 9999), secret:([1' });
  const query = new URL(requests[0].path, engineUrl).searchParams.get('vector_query');
  assert.equal(query, 'embedding:([], id: xk9999secret[1, k: 4)');
});

test('results of an engine are cached, and used while it is down', async () => {
  const { make, answer } = ENGINES.meilisearch;
  respond = gives(answer);
  const ask = handlerOf(make(engineUrl), { ttl: 1 });
  const bodies = await Promise.all(Array.from({ length: 50 }, async () => (await ask()).text()));
  assert.equal(new Set(bodies).size, 1);
  assert.equal(requests.length, 1);
  respond = (_, response) => response.writeHead(503).end();
  await sleep(1100);
  for (let reader = 0; reader < 3; reader++) assert.equal(await (await ask()).text(), bodies[0]);
  await sleep(200);
  assert.equal(requests.length, 2);
});

test('an engine fails, hangs, or rejects the request', async () => {
  const { make } = ENGINES.algolia;
  const cases = [
    [(_, response) => response.writeHead(403).end('{"message":"no"}'), 502, 'http'],
    [(_, response) => response.end('{"message":"Index posts does not exist"}'), 502, 'not-a-feed'],
    [(request) => request.socket.destroy(), 502, 'network'],
    [() => undefined, 504, 'timeout'],
  ];
  for (const [route, status, code] of cases) {
    respond = route;
    const response = await handlerOf(make(engineUrl), { timeout: 300 })();
    assert.deepEqual([response.status, (await response.json()).error.code], [status, code]);
  }
});

test('works in workerd', async (t) => {
  const { answer } = ENGINES.meilisearch;
  respond = gives(answer);
  const made = `{ engine: meilisearch({ url: 'http://search.example', index: 'posts', embedder: 'default' }) }`;
  const worker = await startWorker({ address: engineUrl.replace('http://', '') }, made);
  t.after(() => worker.close());
  const { items } = await (await worker.get({ url: ARTICLE, limit: 3 })).json();
  assert.deepEqual(
    items.map(({ id }) => id),
    ['seal-pups', 'skerry-light', 'herring'],
  );
  assert.deepEqual(
    requests.map(({ path }) => path),
    ['/indexes/posts/similar'],
  );
  respond = (request) => request.socket.destroy();
  const response = await worker.get({ url: `${ARTICLE}-again` });
  assert.deepEqual([response.status, (await response.json()).error.code], [502, 'network']);
});

test('accepts a custom engine', async () => {
  const engine = async (article, { limit }) =>
    documents.slice(0, limit).map((post) => ({
      summary: '',
      tags: [],
      authors: [],
      ...post,
      url: new URL(post.url, article.url).href,
    }));
  const { items } = await (await handlerOf(engine)({ limit: 2 })).json();
  assert.deepEqual(
    items.map(({ id }) => id),
    ['seal-pups', 'skerry-light'],
  );
});
