import type { Related } from '../core/post.js';
import { postKey } from '../core/text/urls.js';

/** Tells which posts blocks before this one have taken, so that it chooses others. */
type GiveWay = (isTaken: (related: Related) => boolean) => void;

/** One block among the page's others. */
interface Place {
  /** What it shows: no other block does. */
  related: readonly Related[];
  giveWay: GiveWay;
  /** Pending while it is about to choose. */
  choosing?: Promise<void> | undefined;
  chosen?(): void;
}

/** The blocks of the page, and of its frames. One that may repeat what others show has no place among them. */
const places = new Map<Element, Place>();

/** A block that takes longer is not waited for: if need be, those after it give way. In milliseconds. */
const PATIENCE = 1000;

/** The block is about to choose: those further down wait for it, until it claims what it has chosen or is passed over. */
export function queueUp(host: Element, giveWay: GiveWay): void {
  const place: Place = places.get(host) ?? { related: [], giveWay };
  if (!host.isConnected || place.choosing) return;
  place.choosing = new Promise((resolve) => {
    place.chosen = resolve;
  });
  places.set(host, place);
}

/** It is not about to choose: it is far away, or has chosen. */
export function pass(host: Element): void {
  const place = places.get(host);
  place?.chosen?.();
  delete place?.choosing;
}

/** What it showed is free. */
export function leave(host: Element): void {
  pass(host);
  places.delete(host);
}

/** From now on these posts are this block's, until it claims others or leaves; blocks after it that show one of them choose again. */
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

/** Addresses of the posts that the blocks before it show. */
export function claimedBefore(host: Element): string[] {
  return [...places].flatMap(([block, { related }]) =>
    isBefore(block, host) ? related.map(({ post }) => post.url) : [],
  );
}

/** Tells whether a post has one of these addresses. */
export function among(addresses: readonly string[]): (related: Related) => boolean {
  const keys = new Set(addresses.map(postKey));
  return ({ post }) => keys.has(postKey(post.url));
}

/** Resolves when the blocks before it have chosen. */
export async function turnOf(host: Element): Promise<void> {
  for (const [block, { choosing }] of places) {
    if (choosing && isBefore(block, host))
      await Promise.race([choosing, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}

/** In the order of the document, also in shadow trees; a frame is a page of its own, and so is a block that repeats others. */
function isBefore(block: Node, host: Element): boolean {
  const other = wayTo(host);
  // `Node.DOCUMENT_POSITION_FOLLOWING` is 4; 1 is another document.
  const position = wayTo(block)
    .map((node, i) => node.compareDocumentPosition(other[i] ?? node))
    .find(Boolean);
  return places.has(host) && (Number(position) & 5) === 4;
}

/** The hosts of the shadow trees that a node is in, and itself. */
function wayTo(node: Node): Node[] {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...wayTo(host), node] : [node];
}
