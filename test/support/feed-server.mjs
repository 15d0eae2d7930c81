// Serves good and bad responses, so that tests use a real server. See served.ts for the options.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const DEFAULT_FEED = '{"version":"https://jsonfeed.org/version/1.1","items":[]}';
const TEST_FOLDER = new URL('../', import.meta.url);

/** Requests by key. */
const log = new Map();

/** Documents stored by tests, by key, if they are too large for a query or not text. */
const documents = new Map();

/** A middleware for the test runner's server, and a second origin. */
export function feedServer() {
  const other = createServer(answerSafely);
  const origin = new Promise((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${other.address().port}`));
  });
  other.unref();

  return async (context, next) => {
    if (!context.path.startsWith('/served/')) return next();
    if (context.path === '/served/other-origin') {
      context.body = { origin: await origin };
    } else if (context.path === '/served/requests') {
      context.body = log.get(context.query.key) ?? { count: 0, aborted: 0, urls: [], headers: [] };
    } else if (context.path === '/served/documents') {
      documents.set(context.query.key, await buffer(context.req));
      context.body = '';
    } else {
      context.respond = false;
      // Otherwise the runner would report unfinished and 404 responses as missing files.
      context.res.statusCode = 200;
      answerSafely(context.req, context.res);
    }
  };
}

function answerSafely(request, response) {
  answer(request, response).catch((error) => {
    console.error(`feed server: ${request.url}: ${error.message}`);
    response.statusCode = 500;
    response.end(error.message);
  });
}

async function answer(request, response) {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const entry = record(query.get('key'), request);
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
    if (!response.writableFinished) entry.aborted++;
  });
  await sleep(Number(query.get('delay')));
  if (response.destroyed) return;

  setHeaders(response, query);
  response.statusCode = Number(query.get('status') ?? (query.has('redirect') ? 302 : 200));
  const isGood = entry.count > Number(query.get('failures') ?? Number.POSITIVE_INFINITY);
  if (isGood || entry.count <= Number(query.get('successes'))) response.statusCode = 200;
  if (query.has('etag') && request.headers['if-none-match'] === query.get('etag')) response.statusCode = 304;
  if (query.has('redirect') || response.statusCode === 304) return response.end();

  const body = await bodyOf(query);
  if (query.has('megabytes')) return endless(response, body, Number(query.get('megabytes')), gone.signal);
  response.setHeader('content-length', body.length);
  if (query.has('trickle')) return trickle(response, body, Number(query.get('trickle')));
  if (!isGood && (query.has('stall') || query.has('cut'))) {
    response.write(body.subarray(0, body.length >> 1));
    if (query.has('cut')) setTimeout(() => response.destroy(), 50);
    return;
  }
  response.end(body);
}

function record(key, request) {
  if (!log.has(key)) log.set(key, { count: 0, aborted: 0, urls: [], headers: [] });
  const entry = log.get(key);
  entry.count++;
  entry.urls.push(request.url);
  entry.headers.push(request.headers);
  return entry;
}

function setHeaders(response, query) {
  response.setHeader('content-type', query.get('type') ?? 'application/json');
  response.setHeader('cache-control', query.get('cache') ?? 'no-store');
  for (const name of ['retry-after', 'link', 'x-wp-totalpages']) {
    if (query.has(name)) response.setHeader(name, query.get(name));
  }
  if (query.has('etag')) response.setHeader('etag', query.get('etag'));
  if (query.has('redirect')) response.setHeader('location', query.get('redirect'));
  if (query.has('cors')) {
    response.setHeader('access-control-allow-origin', query.get('cors'));
    // Cookies require a named origin; the standard doesn't allow them with `*`.
    if (query.get('cors') !== '*') response.setHeader('access-control-allow-credentials', 'true');
  }
}

async function bodyOf(query) {
  if (query.has('document')) return documents.get(query.get('document'));
  const body = query.get('body') ?? DEFAULT_FEED;
  if (!query.has('file')) return Buffer.from(body.replaceAll('{page}', query.get('page') ?? '1'));
  const file = new URL(query.get('file'), TEST_FOLDER);
  if (!file.href.startsWith(TEST_FOLDER.href)) throw new Error('The file is not in the test folder.');
  return readFile(file);
}

/** Sends one byte at a time. */
async function trickle(response, body, pause) {
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await sleep(pause);
  }
  response.end();
}

/** Sends this many megabytes without Content-Length. */
async function endless(response, start, megabytes, signal) {
  response.write(start);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  for (let i = 0; i < megabytes * 16 && !response.destroyed; i++) {
    if (!response.write(chunk)) await once(response, 'drain', { signal }).catch(() => undefined);
  }
  response.end();
}
