// Measures the speed of ranking: `npm run bench:rank`, after `npm run build`. Ranks posts with a title and about 30
// words for one article, and compares with `JSON.parse` of the same feed and with MiniSearch (build the index, search
// once): the first time in a new process, and the median of later times, when the code is compiled. Compares each with
// `JSON.parse` at the same time. Prints medians of several processes. Times are CPU times of the main thread of one
// machine; the ratios should hold on others.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feedOf } from './feed.mjs';

const RUNS = 8;
const PROCESSES = 5;
const SIZES = [20, 500, 5_000, 50_000];
const SELF = fileURLToPath(import.meta.url);

/** CPU time of this thread in milliseconds if the system reports it, or else wall-clock time. */
function worked() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

function time(act) {
  const start = worked();
  const result = act();
  return [worked() - start, result];
}

/** Runs in a new process. */
async function measure(size, ranker) {
  const rank = await { rank: relatedPosts, MiniSearch: miniSearch }[ranker]();
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const json = JSON.stringify(feedOf(size, run + 1));
    const [parse, posts] = time(() => JSON.parse(json));
    const [ranked] = time(() => rank(posts, posts[size >> 1]));
    return { parse, ranked };
  });
  console.log(JSON.stringify(runs));
}

async function relatedPosts() {
  const { rank } = await import('../dist/rank.js');
  return (posts, { url, title, summary }) => rank({ url, title, text: summary }, posts, { limit: 6 });
}

async function miniSearch() {
  const { default: MiniSearch } = await import('minisearch');
  return (posts, { title, summary }) => {
    const index = new MiniSearch({ fields: ['title', 'summary', 'tags'] });
    index.addAll(posts);
    return index.search(`${title} ${summary}`, { boost: { title: 3 } }).slice(0, 6);
  };
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

function runsOf(size, ranker) {
  const all = Array.from({ length: size > 5_000 ? 1 : PROCESSES }, () => {
    const { stdout } = spawnSync(process.execPath, [SELF, size, ranker], { encoding: 'utf8' });
    const [first, ...later] = JSON.parse(stdout);
    const of = (what) => median(later.map((run) => run[what]));
    return { firstParse: first.parse, first: first.ranked, parse: of('parse'), later: of('ranked') };
  });
  const of = (what) => median(all.map((run) => run[what]));
  return { firstParse: of('firstParse'), first: of('first'), parse: of('parse'), later: of('later') };
}

const milliseconds = (time) => time.toFixed(1).padStart(7);
const times = (a, b) => (b < 0.05 ? '-' : (a / b).toFixed(1)).padStart(7);

function compare(size) {
  const ours = runsOf(size, 'rank');
  const theirs = runsOf(size, 'MiniSearch');
  for (const [name, { first, later }] of Object.entries({ rank: ours, MiniSearch: theirs })) {
    console.log(
      String(size).padStart(6),
      name.padEnd(10),
      milliseconds(ours.firstParse),
      milliseconds(first),
      times(first, ours.firstParse),
      milliseconds(ours.parse),
      milliseconds(later),
      times(later, ours.parse),
      times(later, ours.later),
      String(Math.round(size / (later / 1000))).padStart(9),
    );
  }
}

const [, , size, ranker] = process.argv;
if (ranker) {
  await measure(Number(size), ranker);
} else {
  console.log(' posts              parse   first  /parse   parse   later  /parse   /rank   posts/s');
  for (const size of SIZES) compare(size);
}
