import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { BatchSelected } from '../build/batching.js';
import { Progress } from '../build/progress.js';
import { articlesOf, BATCH, batchOf, type RunOptions, runBatches } from '../build/run-batches.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import type { Feed } from '../core/post.js';
import { withoutTags } from '../core/rank/ignored-tags.js';
import { htmlReport } from '../report/html-report.js';
import { type SiteReport, siteReport } from '../report/site-report.js';
import { plural, textReport } from '../report/text-report.js';
import { printable } from './printable.js';
import { baseOf, readArchives } from './read-archives.js';
import { parseNumber, parseSelectionOptions, selectionOptions } from './selection-options.js';
import { sourcesIn } from './sources.js';

const options = {
  feed: { type: 'string', multiple: true },
  html: { type: 'string' },
  base: { type: 'string' },
  'post-url': { type: 'string' },
  ...selectionOptions,
} as const;

/**
 * Reports which posts of a site are shown where.
 *
 * @param worker The URL of the worker script.
 * @returns The report as text, or a summary if it was written to a file.
 * @throws {TypeError} If the command is invalid.
 */
export async function reportOnSite(args: string[], worker: URL): Promise<string> {
  const {
    feed: named = [],
    html: path,
    base: given,
    'post-url': postUrl,
    ...rest
  } = parseArgs({ args, options }).values;
  const sources = sourcesIn(named);
  if (!sources.length || path === '')
    throw new TypeError('report requires --feed, and a file name after --html. Run with --help for usage.');
  const selection = parseSelectionOptions(rest);
  const threads = parseNumber('threads', rest.threads, 1) ?? availableParallelism();
  const base = baseOf(given);
  const progress = process.stderr.isTTY ? new Progress() : undefined;
  try {
    const { feeds, failures } = await readArchives(sources, { base, postUrl }, progress);
    for (const failure of failures) console.error(printable(`${failure} Using the other feeds.`));
    const titles = new Set(feeds.flatMap(([, { title }]) => title ?? []));
    const merged = { ...mergeFeeds(feeds), title: [...titles].join(', ') };
    const report = await analyze(merged, { selection, threads, worker }, progress);
    if (path === undefined) return textReport(report);
    const html = htmlReport(report, { sources: feeds.map(([source]) => source), failures, selection });
    await writeFile(path, html).catch((cause: NodeJS.ErrnoException) => {
      throw new Error(`${path} could not be written (${cause.code}). Check --html.`, { cause });
    });
    return `Report on ${plural(report.posts.length, 'post')} in ${path}`;
  } finally {
    progress?.end();
  }
}

async function analyze(read: Feed, options: RunOptions, progress?: Progress): Promise<SiteReport> {
  const { selection } = options;
  const posts = [...withoutTags(read.posts, selection.ignoreTags ?? [])];
  const feed = { ...read, posts };
  const articles = articlesOf(posts);
  const batches = Array.from({ length: Math.ceil(articles.length / BATCH) }, (_, i) =>
    batchOf(articles, posts, i),
  );
  const selected: BatchSelected['selected'][] = [];
  let done = 0;
  await runBatches<BatchSelected>(feed, batches, options, (batch) => {
    selected[batch.number] = batch.selected;
    done += batch.selected.length;
    progress?.show(done, articles.length, 0);
  });
  return siteReport(feed, selection, articles, selected.flat());
}
