/**
 * Used as a worker, this script reads one long feed, keeps its posts, and answers requests about them. Used on the
 * page, it provides the parsers of all formats to the single-file scripts.
 */
import { textOf } from './core/feed/document.js';
import { FeedError } from './core/feed/feed-error.js';
import { furtherOptionRules } from './core/further-option-rules.js';
import { installFurtherOptions } from './core/further-options.js';
import type { Feed } from './core/post.js';
import { stripReadMorePhrases } from './core/text/read-more.js';
import { installRules } from './core/text/rules.js';
import { InMemoryFeed } from './source/in-memory-feed.js';
import * as readers from './source/readers.js';
import type { WorkerRequests, WorkerResponse } from './source/worker-protocol.js';

/** Number of posts per message. Deserializing them takes a few milliseconds. */
const SLICE_SIZE = 250;

installRules({ stripReadMorePhrases });

if (typeof document === 'undefined') startWorker();
// A classic script, which cross-origin workers require, has no exports. `load-readers-beside-script.ts` reads this
// property.
else Object.assign(globalThis, { [Symbol.for('related-posts-readers')]: readers });

function startWorker(): void {
  installFurtherOptions(furtherOptionRules);
  const handlers = createHandlers();
  addEventListener('message', async ({ data: { name, payload }, ports: [port] }: MessageEvent) => {
    port?.postMessage(await respond(() => handlers[name as keyof WorkerRequests](payload as never)));
  });
  postMessage('here');
}

type Handlers = {
  [Name in keyof WorkerRequests]: (
    payload: WorkerRequests[Name]['payload'],
  ) => WorkerRequests[Name]['result'] | Promise<WorkerRequests[Name]['result']>;
};

function createHandlers(): Handlers {
  let feed: Feed = { posts: [], skipped: [] };
  let feedHandle = new InMemoryFeed(feed);
  return {
    read({ document, ...context }) {
      feed = readers.readFeed(textOf(document), context);
      feedHandle = new InMemoryFeed(feed);
      const { posts, skipped, ...metadata } = feed;
      return { metadata, posts: posts.length, skipped: skipped.length, format: readers.formatName(feed) };
    },
    related: (query) => feedHandle.related(query),
    slice: ([post, skipped]) => ({
      posts: feed.posts.slice(post, post + SLICE_SIZE),
      skipped: feed.skipped.slice(skipped, skipped + SLICE_SIZE),
    }),
    storeCopy: (url) => feedHandle.storeCopy(url) as undefined,
  };
}

async function respond<Name extends keyof WorkerRequests>(
  handle: () => WorkerRequests[Name]['result'] | Promise<WorkerRequests[Name]['result']>,
): Promise<WorkerResponse<Name>> {
  try {
    return { result: await handle() };
  } catch (error) {
    const { message } = error as Error;
    return { error: { code: error instanceof FeedError ? error.code : 'not-a-feed', message } };
  }
}
