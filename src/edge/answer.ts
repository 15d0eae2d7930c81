import type { Article, Post, Related } from '../core/post.js';
import { choose } from '../core/rank/choose.js';
import { asWritten } from '../core/text/escape.js';
import { excerpt } from '../core/text/excerpt.js';
import { digestOf } from './digest.js';
import type { Settings } from './options.js';
import { articleOf, postOf, type Question, toldArticle } from './question.js';
import type { Index } from './read-feed.js';

/** An answer, and by what it is told from another. */
export interface Answer {
  body: string;
  etag: string;
}

/** Words of a summary: more than any card shows. */
const SUMMARY_WORDS = 100;

/** How many answers are kept for each state of a feed. */
const MOST_ANSWERS = 500;

const DAY = 86_400_000;

/** An article is ranked once for each state of a feed, however many read it, and however often that is read. */
const answers = new WeakMap<readonly Post[], Map<string, Answer>>();

/** @throws {EdgeError} Where nothing is known about the article. */
export async function answer(question: Question, index: Index, settings: Settings): Promise<Answer> {
  const known = answers.get(index.posts) ?? new Map<string, Answer>();
  answers.set(index.posts, known);
  const own = settings.engine ? undefined : postOf(question, index.posts);
  // However its address is written, it is one article; and with a `maxAge`, posts leave with the days.
  const key = JSON.stringify([own?.url ?? question.article, question.limit, Math.floor(Date.now() / DAY)]);
  const same = known.get(key);
  if (same) return same;

  const article = own ? articleOf(own) : toldArticle(question, settings);
  const body = JSON.stringify(jsonFeed(index, relatedTo(article, index, question.limit, settings)));
  const made = { body, etag: `"${await digestOf(body)}"` };
  known.set(key, made);
  for (const oldest of [...known.keys()].slice(0, -MOST_ANSWERS)) known.delete(oldest);
  return made;
}

function relatedTo(article: Article, { posts }: Index, limit: number, settings: Settings): Related[] {
  const { threshold, strict, excludeTags, maxAge } = settings;
  return choose(article, posts, {
    order: settings.engine ? 'feed' : 'relevance',
    limit,
    threshold,
    strict,
    excludeTags,
    maxAge,
    tags: [],
    exclude: [],
    pin: [],
    now: Date.now(),
  });
}

/** JSON Feed 1.1 (https://jsonfeed.org/version/1.1), best first. */
function jsonFeed({ title, url, language }: Index, related: readonly Related[]) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? 'Related posts',
    ...(url && { home_page_url: url }),
    ...(language && { language }),
    items: related.map(item),
  };
}

function item({ post, score, reasons }: Related) {
  const summary = asWritten(excerpt(post.summary, SUMMARY_WORDS, post.language));
  return {
    id: post.id,
    url: post.url,
    title: asWritten(post.title),
    summary,
    // The standard wants a content in each item.
    content_text: summary,
    ...(post.published && { date_published: dateTime(post.published) }),
    ...(post.updated && { date_modified: dateTime(post.updated) }),
    ...imageOf(post),
    ...(post.tags.length && { tags: post.tags.map(asWritten) }),
    ...(post.authors.length && {
      authors: post.authors.map((author) => ({ ...author, name: asWritten(author.name) })),
    }),
    ...(post.language && { language: post.language }),
    _related_posts: { score: Math.round(score * 1e4) / 1e4, reasons },
  };
}

function imageOf({ image }: Post) {
  return image && { image: image.src };
}

/** A day as the standard wants it, RFC 3339: a time whose zone nobody knows, which is shown as printed. */
function dateTime(iso: string): string {
  return iso.includes('T') ? iso : `${iso}T00:00:00-00:00`;
}
