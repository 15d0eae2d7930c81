import { decodeText, type Post, readFeed } from '../../src/feed.js';

/** A feed that was opened from the reader's own disk. */
export interface OpenedFile {
  name: string;
  posts: readonly Post[];
  /** What was read, or why nothing was. */
  outcome: string;
}

/** Reads a feed of any format; what can't be read has no posts, and says why. */
export async function openFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), file.type);
    const { posts, skipped } = readFeed(text, { url: location.href });
    const [first] = skipped;
    const left = first ? `, ${skipped.length} left out: ${first.reason}` : '';
    return {
      name,
      posts,
      outcome: `${name}: ${posts.length === 1 ? 'one post' : `${posts.length} posts`}${left}.`,
    };
  } catch (error) {
    return { name, posts: [], outcome: `${name} can’t be read: ${(error as Error).message}.` };
  }
}

/** Long enough for a worker to start anywhere. */
const STARTED_WITHIN = 4000;

/**
 * Has requests with `?slow` answered late, by a service worker in this folder.
 *
 * @returns Whether it could be had: browsers want HTTPS or localhost for it.
 */
export async function slowDown(): Promise<boolean> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return false;
  const isControlled = () => Boolean(container.controller?.scriptURL.endsWith('/slow-worker.js'));
  try {
    const registration = await container.register('./slow-worker.js');
    if (isControlled()) return true;
    const controlled = new Promise((resolve) =>
      container.addEventListener('controllerchange', resolve, { once: true }),
    );
    // A page that was reloaded past the worker has to be claimed again.
    registration.active?.postMessage('claim');
    await Promise.race([controlled, new Promise((resolve) => setTimeout(resolve, STARTED_WITHIN))]);
  } catch {
    return false;
  }
  return isControlled();
}
