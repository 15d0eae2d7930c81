import type { Article, Post } from '../post.js';
import { isProbablySamePost, isSameUrl, postKey } from '../text/urls.js';

/** The data by which the article is recognized in the feed, in addition to its URL. */
export interface CurrentArticle {
  /** All URLs of the page. */
  urls: readonly string[];
  /** Headings and titles of the article, most reliable first. */
  titles: readonly string[];
  /** Names of the site, which may be part of titles. */
  siteNames: readonly string[];
}

const NOTHING_ELSE: CurrentArticle = { urls: [], titles: [], siteNames: [] };

/**
 * The posts that are the article itself: those with its URL, or else the one with nearly the same URL or ID, or else
 * the one with its title. The first of the titles that matches counts.
 */
export function findArticlePosts(
  { url, title }: Article,
  posts: readonly Post[],
  { urls, titles, siteNames } = NOTHING_ELSE,
): readonly Post[] {
  const all = [...new Set([url, ...urls])];
  const exact = anyOf(all.map(isSameUrl));
  const byUrl = posts.filter((post) => exact(post.url));
  if (byUrl.length) return byUrl;
  const nearly = anyOf(all.map(isProbablySamePost));
  const byNearly = one(posts.filter((post) => nearly(post.url) || nearly(post.id)));
  if (byNearly.length) return byNearly;
  const sites = new Set(siteNames.map(plain));
  const own = [...new Set([title, ...titles].map((whole) => named(whole, sites)))].filter(Boolean);
  const mayBeOwn = startsLikeAny(own);
  const candidates = posts
    .filter((post) => mayBeOwn.test(post.title))
    .map((post) => ({ post, name: named(post.title, sites) }));
  for (const name of own) {
    const same = candidates.filter((other) => isSameTitle(name, other.name) || isSameTitle(other.name, name));
    const byTitle = one(same.map(({ post }) => post));
    if (byTitle.length) return byTitle;
  }
  return [];
}

/** Number of letters to compare. A title that is cut off has more. */
const START_LENGTH = 8;

/**
 * A regular expression that finds the beginnings of names in titles. It also matches titles that are not plain ASCII
 * text, so it never excludes a title with the same words. Much faster than comparing all titles.
 */
function startsLikeAny(names: readonly string[]): RegExp {
  const starts = names.map((name) => [...name.replace(/\W/g, '').slice(0, START_LENGTH)].join('[\\W_]*'));
  return new RegExp(["[^ -%'-~]|\\.{3}", ...starts].join('|'), 'i');
}

function anyOf(tests: readonly ((url: string) => boolean)[]): (url: string) => boolean {
  return (url) => tests.some((test) => test(url));
}

/** If several posts match, only those without query parameters count; if these still differ, none does. */
function one(posts: readonly Post[]): readonly Post[] {
  const keys = new Map(posts.map((post) => [post, postKey(post.url)]));
  if (new Set(keys.values()).size < 2) return posts;
  const without = posts.filter((post) => !keys.get(post)?.includes('?'));
  return new Set(without.map((post) => keys.get(post))).size < 2 ? without : [];
}

/** Length from which a title that ends with an ellipsis may be cut off, in characters. */
const MIN_CUT_LENGTH = 20;

/** Whether the words of two titles are the same, as far as the first isn't cut off. */
function isSameTitle(one: string, other: string): boolean {
  return one === other || (one.endsWith('…') && other.startsWith(one.slice(0, -1)));
}

/**
 * The words of a title without the names of the site at its start and end, and without spaces, which are missing
 * where a heading has a line break; empty if nothing is left. Ends with an ellipsis if the title may be cut off.
 */
function named(title: string, sites: ReadonlySet<string>): string {
  let words = plain(title);
  for (const site of sites) {
    if (words.startsWith(site)) words = words.slice(site.length - 1);
    if (words.endsWith(site)) words = words.slice(0, words.length - site.length + 1);
  }
  words = words.trim();
  return words.replace(words.length > MIN_CUT_LENGTH ? / |…(?=.)/g : / |…/g, '');
}

/**
 * The words of a title, each between spaces. Separators, quotation marks, dashes, invisible characters and characters
 * that were escaped once too often differ between pages and feeds.
 */
function plain(title: string): string {
  return ` ${title} `
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\.{3,}/g, '…')
    .replace(/&#?\w+;/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}+#…]+/gu, ' ')
    .replace(/ [+#]+(?= )/g, '')
    .replace(/ {2,}/g, ' ');
}
