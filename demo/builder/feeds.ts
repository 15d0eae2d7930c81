import { decodeText, type Post, readFeed } from '../../src/feed.js';

/** A feed opened from a local file. */
export interface OpenedFile {
  name: string;
  posts: readonly Post[];
  /** The result as text: the number of posts, or the error message. */
  outcome: string;
}

/** Reads a feed in any format. If it can't be read, the result has no posts, and the outcome contains the error. */
export async function openFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()), file.type);
    const { posts, skipped } = readFeed(text, { url: location.href });
    const [first] = skipped;
    const left = first ? `, ${skipped.length} skipped: ${first.reason}` : '';
    return {
      name,
      posts,
      outcome: `${name}: ${posts.length === 1 ? 'one post' : `${posts.length} posts`}${left}.`,
    };
  } catch (error) {
    return { name, posts: [], outcome: `${name} could not be read. ${(error as Error).message}` };
  }
}

/** Time to wait for the service worker to start, in milliseconds. */
const STARTED_WITHIN = 4000;

/**
 * Delays requests with `?slow`, using a service worker in this folder.
 *
 * @returns Whether the service worker is active. Browsers require HTTPS or localhost.
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
    // After a forced reload, the worker must claim the page again.
    registration.active?.postMessage('claim');
    await Promise.race([controlled, new Promise((resolve) => setTimeout(resolve, STARTED_WITHIN))]);
  } catch {
    return false;
  }
  return isControlled();
}
