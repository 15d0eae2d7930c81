// Measures the edge handler: `npm run bench:edge`, after `npm run build`. Runs in workerd, the runtime of Cloudflare
// Workers, with feeds of 100, 1,000 and 5,000 posts with a title of 8 words, a summary of 32 and a body of 150. Prints
// the CPU time of the first request (which reads the feed), of an uncached article and of a cached one, the size of a
// response, and the size in a store. CPU time covers the whole runtime, including HTTP. Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { createHandler } from '../dist/edge.js';
import { startOrigin, startWorker } from '../test/edge/worker.mjs';
import { feedOf } from './feed.mjs';

const ARTICLES = 60;
const TICKS_PER_SECOND = 100;

function feedText(posts) {
  const items = feedOf(posts, 1, 150).map(({ published, text, authors: _, ...item }) => ({
    ...item,
    date_published: `${published}T09:00:00Z`,
    content_text: text,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Town',
    language: 'en',
    items,
  });
}

/** CPU time of the runtimes started by this process, in milliseconds. */
function cpuTime() {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8');
      } catch {
        return [];
      }
    });
  const own = stats.filter(
    (stat) => stat.includes('(workerd)') && Number(stat.split(') ')[1].split(' ')[1]) === process.pid,
  );
  const ticks = own.map((stat) => stat.split(') ')[1].split(' ').slice(11, 13).map(Number));
  return (ticks.flat().reduce((sum, part) => sum + part, 0) / TICKS_PER_SECOND) * 1000;
}

/** The size of a feed in a store, in bytes. */
async function storedSize(text) {
  const server = createServer((_, response) => response.end(text));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  let bytes = 0;
  const store = {
    get: async () => null,
    put: async (_, value) => {
      bytes = Buffer.byteLength(value);
    },
    delete: async () => undefined,
  };
  const feeds = [`http://127.0.0.1:${server.address().port}/feed.json`];
  const { fetch } = createHandler({ feeds, allowPrivate: true, store, maxBytes: 1e9 });
  await fetch(new Request('https://edge.example/related?url=https://town.example/0&title=x'));
  server.close();
  return bytes;
}

async function measure(posts) {
  const text = feedText(posts);
  const { items } = JSON.parse(text);
  const origin = await startOrigin({ 'town.example/feed.json': text });
  const worker = await startWorker(origin, { feeds: ['http://town.example/feed.json'] });
  const request = async (from, to) => {
    const before = cpuTime();
    let bytes = 0;
    let brotli = 0;
    for (const { url } of items.slice(from, to)) {
      const body = await (await worker.get({ url })).text();
      bytes += Buffer.byteLength(body);
      brotli += brotliCompressSync(body).length;
    }
    return {
      time: (cpuTime() - before) / (to - from),
      bytes: bytes / (to - from),
      brotli: brotli / (to - from),
    };
  };
  try {
    const first = await request(0, 1);
    await request(1, 11);
    const uncached = await request(11, 11 + ARTICLES);
    const before = cpuTime();
    for (let i = 0; i < 20; i++) await request(11, 11 + ARTICLES);
    const cached = (cpuTime() - before) / ARTICLES / 20;
    const columns = [
      String(posts).padStart(6),
      (text.length / 1e6).toFixed(2).padStart(8),
      ((await storedSize(text)) / 1e6).toFixed(2).padStart(9),
      first.time.toFixed(0).padStart(9),
      uncached.time.toFixed(1).padStart(13),
      cached.toFixed(2).padStart(9),
      String(Math.round(uncached.bytes)).padStart(9),
      String(Math.round(uncached.brotli)).padStart(9),
    ];
    console.log(columns.join(' '));
  } finally {
    await worker.close();
    origin.close();
  }
}

console.log(' posts  feed MB  store MB  first ms  new article ms  cached ms   bytes   brotli');
for (const posts of [100, 1_000, 5_000]) await measure(posts);
