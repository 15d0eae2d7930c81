import type { Related } from '../core/post.js';
import { postKey } from '../core/text/urls.js';

/** What each block on the page shows: no post is shown twice, however many blocks there are. */
const claims = new Map<Element, readonly Related[]>();

/** From now on these posts are this block's, until it claims others or leaves. */
export function claim(host: Element, related: readonly Related[]): void {
  if (host.isConnected && related.length) claims.set(host, related);
  else claims.delete(host);
}

/** Addresses of the posts that the page's other blocks show. */
export function claimedByOthers(host: Element): string[] {
  // A frame is a page of its own.
  const isOther = (block: Element) => block !== host && block.ownerDocument === host.ownerDocument;
  return [...claims].flatMap(([block, related]) =>
    isOther(block) ? related.map(({ post }) => post.url) : [],
  );
}

/** Whether another block shows one of these by now. */
export function isClaimedByOthers(host: Element, related: readonly Related[]): boolean {
  const others = new Set(claimedByOthers(host).map(postKey));
  return related.some(({ post }) => others.has(postKey(post.url)));
}

const turns = new WeakMap<object, Promise<unknown>>();

/** Blocks that share a feed choose one after the other: all at once, they would choose the same. */
export function inTurn<Result>(feed: object, choose: () => Promise<Result>): Promise<Result> {
  const chosen = (turns.get(feed) ?? Promise.resolve()).then(choose, choose);
  turns.set(feed, chosen);
  return chosen;
}
