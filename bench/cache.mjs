// Simulates how often the edge handler ranks and requests feeds: `npm run bench:cache`, after `npm run build`. A
// thousand sites behind one handler in one data center, for two hours after two hours of warm-up, with a simulated
// clock. Visits to sites and to their 200 articles follow Zipf's law (the second one is visited half as often as the
// first, the third one a third as often). Each site publishes every six hours. The cache in front of the handler
// follows `Cache-Control` (RFC 9111, RFC 5861). The handler is the real one.
import { createHandler } from '../dist/edge.js';

const SITES = 1000;
const ARTICLES = 200;
const ITEMS = 20;
const HOURS = 2;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let now = Date.UTC(2026, 0, 1);
Date.now = () => now;

/** The mulberry32 pseudorandom number generator. */
let state = 1;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** Draws integers from 0 by Zipf's law. */
function zipf(count) {
  let sum = 0;
  const sums = Array.from({ length: count }, (_, i) => {
    sum += 1 / (i + 1);
    return sum;
  });
  return () => {
    const sample = random() * sum;
    let [from, to] = [0, count - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sums[middle] < sample) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

let requests = 0;
globalThis.fetch = async (url) => {
  requests++;
  const { host } = new URL(url);
  const edition = Math.floor(
    (now + (host.length + Number(host.split('.')[0].slice(1))) * 60_000) / (6 * HOUR),
  );
  const items = Array.from({ length: ITEMS }, (_, i) => ({
    url: `https://${host}/${edition - i}`,
    title: `Story ${edition - i} of ${host}`,
    tags: [`topic ${(edition - i) % 7}`],
  }));
  return new Response(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
};

const hosts = Array.from({ length: SITES }, (_, i) => `s${i}.example`);
const feeds = Object.fromEntries(hosts.map((host) => [host, `https://${host}/feed.json`]));

/** A data center with a handler behind a cache. */
function dataCenter() {
  const handler = createHandler({ feeds });
  const cache = new Map();
  const counts = { views: 0, hits: 0, stale: 0, misses: 0 };
  const revalidate = async (key) => {
    const background = [];
    const request = new Request(`https://edge.example/related?${key}`);
    const response = await handler.fetch(request, {}, { waitUntil: (work) => background.push(work) });
    await response.text();
    const rule = response.headers.get('cache-control');
    const seconds = (name) => Number(new RegExp(`${name}=(\\d+)`).exec(rule)?.[1] ?? 0) * 1000;
    const fresh = now + seconds('s-maxage');
    cache.set(key, { fresh, stale: fresh + seconds('stale-while-revalidate') });
    await Promise.all(background);
  };
  return {
    counts,
    async view(site, article) {
      const url = `https://${hosts[site]}/${article}`;
      const key = String(
        new URLSearchParams({ url, title: `Story ${article}`, tags: `topic ${article % 7}` }),
      );
      const entry = cache.get(key);
      counts.views++;
      if (entry && now < entry.fresh) counts.hits++;
      else if (entry && now < entry.stale) {
        counts.stale++;
        // Revalidated in the background.
        await revalidate(key);
      } else {
        counts.misses++;
        await revalidate(key);
      }
    },
  };
}

const percent = (share) => `${(share * 100).toFixed(1)} %`.padStart(8);

console.log(
  'views a day  from cache  of these stale  reader waits  handler runs  feed requests  per site and hour  per 1,000 views',
);
for (const views of [10_000, 100_000, 1_000_000]) {
  const [site, article] = [zipf(SITES), zipf(ARTICLES)];
  const { view, counts } = dataCenter();
  const step = DAY / views;
  const run = async (until) => {
    for (; now < until; now += step) await view(site(), article());
  };
  await run(now + HOURS * HOUR);
  for (const name of Object.keys(counts)) counts[name] = 0;
  requests = 0;
  await run(now + HOURS * HOUR);
  const columns = [
    String(views).padStart(11),
    percent((counts.hits + counts.stale) / counts.views).padStart(11),
    percent(counts.stale / counts.views).padStart(15),
    percent(counts.misses / counts.views).padStart(13),
    percent((counts.misses + counts.stale) / counts.views).padStart(14),
    String(requests).padStart(12),
    (requests / SITES / HOURS).toFixed(2).padStart(16),
    ((requests / counts.views) * 1000).toFixed(1).padStart(16),
  ];
  console.log(columns.join(' '));
  now += 30 * DAY;
}
