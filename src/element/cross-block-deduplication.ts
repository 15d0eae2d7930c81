import type { Related } from '../core/post.js';
import { postKey } from '../core/text/urls.js';

/** Called when blocks before this one take some of its posts, so that it selects others. */
type GiveWay = (isTaken: (related: Related) => boolean) => void;

/** The state of one block. */
interface Place {
  /** The posts that the block shows; no other block shows them. */
  related: readonly Related[];
  giveWay: GiveWay;
  /** Pending while the block selects its posts. */
  choosing?: Promise<void> | undefined;
  chosen?(): void;
}

/** The blocks of the page and its frames, except those with `repeat`. */
const places = new Map<Element, Place>();

/**
 * Time to wait for another block to select its posts, in milliseconds. After that, later blocks go ahead and may have
 * to select again.
 */
const PATIENCE = 1000;

/** Announces that the block is about to select posts. Later blocks wait until it calls `claim` or `pass`. */
export function queueUp(host: Element, giveWay: GiveWay): void {
  const place: Place = places.get(host) ?? { related: [], giveWay };
  if (!host.isConnected || place.choosing) return;
  place.choosing = new Promise((resolve) => {
    place.chosen = resolve;
  });
  places.set(host, place);
}

/** The block doesn't select posts for now: it is far from the viewport, or has selected already. */
export function pass(host: Element): void {
  const place = places.get(host);
  place?.chosen?.();
  delete place?.choosing;
}

/** Releases the posts of the block. */
export function leave(host: Element): void {
  pass(host);
  places.delete(host);
}

/**
 * Reserves these posts for the block until it claims others or leaves. Later blocks that show one of them select again.
 */
export function claim(host: Element, related: readonly Related[]): void {
  const place = places.get(host);
  if (!place) return;
  place.related = related;
  pass(host);
  const isTaken = among(related.map(({ post }) => post.url));
  for (const [other, { related, choosing, giveWay }] of places) {
    if (!choosing && related.some(isTaken) && isBefore(host, other)) giveWay(isTaken);
  }
}

/** URLs of the posts that earlier blocks show. */
export function claimedBefore(host: Element): string[] {
  return [...places].flatMap(([block, { related }]) =>
    isBefore(block, host) ? related.map(({ post }) => post.url) : [],
  );
}

/** URLs of the posts that all other blocks show. */
export function claimedByOthers(host: Element): string[] {
  return [...places].flatMap(([block, { related }]) =>
    isBefore(block, host) || isBefore(host, block) ? related.map(({ post }) => post.url) : [],
  );
}

/** Creates a function that tests whether a post has one of these URLs. */
export function among(addresses: readonly string[]): (related: Related) => boolean {
  const keys = new Set(addresses.map(postKey));
  return ({ post }) => keys.has(postKey(post.url));
}

/** Resolves when all earlier blocks have selected their posts. */
export async function turnOf(host: Element): Promise<void> {
  for (const [block, { choosing }] of places) {
    if (choosing && isBefore(block, host))
      await Promise.race([choosing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}

/** Compares document order, across shadow trees. Blocks in different documents don't affect each other. */
function isBefore(block: Node, host: Element): boolean {
  const other = wayTo(host);
  // `Node.DOCUMENT_POSITION_FOLLOWING` is 4; `DOCUMENT_POSITION_DISCONNECTED` is 1.
  const position = wayTo(block)
    .map((node, i) => node.compareDocumentPosition(other[i] ?? node))
    .find(Boolean);
  return places.has(host) && (Number(position) & 5) === 4;
}

/** The node, and the hosts of the shadow trees that contain it. */
function wayTo(node: Node): Node[] {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...wayTo(host), node] : [node];
}
