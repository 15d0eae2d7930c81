/** Pending requests by URL. Stored on the page, because one script sends them and another one reads them. */
const EARLY_FEEDS = Symbol.for('related-posts-feeds');

/** A request sent before the block was loaded. */
interface EarlyFeed {
  response: Promise<Response>;
  controller: AbortController;
  credentials: RequestCredentials;
}

type Global = { [EARLY_FEEDS]?: Map<string, EarlyFeed> };

/** Requests the feed while the block is loading. */
export function requestEarly(url: string, credentials: RequestCredentials): void {
  const global = globalThis as Global;
  global[EARLY_FEEDS] ??= new Map();
  // Another copy of the script may have requested it.
  if (global[EARLY_FEEDS].has(url)) return;
  const controller = new AbortController();
  const response = fetch(url, { credentials, signal: controller.signal });
  // The block reports the error.
  response.catch(() => undefined);
  global[EARLY_FEEDS].set(url, { response, controller, credentials });
}

/** Takes a pending request for a URL with the same credentials mode. Each request can be taken once. */
export function takeEarlyResponse(
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
