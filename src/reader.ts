/**
 * Used as a worker, this script reads one long feed, keeps its posts, and answers requests about them. Used on the
 * page, it provides the parsers of all formats to the single-file scripts.
 */
import { textOf } from './core/feed/document.js';
import { FeedError } from './core/feed/feed-error.js';
import { furtherOptionRules } from './core/further-option-rules.js';
import { installFurtherOptions } from './core/further-options.js';
import type { Feed } from './core/post.js';
import { InMemoryFeed } from './source/in-memory-feed.js';
import * as readers from './source/readers.js';
import type { WorkerRequests, WorkerResponse } from './source/worker-protocol.js';

/** Number of posts per message. Deserializing them takes a few milliseconds. */
const BIT = 250;

if (typeof document === 'undefined') work();
// A classic script, which cross-origin workers require, has no exports. `load-readers-beside-script.ts` reads this
// property.
else Object.assign(globalThis, { [Symbol.for('related-posts-readers')]: readers });

function work(): void {
  installFurtherOptions(furtherOptionRules);
  const asked = answers();
  addEventListener('message', async ({ data: { name, what }, ports: [port] }: MessageEvent) => {
    port?.postMessage(await answerOf(() => asked[name as keyof WorkerRequests](what as never)));
  });
  postMessage('here');
}

type Answers = {
  [Name in keyof WorkerRequests]: (
    asked: WorkerRequests[Name]['asked'],
  ) => WorkerRequests[Name]['answer'] | Promise<WorkerRequests[Name]['answer']>;
};

function answers(): Answers {
  let feed: Feed = { posts: [], skipped: [] };
  let asked = new InMemoryFeed(feed);
  return {
    read({ document, ...context }) {
      feed = readers.readFeed(textOf(document), context);
      asked = new InMemoryFeed(feed);
      const { posts, skipped, ...outline } = feed;
      return { outline, posts: posts.length, skipped: skipped.length, format: readers.formatName(feed) };
    },
    related: (question) => asked.related(question),
    bit: ([post, skipped]) => ({
      posts: feed.posts.slice(post, post + BIT),
      skipped: feed.skipped.slice(skipped, skipped + BIT),
    }),
    keepCopy: (url) => asked.keepCopy(url) as undefined,
  };
}

async function answerOf<Name extends keyof WorkerRequests>(
  answer: () => WorkerRequests[Name]['answer'] | Promise<WorkerRequests[Name]['answer']>,
): Promise<WorkerResponse<Name>> {
  try {
    return { answer: await answer() };
  } catch (error) {
    const { message } = error as Error;
    return { error: { code: error instanceof FeedError ? error.code : 'not-a-feed', message } };
  }
}
