import type { Feed, Post } from '../post.js';
import { primaryLanguage } from '../text/language-tag.js';
import { hostName, postKey } from '../text/urls.js';
import { formatName, withFormatName } from './format.js';

/** A feed with the name for its skipped items: its URL or file. */
export type NamedFeed = readonly [name: string, feed: Feed];

/**
 * Merges several feeds: the first posts of all feeds, then the second ones, and so on. Of several posts with the same
 * URL, the first one is kept. Each post gets the title of its feed, or else its host.
 */
export function mergeFeeds(feeds: readonly NamedFeed[]): Feed {
  const [[, first] = ['', undefined]] = feeds;
  if (feeds.length === 1 && first) return first;
  const longest = Math.max(0, ...feeds.map(([, { posts }]) => posts.length));
  const posts = new Map<string, Post>();
  for (let index = 0; index < longest; index++) {
    for (const [, feed] of feeds) {
      const post = feed.posts[index];
      const key = post && keyOf(post);
      if (key && !posts.has(key)) posts.set(key, withFeedDefaults(post, feed));
    }
  }
  const language = first?.language;
  const isOneLanguage = feeds.every(([, feed]) => sameLanguage(feed.language, language));
  const merged = {
    ...(first?.title && { title: first.title }),
    ...(first?.url && { url: first.url }),
    ...(language && isOneLanguage && { language }),
    posts: [...posts.values()],
    skipped: feeds.flatMap(([name, { skipped }]) =>
      skipped.map(({ index, reason }) => ({ index, reason: `${name}: ${reason}` })),
    ),
  };
  return withFormatName(merged, [...new Set(feeds.map(([, feed]) => formatName(feed)))].join(', '));
}

/** Posts on the same page with different fragments are distinct. */
function keyOf({ url }: Post): string {
  return `${postKey(url)}#${url.split('#')[1] ?? ''}`;
}

function withFeedDefaults(post: Post, { title, language }: Feed): Post {
  return {
    ...post,
    source: post.source || title || hostName(post.url),
    ...(language && !post.language && { language }),
  };
}

function sameLanguage(a: string | undefined, b: string | undefined): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}
