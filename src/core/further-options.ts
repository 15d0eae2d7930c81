import type { Article, Post, Related } from './post.js';

/** Options that few pages use. Their code is loaded when a block has one of them. */
export interface FurtherOptions {
  /** Selects posts, but makes a different selection each day among posts whose scores differ by at most 20%. */
  selectMixed(candidates: Iterable<Related>, limit: number, articleUrl: string, now: number): Related[];
  /** Formats the reading time of a post; empty if it is unknown. */
  readingTime(post: Post, locale: string, label: string): string;
  /** Removes tags and categories from posts. The result is cached, so that it is ranked once. */
  withoutTags<One extends Article | Post>(all: readonly One[], ignored: readonly string[]): readonly One[];
}

/** The installed options; empty until they are loaded. */
export const furtherOptions: Partial<FurtherOptions> = {};

export function installFurtherOptions(options: FurtherOptions): void {
  Object.assign(furtherOptions, options);
}

/** Removes the tags of the option `ignore-tags`. */
export function withoutTags<One extends Article | Post>(
  all: readonly One[],
  ignored: readonly string[] | undefined,
): readonly One[] {
  return (ignored?.length && furtherOptions.withoutTags?.(all, ignored)) || all;
}
