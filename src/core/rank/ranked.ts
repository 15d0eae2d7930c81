import type { Article, Post } from '../post.js';
import { yieldToMain } from '../yield-to-main.js';
import { type Ranking, ranking } from './ranking.js';

/** Milliseconds at a time: a reader who scrolls meanwhile loses no frame. */
const STRETCH = 8;

const rankings = new WeakMap<readonly Post[], Map<string, Promise<Ranking>>>();

/** A feed ranked for an article: once, however many blocks of the page ask, and never for long at a time. */
export function ranked(article: Article, posts: readonly Post[]): Promise<Ranking> {
  const ofFeed = rankings.get(posts) ?? new Map<string, Promise<Ranking>>();
  rankings.set(posts, ofFeed);
  const key = JSON.stringify(article);
  const known = ofFeed.get(key) ?? inStretches(ranking(article, posts));
  ofFeed.set(key, known);
  return known;
}

async function inStretches<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    // The first stretch is one of its own, too: reading the feed was another.
    await yieldToMain();
    const until = performance.now() + STRETCH;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
