#!/usr/bin/env node
/** `npx related-posts-element`: what the reader makes of a feed, and the block as HTML. */
import { parseArgs } from 'node:util';
import { readPage } from './build/read-page.js';
import { report } from './core/feed/report.js';
import { MOST_BYTES, postsFor } from './source/read-bytes.js';

const USAGE = `Usage: related-posts-element check URL-or-file [--post-url pattern]
       related-posts-element render --feed URL-or-file --article URL [--mode list|element] [options]
       related-posts-element build --feed URL-or-file --out folder [options]

check   Reads a feed as <related-posts> would and says what it found: format, posts, what was skipped and why, what is
        missing, and the dates as readers will see them. --post-url says where posts are, such as "/blog/{slug}/", for
        lists that hold only a slug or a file of each, here as in the other commands.
render  Writes the block for an article as HTML: a plain list, or <related-posts> as it is when its script has run, for
        which @lit-labs/ssr must be installed. What the article is about is taken from its post in the feed; --title
        says it where the feed has none. Options are --lang, --id and all attributes of <related-posts>, such as
        --limit 4 --show "date image".
build   Ranks all posts of a feed for each of them, and writes what is related to a JSON Feed of its own, which
        <related-posts src="/folder/{hash}.json" order="feed"> reads. Goes on where it was interrupted, and touches only
        what is other than before. Options are --limit (6), --threshold, --strict, --exclude-tags and --max-age as on
        <related-posts>; --base, the address of a file's site, where its addresses are relative; --post-url; --threads, as many as
        there are processors by default.

Exit code: 0 where there are posts to show, 1 where there are none, 2 where the command is wrong.`;

const [command, ...args] = process.argv.slice(2);
const checked = toCheck(args);
if ([command, ...args].some((arg) => arg === '--help' || arg === '-h')) {
  console.log(USAGE);
} else if (command === 'check' && checked) {
  process.exitCode = await check(...checked);
} else if (command === 'render') {
  process.exitCode = await render(args);
} else if (command === 'build') {
  process.exitCode = await build(args);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** What is to be checked, and where its posts are; nothing where the command is wrong. */
function toCheck(args: string[]): [string, string | undefined] | undefined {
  try {
    const options = { 'post-url': { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [source, ...more] = positionals;
    return source && !more.length ? [source, values['post-url']] : undefined;
  } catch {
    return undefined;
  }
}

async function check(source: string, postUrl: string | undefined): Promise<number> {
  try {
    const { feed, bytes } = await readPage(source, { postUrl });
    console.log(printable(report(feed).join('\n')));
    if (bytes > MOST_BYTES) console.log(tooLongFor(bytes));
    return feed.posts.length ? 0 : 1;
  } catch (error) {
    console.error(printable(`${source}: ${(error as Error).message}`));
    return 1;
  }
}

function tooLongFor(bytes: number): string {
  const size = (bytes / 2 ** 20).toFixed(1);
  return `  ${size} MB: <related-posts> reads more than 8 MB only where max-posts is ${postsFor(bytes)} or more`;
}

async function render(args: string[]): Promise<number> {
  const { renderBlock } = await import('./cli/render.js');
  try {
    const html = await renderBlock(args);
    if (html) console.log(printable(html));
    return html ? 0 : 1;
  } catch (error) {
    console.error(printable((error as Error).message));
    return error instanceof TypeError ? 2 : 1;
  }
}

async function build(args: string[]): Promise<number> {
  const { buildFiles } = await import('./cli/build.js');
  try {
    const worker = new URL(/* @vite-ignore */ './build-worker.js', import.meta.url);
    console.log(printable(await buildFiles(args, worker)));
    return 0;
  } catch (error) {
    console.error(printable((error as Error).message));
    return error instanceof TypeError ? 2 : 1;
  }
}

/** Control characters of a feed would be orders to the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}
