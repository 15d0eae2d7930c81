#!/usr/bin/env node
/** The command-line interface: `npx related-posts-element`. */
import { parseArgs } from 'node:util';
import { readPage } from './build/read-page.js';
import { printable } from './cli/printable.js';
import { sourcesIn } from './cli/sources.js';
import { mergeFeeds, type NamedFeed } from './core/feed/merge-feeds.js';
import { report } from './core/feed/report.js';
import { DEFAULT_MAX_BYTES, maxPostsFor } from './source/read-bytes.js';

const USAGE = `Usage: related-posts-element check URL-or-file … [--post-url pattern]
       related-posts-element render --feed URL-or-file --article URL [--mode list|element] [options]
       related-posts-element build --feed URL-or-file --out folder [options]
       related-posts-element report --feed URL-or-file [--html file] [options]
       related-posts-element copy folder

check   Reads a feed as <related-posts> does and reports the format, the posts, skipped items with reasons, missing
        fields, and the dates as readers will see them.
render  Prints the block for an article as HTML: a plain list, or <related-posts> with its content. The mode element
        requires @lit-labs/ssr. If the feed doesn't contain the article, pass its title with --title. Options: --lang,
        --id and all attributes of <related-posts>, such as --limit 4 --show "date image".
build   Writes a JSON Feed with the related posts for each post of a feed, to be read by
        <related-posts src="/folder/{hash}.json" order="feed">. Resumes an interrupted run and writes changed files
        only. Options: --limit (default 6), --order (relevance or mixed), --threshold, --strict, --exclude-tags,
        --ignore-tags, --with-image and --max-age as on <related-posts>; --base URL, the base of relative URLs in a
        file; --threads N (default: number of processors).
report  Reports on all posts of a site: how many related posts their pages show, posts that are never shown or shown
        most often, near-duplicates, and posts without an image, a date or a summary. --html writes a page with charts
        and a table to a file; it makes no requests. Takes the same options as build, except --out.

All commands merge several feeds: URLs separated by spaces, or several files (several --feed options). If a feed can't
be read, the others are still used.

All commands take --post-url, the pattern of the posts' URLs, such as "/blog/{slug}/", for lists that contain only a
slug or a file name.

copy    Needs no feed: copies related-posts.js and embed.js to a folder of a site, with the files that they load.

Exit codes: 0 if there are posts to show, 1 if there are none or the feed can't be read, 2 if the command is invalid.`;

const [command, ...args] = process.argv.slice(2);

if ([command, ...args].some((arg) => arg === '--help' || arg === '-h')) {
  console.log(USAGE);
} else if (command === 'check') {
  await run(() => check(args));
} else if (command === 'render') {
  await run(async () => {
    const { renderBlock } = await import('./cli/render.js');
    const html = await renderBlock(args);
    if (html) console.log(printable(html));
    return html ? 0 : 1;
  });
} else if (command === 'build') {
  await run(async () => {
    const { buildFiles } = await import('./cli/build.js');
    console.log(printable(await buildFiles(args, workerUrl())));
    return 0;
  });
} else if (command === 'report') {
  await run(async () => {
    const { reportOnSite } = await import('./cli/report.js');
    console.log(printable(await reportOnSite(args, workerUrl())));
    return 0;
  });
} else if (command === 'copy') {
  await run(async () => {
    const { copyToSite } = await import('./cli/copy.js');
    console.log(printable(await copyToSite(args)));
    return 0;
  });
} else {
  console.error(printable(command ? `"${command}" is not a command.\n\n${USAGE}` : USAGE));
  process.exitCode = 2;
}

/** Runs a command, which returns the exit code. Invalid commands throw a `TypeError`. */
async function run(action: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await action();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const help = code?.startsWith('ERR_PARSE_ARGS') ? '\nRun with --help for usage.' : '';
    console.error(printable(message + help));
    process.exitCode = error instanceof TypeError ? 2 : 1;
  }
}

/** @throws {TypeError} If the command is invalid. */
async function check(args: string[]): Promise<number> {
  const options = { 'post-url': { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const sources = sourcesIn(positionals);
  if (!sources.length) throw new TypeError('check requires a URL or a file. Run with --help for usage.');
  const feeds: NamedFeed[] = [];
  for (const source of sources) {
    try {
      const { feed, bytes } = await readPage(source, { postUrl: values['post-url'] });
      if (sources.length > 1) console.log(printable(source));
      console.log(printable(report(feed).join('\n')));
      if (bytes > DEFAULT_MAX_BYTES) console.log(sizeWarning(bytes));
      feeds.push([source, feed]);
    } catch (error) {
      console.error(printable(`${source}: ${(error as Error).message}`));
    }
  }
  const { length } = mergeFeeds(feeds).posts;
  const total = feeds.reduce((sum, [, { posts }]) => sum + posts.length, 0);
  if (sources.length > 1)
    console.log(`Total: ${length} ${length === 1 ? 'post' : 'posts'}, ${total - length} in several feeds`);
  return length ? 0 : 1;
}

function sizeWarning(bytes: number): string {
  const size = (bytes / 2 ** 20).toFixed(1);
  return `  ${size} MB: <related-posts> reads feeds above 8 MB only if max-posts is at least ${maxPostsFor(bytes)}`;
}

function workerUrl(): URL {
  return new URL(/* @vite-ignore */ './build-worker.js', import.meta.url);
}
