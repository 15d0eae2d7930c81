// How fast the built ranker is: `npm run bench:rank`, after `npm run build`. One article, cold, over posts with a title
// and some 30 words, beside JSON.parse of the same feed in the same run. Times are of one machine; ratios travel.
import { performance } from 'node:perf_hooks';
import { rank } from '../dist/rank.js';

const RUNS = 7;
const DAY = 86_400_000;

/** The same numbers on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words as a language has them: few often, many seldom (Zipf). */
function feedOf(posts, seed) {
  const next = random(seed);
  const word = () => `w${Math.floor(30_000 ** next()).toString(36)}`;
  const text = (words) => Array.from({ length: words }, word).join(' ');
  return Array.from({ length: posts }, (_, i) => ({
    id: String(i),
    url: `https://town.example/${i}/`,
    title: text(8),
    summary: text(32),
    published: new Date(Date.UTC(2026, 0, 1) - i * DAY).toISOString().slice(0, 10),
    tags: [`t${Math.floor(next() * 60)}`],
    authors: [],
  }));
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

function time(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}

for (const size of [20, 500, 5_000, 50_000]) {
  const parse = [];
  const ranked = [];
  for (let run = 0; run < RUNS; run++) {
    const json = JSON.stringify(feedOf(size, run + 1));
    let posts;
    parse.push(time(() => (posts = JSON.parse(json))));
    const { url, title, summary } = posts[size >> 1];
    ranked.push(time(() => rank({ url, title, text: summary }, posts, { limit: 6 })));
  }
  const [a, b] = [median(parse), median(ranked)];
  console.log(
    `${String(size).padStart(6)} posts: JSON.parse ${a.toFixed(1)} ms, rank ${b.toFixed(1)} ms, ` +
      `${(b / a).toFixed(1)} times JSON.parse, ${Math.round(size / (b / 1000))} posts a second`,
  );
}
