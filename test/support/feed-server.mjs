// Feeds as the web serves them, good and bad, so that tests meet real answers. See served.ts for what it takes.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const DEFAULT_FEED = '{"version":"https://jsonfeed.org/version/1.1","items":[]}';

/** What arrived under each key. */
const log = new Map();

/** A middleware for the runner's server, with a second origin beside it. */
export function feedServer() {
  const other = createServer((request, response) => answer(request, response));
  const origin = new Promise((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${other.address().port}`));
  });
  other.unref();

  return async (context, next) => {
    if (!context.path.startsWith('/served/')) return next();
    if (context.path === '/served/other-origin') {
      context.body = { origin: await origin };
    } else if (context.path === '/served/requests') {
      context.body = log.get(context.query.key) ?? { count: 0, aborted: 0, urls: [] };
    } else {
      context.respond = false;
      await answer(context.req, context.res);
    }
  };
}

async function answer(request, response) {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const entry = record(query.get('key'), request);
  response.once('close', () => {
    if (!response.writableFinished) entry.aborted++;
  });
  await sleep(Number(query.get('delay')));
  if (response.destroyed) return;

  if (query.has('cors')) response.setHeader('access-control-allow-origin', query.get('cors'));
  response.setHeader('content-type', query.get('type') ?? 'application/json');
  response.setHeader('cache-control', query.get('cache') ?? 'no-store');
  response.statusCode = Number(query.get('status') ?? 200);
  const body = Buffer.from(query.get('body') ?? DEFAULT_FEED);

  if (query.has('megabytes')) return endless(response, body, Number(query.get('megabytes')));
  if (query.has('stall') || query.has('cut')) {
    response.setHeader('content-length', body.length);
    response.write(body.subarray(0, body.length >> 1));
    if (query.has('cut')) setTimeout(() => response.destroy(), 50);
    return;
  }
  response.end(body);
}

function record(key, request) {
  if (!log.has(key)) log.set(key, { count: 0, aborted: 0, urls: [] });
  const entry = log.get(key);
  entry.count++;
  entry.urls.push(request.url);
  return entry;
}

/** So many megabytes, sent without saying how many. */
async function endless(response, start, megabytes) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.write(start);
  const chunk = Buffer.alloc(64 * 1024, ' ');
  for (let i = 0; i < megabytes * 16 && !response.destroyed; i++) {
    if (!response.write(chunk)) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
  response.end();
}
