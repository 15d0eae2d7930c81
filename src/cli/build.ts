import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Built, build } from '../build/build.js';
import { count, Progress } from '../build/progress.js';
import { readArchive } from '../build/read-archive.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { absoluteUrl } from '../core/text/urls.js';
import { printable } from './printable.js';
import { sourcesIn } from './sources.js';

/** Placeholder base for a file without absolute URLs, if `--base` is missing. */
const UNKNOWN = 'https://site.invalid/';

const options = {
  feed: { type: 'string', multiple: true },
  out: { type: 'string' },
  base: { type: 'string' },
  'post-url': { type: 'string' },
  limit: { type: 'string' },
  order: { type: 'string' },
  threshold: { type: 'string' },
  strict: { type: 'boolean' },
  'exclude-tags': { type: 'string' },
  'ignore-tags': { type: 'string' },
  'with-image': { type: 'boolean' },
  'max-age': { type: 'string' },
  threads: { type: 'string' },
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
  const choice = choiceOf(rest);
  const threads = number('threads', rest.threads, 1) ?? availableParallelism();
  const base = absoluteUrl(given ?? UNKNOWN);
  if (!base) throw new TypeError(`--base must be an http(s) URL, but is "${given}".`);
  const progress = new Progress();
  try {
    const read = new Map<string, number>();
    const failures: string[] = [];
    const feeds = await settledFeeds(
      sources,
      (source) =>
        readArchive(source, { base, postUrl }, (posts) => {
          read.set(source, posts);
          progress.say(`${count([...read.values()].reduce((sum, some) => sum + some, 0))} posts read`);
        }),
      (source, error) =>
        failures.push(error.message.startsWith(source) ? error.message : `${source}: ${error.message}`),
    );
    for (const [source, { posts }] of feeds) {
      if (posts.some(({ url }) => url.startsWith(UNKNOWN)))
        throw new TypeError(`The URLs in ${source} are relative. Pass the URL of the site with --base.`);
    }
    for (const failure of failures)
      console.error(printable(`${failure} Using the other feeds, and keeping the files of its posts.`));
    const feed = mergeFeeds(feeds);
    return told(
      await build(feed, {
        folder,
        choice,
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

function choiceOf(given: Partial<Record<keyof typeof options, string | boolean>>): SelectionOptions {
  return {
    limit: number('limit', given.limit, 1) ?? 6,
    order: orderOf(given.order),
    threshold: number('threshold', given.threshold, 0) ?? 0,
    strict: given.strict === true,
    tags: [],
    excludeTags: tags(given['exclude-tags']),
    ignoreTags: tags(given['ignore-tags']),
    withImage: given['with-image'] === true,
    exclude: [],
    pin: [],
    maxAge: number('max-age', given['max-age'], 0),
    now: Date.now(),
  };
}

function orderOf(given: string | boolean = 'relevance'): SelectionOptions['order'] {
  if (given === 'relevance' || given === 'mixed') return given;
  throw new TypeError(`--order must be relevance or mixed, but is "${given}".`);
}

function tags(given: string | boolean | undefined): string[] {
  return String(given ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

function number(name: string, value: string | boolean | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const given = Number(value);
  // Options with a minimum of 1 are counts.
  const isWhole = least === 0 || Number.isInteger(given);
  if (value !== '' && given >= least && Number.isFinite(given) && isWhole) return given;
  throw new TypeError(
    `--${name} must be a ${least ? 'whole ' : ''}number of at least ${least}, but is "${value}".`,
  );
}

function told({ written, kept, removed }: Built, folder: string): string {
  const parts = [
    `${count(written)} written`,
    `${count(kept)} unchanged`,
    ...(removed ? [`${count(removed)} removed because their posts are gone`] : []),
  ];
  return `${count(written + kept)} files in ${folder}: ${parts.join(', ')}`;
}
