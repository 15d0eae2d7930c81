import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Built, build } from '../build/build.js';
import { count, Progress } from '../build/progress.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { printable } from './printable.js';
import { baseOf, readArchives } from './read-archives.js';
import { parseNumber, parseSelectionOptions, selectionOptions } from './selection-options.js';
import { sourcesIn } from './sources.js';

const options = {
  feed: { type: 'string', multiple: true },
  out: { type: 'string' },
  base: { type: 'string' },
  'post-url': { type: 'string' },
  ...selectionOptions,
} as const;

/**
 * Writes a file for each post of a feed.
 *
 * @param worker The URL of the worker script.
 * @returns A summary of the result.
 * @throws {TypeError} If the command is invalid.
 */
export async function buildFiles(args: string[], worker: URL): Promise<string> {
  const {
    feed: named = [],
    out: folder,
    base: given,
    'post-url': postUrl,
    ...rest
  } = parseArgs({ args, options }).values;
  const sources = sourcesIn(named);
  if (!sources.length || !folder)
    throw new TypeError('build requires --feed and --out. Run with --help for usage.');
  const selection = parseSelectionOptions(rest);
  const threads = parseNumber('threads', rest.threads, 1) ?? availableParallelism();
  const base = baseOf(given);
  const progress = new Progress();
  try {
    const { feeds, failures } = await readArchives(sources, { base, postUrl }, progress);
    for (const failure of failures)
      console.error(printable(`${failure} Using the other feeds, and keeping the files of its posts.`));
    return summary(
      await build(mergeFeeds(feeds), {
        folder,
        selection,
        threads,
        worker,
        keepsOthers: failures.length > 0,
        progress: (done, total, before) => progress.show(done, total, before),
      }),
      folder,
    );
  } finally {
    progress.end();
  }
}

function summary({ written, kept, removed }: Built, folder: string): string {
  const parts = [
    `${count(written)} written`,
    `${count(kept)} unchanged`,
    ...(removed ? [`${count(removed)} removed because their posts are gone`] : []),
  ];
  return `${count(written + kept)} files in ${folder}: ${parts.join(', ')}`;
}
