/** A worker thread of the commands `build` and `report`: ranks batches of posts. */
import { parentPort, workerData } from 'node:worker_threads';
import { Batches, type BatchWanted, type Shared } from './build/batching.js';

const port = parentPort;
if (port) {
  const batches = new Batches(workerData as Shared);
  port.on('message', (batch: BatchWanted) => port.postMessage(batches.run(batch)));
}
