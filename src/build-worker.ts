/** A worker thread of `related-posts-element build`: ranks batches of posts and writes their files. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BatchDone, Batches, type BatchWanted, type Shared } from './build/batching.js';

const port = parentPort;
if (port) {
  const batches = new Batches(workerData as Shared);
  port.on('message', (wanted: BatchWanted) => {
    port.postMessage(batches.write(wanted) satisfies BatchDone);
  });
}
