import type { Selected } from '../build/batching.js';
import type { Feed, Post } from '../core/post.js';
import { isAhead, optionsFilter } from '../core/rank/filters.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { nearDuplicateGroups } from './near-duplicate-groups.js';

/**
 * A post is shown most often if it is shown on 10 times as many pages as the average post, or on half of all pages of a
 * small site, but at least on twice as many as the average.
 */
const TIMES_AVERAGE = 10;
const SHARE = 0.5;
const LEAST_TIMES_AVERAGE = 2;

/** What an owner may want to change about a post. */
export type Finding =
  | 'never-shown'
  | 'shown-most'
  | 'nothing-related'
  | 'near-duplicate'
  | 'no-image'
  | 'no-date'
  | 'no-summary'
  | 'hidden';

export interface PostReport {
  title: string;
  url: string;
  /** BCP 47. */
  language?: string;
  /** `YYYY-MM-DD`; empty if unknown. */
  date: string;
  /** The posts shown with it, best first, by their indexes in the report. */
  shows: number[];
  /** How many of them are related; the others are the newest posts, which fill the remaining places. */
  related: number;
  /** The mean relevance of the posts shown with it, from 0 to 1, in steps of 0.01. */
  relevance: number;
  /** On how many pages it is shown. */
  shown: number;
  /** On how many of them it only fills a place. */
  asFiller: number;
  findings: Finding[];
}

export interface SiteReport {
  /** The title of the feed; empty if it has none. */
  title: string;
  /** BCP 47. */
  language?: string;
  limit: number;
  posts: PostReport[];
  /** Groups of near-duplicates, by their indexes. */
  duplicates: number[][];
  /** Number of posts that the feed repeats with the same URL. */
  repeated: number;
  /** Number of items that can't be shown. */
  skipped: number;
}

/**
 * Analyzes which posts are shown where.
 *
 * @param articles The indexes of each post in the feed.
 * @param selected The posts that are shown with each of them.
 */
export function siteReport(
  feed: Feed,
  selection: SelectionOptions,
  articles: readonly (readonly number[])[],
  selected: readonly (readonly Selected[])[],
): SiteReport {
  const posts = articles.map(([first]) => feed.posts[first as number] as Post);
  const articleAt = new Map(articles.flatMap((places, article) => places.map((place) => [place, article])));
  const isWanted = optionsFilter(selection);
  const isHidden = posts.map((post) => isAhead(post, selection.now) || !isWanted(post));
  const shown = posts.map(() => 0);
  const asFiller = posts.map(() => 0);
  const pages = selected.map((of) => of.map(([place, score]) => [articleAt.get(place) ?? 0, score] as const));
  pages.flat().forEach(([article, score]) => {
    shown[article] = (shown[article] as number) + 1;
    if (!score) asFiller[article] = (asFiller[article] as number) + 1;
  });
  const duplicates = nearDuplicateGroups(posts);
  const inGroup = new Set(duplicates.flat());
  const often = frequent(pages.flat().length, posts.length);
  const reports = posts.map((post, i): PostReport => {
    const shows = pages[i] ?? [];
    const scores = shows.map(([, score]) => score);
    const related = scores.filter(Boolean).length;
    const times = shown[i] as number;
    const has: Record<Finding, boolean | undefined> = {
      hidden: isHidden[i],
      'never-shown': !times && !isHidden[i],
      'shown-most': times >= often,
      'nothing-related': !related,
      'near-duplicate': inGroup.has(i),
      'no-image': !post.image,
      'no-date': !post.published && !post.updated,
      'no-summary': !post.summary,
    };
    const language = post.language ?? feed.language;
    return {
      title: post.title,
      url: post.url,
      ...(language && { language }),
      date: (post.published ?? post.updated ?? '').slice(0, 10),
      shows: shows.map(([article]) => article),
      related,
      relevance: mean(scores),
      shown: times,
      asFiller: asFiller[i] as number,
      findings: (Object.keys(has) as Finding[]).filter((finding) => has[finding]),
    };
  });
  return {
    title: feed.title ?? '',
    ...(feed.language && { language: feed.language }),
    limit: selection.limit,
    posts: reports,
    duplicates,
    repeated: feed.posts.length - posts.length,
    skipped: feed.skipped.length,
  };
}

/** The number of pages from which a post counts as shown most often. */
function frequent(places: number, pages: number): number {
  const average = places / pages;
  const often = Math.min(pages * SHARE, average * TIMES_AVERAGE);
  return Math.max(2, average * LEAST_TIMES_AVERAGE, often);
}

function mean(scores: readonly number[]): number {
  const sum = scores.reduce((all, score) => all + score, 0);
  return Math.round((sum / (scores.length || 1)) * 100) / 100;
}

/** The number of posts with each finding. */
export function countOf({ posts }: SiteReport, finding: Finding): number {
  return posts.filter(({ findings }) => findings.includes(finding)).length;
}
