import { collect } from '../archive/index-builder.js';
import type { Feed, Post } from '../core/post.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { readingMinutes } from '../core/text/reading-time.js';
import { postKey } from '../core/text/urls.js';
import type { BatchWanted, Shared } from './batching.js';
import { shared } from './shared.js';
import { WorkerPool } from './worker-pool.js';

export interface RunOptions {
  selection: SelectionOptions;
  threads: number;
  /** URL of the worker script. */
  worker: URL;
  /** The folder for files; if it is missing, the threads return the selected posts. */
  folder?: string;
}

/** Posts per batch. After an interruption, at most one batch per thread is repeated. */
export const BATCH = 100;

/** The indexes of each post; several if the feed contains it several times. */
export function articlesOf(posts: readonly Post[]): number[][] {
  const indexes = new Map<string, number[]>();
  posts.forEach(({ url }, index) => {
    const key = postKey(url);
    const existing = indexes.get(key);
    if (existing) existing.push(index);
    else indexes.set(key, [index]);
  });
  return [...indexes.values()];
}

/** The batch with the given number. */
export function batchOf(
  articles: readonly (readonly number[])[],
  posts: readonly Post[],
  number: number,
): BatchWanted {
  const batch = articles.slice(number * BATCH, (number + 1) * BATCH);
  const text = (index: number) => posts[index]?.text;
  return { number, articles: batch.map((indexes) => ({ indexes, text: text(indexes[0] as number) })) };
}

/** Runs batches in several threads. */
export async function runBatches<Done>(
  feed: Feed,
  batches: readonly BatchWanted[],
  { selection, folder, worker, threads }: RunOptions,
  done: (batch: Done) => void,
): Promise<void> {
  const { posts: allPosts, skipped: _, ...metadata } = feed;
  const index = shared(collect(allPosts, feed.language ?? ''));
  const data: Shared = { feed: metadata, posts: allPosts.map(withoutText), index, selection, folder };
  await new WorkerPool(worker, data, Math.min(threads, batches.length)).run(batches, done);
}

/** Threads don't receive the text, so compute what depends on it in advance. */
function withoutText({ text, ...post }: Post): Post {
  const readingTime = readingMinutes({ ...post, ...(text && { text }) });
  return { ...post, ...(readingTime && { readingTime }) };
}
