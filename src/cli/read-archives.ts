import { count, type Progress } from '../build/progress.js';
import { readArchive } from '../build/read-archive.js';
import type { NamedFeed } from '../core/feed/merge-feeds.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import { absoluteUrl } from '../core/text/urls.js';

/** Placeholder base for a file without absolute URLs, if `--base` is missing. */
const PLACEHOLDER_BASE = 'https://site.invalid/';

/** @throws {TypeError} If the base is invalid. */
export function baseOf(given: string | undefined): string {
  const base = absoluteUrl(given ?? PLACEHOLDER_BASE);
  if (!base) throw new TypeError(`--base must be an http(s) URL, but is "${given}".`);
  return base;
}

/**
 * Reads all pages of several feeds.
 *
 * @returns The feeds, and a message for each feed that could not be read.
 * @throws {TypeError} If URLs are relative and there is no base.
 * @throws The error of the first feed, if all feeds fail.
 */
export async function readArchives(
  sources: readonly string[],
  where: { base: string; postUrl: string | undefined },
  progress?: Progress,
): Promise<{ feeds: NamedFeed[]; failures: string[] }> {
  const read = new Map<string, number>();
  const failures: string[] = [];
  const feeds = await settledFeeds(
    sources,
    (source) =>
      readArchive(source, where, (posts) => {
        read.set(source, posts);
        progress?.showActivity(
          `${count([...read.values()].reduce((sum, posts) => sum + posts, 0))} posts read`,
        );
      }),
    (source, error) =>
      failures.push(error.message.startsWith(source) ? error.message : `${source}: ${error.message}`),
  );
  for (const [source, { posts }] of feeds) {
    if (posts.some(({ url }) => url.startsWith(PLACEHOLDER_BASE)))
      throw new TypeError(`The URLs in ${source} are relative. Pass the URL of the site with --base.`);
  }
  return { feeds, failures };
}
