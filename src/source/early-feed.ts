/** Requests under way, by address: on the page, since the script that sends them is not the one that reads them. */
const EARLY_FEEDS = Symbol.for('related-posts-feeds');

/** A request that was sent before the block was there to send it. */
interface EarlyFeed {
  response: Promise<Response>;
  controller: AbortController;
  credentials: RequestCredentials;
}

type Global = { [EARLY_FEEDS]?: Map<string, EarlyFeed> };

/** Requests a feed for the block that is on its way. */
export function requestEarly(url: string, credentials: RequestCredentials): void {
  const global = globalThis as Global;
  global[EARLY_FEEDS] ??= new Map();
  // Another copy of the script may have asked already.
  if (global[EARLY_FEEDS].has(url)) return;
  const controller = new AbortController();
  const response = fetch(url, { credentials, signal: controller.signal });
  // The block reports the error.
  response.catch(() => undefined);
  global[EARLY_FEEDS].set(url, { response, controller, credentials });
}

/** The request that is under way for an address, for the first that asks for it the same way. */
export function takeEarly(
  url: string,
  { credentials, cache, signal }: RequestInit,
): Promise<Response> | undefined {
  const feeds = (globalThis as Global)[EARLY_FEEDS];
  const early = feeds?.get(url);
  if (!early || early.credentials !== credentials || cache !== 'default') return undefined;
  feeds?.delete(url);
  signal?.addEventListener('abort', () => early.controller.abort(signal.reason), { once: true });
  return early.response;
}
