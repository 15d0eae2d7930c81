// Measures `related-posts-element build`: `npm run bench:build`, after `npm run build`. Uses local feeds of 1,000,
// 10,000 and 100,000 posts with a title of 8 words, a summary of 32 and a body of 150, and measures a first run and a
// second one of the same feed, each in a new process. Memory is the peak RSS of the process. CPU time is the sum of all
// threads; on a machine with other load, it is more reliable than wall-clock time. To set the sizes: `npm run
// bench:build -- 300000`.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feedOf } from './feed.mjs';

const BODY = 150;
const PAGE = 1000;
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Writes a JSON Feed in pieces, because a large one exceeds the maximum length of a string. */
async function writeFeed(path, posts) {
  const file = createWriteStream(path);
  file.write('{"version":"https://jsonfeed.org/version/1.1","title":"Town","language":"en","items":[');
  const all = feedOf(posts, 1, BODY);
  for (let from = 0; from < posts; from += PAGE) {
    const items = all
      .slice(from, from + PAGE)
      .map(({ published, text, authors: _, ...item }) =>
        JSON.stringify({ ...item, date_published: `${published}T09:00:00Z`, content_text: text }),
      );
    if (!file.write(`${from ? ',' : ''}${items.join(',')}`))
      await new Promise((resolve) => file.once('drain', resolve));
  }
  await new Promise((resolve) => file.end(']}', resolve));
}

/** Runs the command. The process itself prints its peak memory. */
async function run(feed, out) {
  const report = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error('USED', maxRSS, userCPUTime + systemCPUTime);
  })`;
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', preload, CLI, 'build', '--feed', feed, '--out', out]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code) throw new Error(said);
  // Threads print the figures, too; the last line is the one of the main thread.
  const [, kB, microseconds] = [...said.matchAll(/USED (\d+) (\d+)/g)].at(-1);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: microseconds / 1e6,
    memory: kB / 1024 ** 2,
  };
}

async function sizeOf(folder) {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const sizes = process.argv.slice(2).map(Number);
console.log(`${availableParallelism()} threads`);
console.log('  posts  feed MB  first s    CPU s  posts/s  RSS GiB  again s  files  bytes/file  all MB');
for (const posts of sizes.length ? sizes : [1_000, 10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  try {
    const [feed, out] = [join(folder, 'feed.json'), join(folder, 'related')];
    await writeFeed(feed, posts);
    const first = await run(feed, out);
    const again = await run(feed, out);
    const { files, bytes } = await sizeOf(out);
    const columns = [
      String(posts).padStart(7),
      ((await stat(feed)).size / 1e6).toFixed(1).padStart(8),
      first.seconds.toFixed(1).padStart(8),
      first.cpu.toFixed(1).padStart(8),
      String(Math.round(posts / first.seconds)).padStart(8),
      first.memory.toFixed(2).padStart(8),
      again.seconds.toFixed(1).padStart(8),
      String(files).padStart(6),
      String(Math.round(bytes / files)).padStart(11),
      (bytes / 1e6).toFixed(1).padStart(7),
    ];
    console.log(columns.join(' '));
  } finally {
    await rm(folder, { recursive: true });
  }
}
