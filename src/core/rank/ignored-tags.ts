import type { Article, Post } from '../post.js';
import { tagKey } from './query.js';

/** The results by list and ignored tags. */
const results = new WeakMap<object, Map<string, unknown>>();

/**
 * Removes tags, and categories of the same name, from posts or articles. They are neither compared nor shown, but
 * `tags` and `exclude-tags` still apply to them. The result for a list is always the same object, so that the ranking
 * of it can be cached.
 */
export function withoutTags<One extends Article | Post>(
  all: readonly One[],
  ignored: readonly string[],
): readonly One[] {
  const keys = new Set(ignored.map(tagKey));
  const name = [...keys].join();
  const ofList = results.get(all) ?? new Map<string, unknown>();
  results.set(all, ofList);
  const known = ofList.get(name) as readonly One[] | undefined;
  if (known) return known;
  const cleaned = all.map((one) => withoutTagsOf(one, keys));
  ofList.set(name, cleaned);
  // There is nothing left to remove.
  results.set(cleaned, new Map([[name, cleaned]]));
  return cleaned;
}

function withoutTagsOf<One extends Article | Post>(one: One, ignored: ReadonlySet<string>): One {
  const { category, ...rest }: One & { category?: string } = one;
  const isIgnored = (tag: string) => ignored.has(tagKey(tag));
  const tags = one.tags ?? [];
  const removed = [...tags, ...(category ? [category] : [])].filter(isIgnored);
  if (!removed.length) return one;
  return {
    ...rest,
    tags: tags.filter((tag) => !isIgnored(tag)),
    ...(category && !isIgnored(category) && { category }),
    ignoredTags: removed,
  } as unknown as One;
}
