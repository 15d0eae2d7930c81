import { Worker } from 'node:worker_threads';
import type { BatchWanted, Shared } from './batching.js';

/** A pool of threads. Each takes the next batch when it has finished the previous one. */
export class WorkerPool {
  readonly #workers: Worker[];

  constructor(script: URL, workerData: Shared, count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData }));
  }

  /** @throws The error of a thread. */
  async run<Done>(batches: readonly BatchWanted[], done: (batch: Done) => void): Promise<void> {
    const left = batches.values();
    const work = (worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        const next = () => {
          const { value } = left.next();
          if (value) worker.postMessage(value);
          else resolve();
        };
        worker.on('error', reject);
        worker.on('message', (batch: Done) => {
          done(batch);
          next();
        });
        next();
      });
    try {
      await Promise.all(this.#workers.map(work));
    } finally {
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }
}
