import type { Article, Post } from '../post.js';
import { MAX_TASK_DURATION, yieldToMain } from '../yield-to-main.js';
import { type Ranking, ranking } from './ranking.js';

const rankings = new WeakMap<readonly Post[], Map<string, Promise<Ranking>>>();

/** Ranks a feed for an article in short tasks. The result is shared by all blocks on the page. */
export function ranked(article: Article, posts: readonly Post[]): Promise<Ranking> {
  const ofFeed = rankings.get(posts) ?? new Map<string, Promise<Ranking>>();
  rankings.set(posts, ofFeed);
  const key = JSON.stringify(article);
  const known = ofFeed.get(key) ?? inShortTasks(ranking(article, posts));
  ofFeed.set(key, known);
  return known;
}

async function inShortTasks<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    // Yield before the first task, because parsing the feed was a task already.
    await yieldToMain();
    const until = performance.now() + MAX_TASK_DURATION;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
