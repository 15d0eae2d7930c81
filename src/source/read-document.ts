import { type FeedDocument, textOf } from '../core/feed/decode.js';
import { FeedError } from '../core/feed/feed-error.js';
import { named, readFeed } from '../core/feed/read.js';
import type { Feed } from '../core/post.js';
import type { Read, Reading } from '../reader.js';
import { readerAddress } from './reader-address.js';

/** In characters or bytes: what is shorter is read sooner than a worker starts. */
const LONG = 500_000;

/**
 * A feed's document, read. A long one is read in a worker, so that the page answers its reader meanwhile; where there can
 * be no worker (an older browser, the page's policy), on the page after all.
 *
 * @throws {FeedError} As `readFeed`.
 */
export async function readDocument(document: FeedDocument, url: string): Promise<Feed> {
  const { length } = typeof document === 'string' ? document : document.bytes;
  const inWorker = length < LONG ? undefined : await readInWorker({ document, url });
  return inWorker ?? readFeed(textOf(document), { url });
}

function readInWorker(reading: Reading): Promise<Feed | undefined> {
  return new Promise<Feed | undefined>((resolve, reject) => {
    const worker = start();
    if (!worker) return resolve(undefined);
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    let feed: Feed = { posts: [], skipped: [] };
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => resolve(undefined));
    };
    worker.onmessage = ({ data }: MessageEvent<Read>) => {
      if ('error' in data) end(() => reject(new FeedError(data.error.code, data.error.message)));
      else if ('format' in data) end(() => resolve(named(feed, data.format)));
      else if ('feed' in data) feed = { ...feed, ...data.feed };
      else {
        feed.posts.push(...(data.posts ?? []));
        feed.skipped.push(...(data.skipped ?? []));
      }
    };
    worker.postMessage(reading);
  });
}

/** A script of another site is no worker of the page's, but one of the page's own may bring it in. */
function start(): Worker | undefined {
  if (!readerAddress || typeof Worker !== 'function') return undefined;
  const isOwn = new URL(readerAddress).origin === location.origin;
  const address = isOwn ? readerAddress : broughtIn(readerAddress);
  try {
    return new Worker(address, { type: isOwn ? 'module' : 'classic' });
  } catch {
    return undefined;
  } finally {
    if (!isOwn) setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function broughtIn(address: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(address)})`], { type: 'text/javascript' }),
  );
}
