import { createHash } from 'node:crypto';
import type { Feed, Post } from '../core/post.js';
import { isAhead } from '../core/rank/filters.js';
import { withoutTags } from '../core/rank/ignored-tags.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { postHash } from '../core/text/post-hash.js';
import type { BatchDone, BatchWanted } from './batching.js';
import { type Manifest, postFiles, readManifest, removeFiles, writeManifest } from './files.js';
import { articlesOf, BATCH, batchOf, type RunOptions, runBatches } from './run-batches.js';

/** Replaced by the build. */
declare const PACKAGE_VERSION: string;

export interface BuildOptions extends RunOptions {
  folder: string;
  /** Whether to keep files of posts that aren't in the feed, because a part of it could not be read. */
  keepsOthers: boolean;
  /** Called with the number of finished posts, the total, and the number that was finished before this run. */
  progress(done: number, total: number, before: number): void;
}

export interface Built {
  written: number;
  kept: number;
  removed: number;
}

/** Minimum time between writes of the manifest, in milliseconds. */
const WRITE_INTERVAL = 1000;

/** Writes a file for each post of a feed. Skips unchanged files. */
export async function build(read: Feed, options: BuildOptions): Promise<Built> {
  const { folder } = options;
  const posts = [...withoutTags(read.posts, options.selection.ignoreTags ?? [])];
  const feed = { ...read, posts };
  const articles = articlesOf(posts);
  const previous = readManifest(folder);
  const input = hashOf(feed, options.selection);
  const existingFiles = postFiles(folder);
  const names = articles.map(([index]) => `${postHash((posts[index as number] as Post).url)}.json`);
  const done = new Set<number>();
  const batches: BatchWanted[] = [];
  for (let number = 0; number * BATCH < articles.length; number++) {
    const [from, to] = [number * BATCH, (number + 1) * BATCH];
    const isDone = previous?.input === input && (previous.done === 'all' || previous.done.includes(number));
    if (isDone && names.slice(from, to).every((name) => existingFiles.has(name))) done.add(number);
    else batches.push(batchOf(articles, posts, number));
  }
  const kept = Math.min(done.size * BATCH, articles.length);
  const built: Built = { written: 0, kept, removed: 0 };
  const writeState = (done: Manifest['done']) =>
    writeManifest(folder, { generator: 'related-posts-element', input, done });
  if (batches.length) {
    writeState([...done]);
    let lastWrite = Date.now();
    await runBatches<BatchDone>(feed, batches, options, ({ number, ...counts }) => {
      built.written += counts.written;
      built.kept += counts.kept;
      done.add(number);
      options.progress(built.written + built.kept, articles.length, kept);
      if (Date.now() - lastWrite < WRITE_INTERVAL) return;
      writeState([...done]);
      lastWrite = Date.now();
    });
  }
  // Remove files only in folders that a previous build has created.
  if (previous && !options.keepsOthers) {
    const wantedNames = new Set(names);
    built.removed = removeFiles(
      folder,
      [...existingFiles].filter(
        (name) => !wantedNames.has(name) && !wantedNames.has(name.replace(/\.new$/, '')),
      ),
    );
  }
  writeState('all');
  return built;
}

/** Hash of everything that determines the content of the files. */
function hashOf({ title, url, language, posts }: Feed, { now, ...selection }: SelectionOptions): string {
  const hash = createHash('sha256');
  // With `maxAge`, the order `mixed`, or posts dated in the future, the result changes daily.
  const isDated =
    selection.maxAge !== undefined || selection.order === 'mixed' || posts.some((post) => isAhead(post, now));
  const day = isDated ? Math.floor(now / 86_400_000) : 0;
  hash.update(JSON.stringify([PACKAGE_VERSION, { title, url, language }, selection, day]));
  for (const post of posts) hash.update(JSON.stringify(post));
  return hash.digest('hex');
}
