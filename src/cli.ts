#!/usr/bin/env node
/** The command line: `npx related-posts-element`. */
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

All commands merge several feeds: URLs separated by spaces, or several files (several --feed options). A feed that can't be
read costs only its own posts.

All commands take --post-url, the pattern of the posts' URLs, such as "/blog/{slug}/", for lists that contain only a
slug or a file name.

copy    Needs no feed: copies related-posts.js and embed.js to a folder of a site, with the files that they load.

Exit codes: 0 if there are posts to show, 1 if there are none or the feed can't be read, 2 if the command is invalid.`;

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
} else if (command === 'report') {
  process.exitCode = await reportOn(args);
} else if (command === 'copy') {
  process.exitCode = await copy(args);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** The feeds and the URL pattern for `check`; undefined if the command is invalid. */
function toCheck(args: string[]): [string[], string | undefined] | undefined {
  try {
    const options = { 'post-url': { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const sources = sourcesIn(positionals);
    return sources.length ? [sources, values['post-url']] : undefined;
  } catch {
    return undefined;
  }
}

async function check(sources: readonly string[], postUrl: string | undefined): Promise<number> {
  const feeds: NamedFeed[] = [];
  for (const source of sources) {
    try {
      const { feed, bytes } = await readPage(source, { postUrl });
      if (sources.length > 1) console.log(printable(source));
      console.log(printable(report(feed).join('\n')));
      if (bytes > DEFAULT_MAX_BYTES) console.log(tooLongFor(bytes));
      feeds.push([source, feed]);
    } catch (error) {
      console.error(printable(`${source}: ${(error as Error).message}`));
    }
  }
  const { length } = mergeFeeds(feeds).posts;
  const total = feeds.reduce((sum, [, { posts }]) => sum + posts.length, 0);
  if (sources.length > 1)
    console.log(`Together: ${length} ${length === 1 ? 'post' : 'posts'}, ${total - length} in several feeds`);
  return length ? 0 : 1;
}

function tooLongFor(bytes: number): string {
  const size = (bytes / 2 ** 20).toFixed(1);
  return `  ${size} MB: <related-posts> reads feeds above 8 MB only if max-posts is at least ${maxPostsFor(bytes)}`;
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
    console.log(printable(await buildFiles(args, worker())));
    return 0;
  } catch (error) {
    console.error(printable((error as Error).message));
    return error instanceof TypeError ? 2 : 1;
  }
}

async function reportOn(args: string[]): Promise<number> {
  const { reportOnSite } = await import('./cli/report.js');
  try {
    console.log(printable(await reportOnSite(args, worker())));
    return 0;
  } catch (error) {
    console.error(printable((error as Error).message));
    return error instanceof TypeError ? 2 : 1;
  }
}

async function copy(args: string[]): Promise<number> {
  const { copyToSite } = await import('./cli/copy.js');
  try {
    console.log(printable(await copyToSite(args)));
    return 0;
  } catch (error) {
    console.error(printable((error as Error).message));
    return error instanceof TypeError ? 2 : 1;
  }
}

function worker(): URL {
  return new URL(/* @vite-ignore */ './build-worker.js', import.meta.url);
}
