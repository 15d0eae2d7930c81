#!/usr/bin/env node
/** `npx related-posts-element check URL-or-file`: what the reader makes of a feed. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeText } from './core/feed/decode.js';
import { readFeed } from './core/feed/read.js';
import { report } from './core/feed/report.js';

const USAGE = `Usage: related-posts-element check URL-or-file

Reads a feed as <related-posts> would and says what it found: format, posts, what was skipped and why, what is missing,
and the dates as readers will see them.

Exit code: 0 where there are posts to show, 1 where there are none, 2 where the command is wrong.`;

const [command, source, ...rest] = process.argv.slice(2);
if (command === 'check' && source && !rest.length) {
  process.exitCode = await check(source);
} else {
  console.error(USAGE);
  process.exitCode = command === '--help' ? 0 : 2;
}

async function check(source: string): Promise<number> {
  try {
    const { text, url } = /^https?:/i.test(source) ? await download(source) : await open(source);
    const feed = readFeed(text, { url });
    console.log(printable(report(feed).join('\n')));
    return feed.posts.length ? 0 : 1;
  } catch (error) {
    console.error(printable(`${source}: ${(error as Error).message}`));
    return 1;
  }
}

/** Control characters of a feed would be orders to the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
}

async function download(address: string) {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { text: decodeText(bytes, response.headers.get('content-type') ?? ''), url: response.url };
}

/** Relative addresses in a file lead nowhere: where it will be published nobody knows. */
async function open(path: string) {
  const placeholder = new URL(`https://example.org/${pathToFileURL(path).pathname.split('/').at(-1)}`);
  return { text: decodeText(await readFile(path)), url: placeholder.href };
}
