import type { Related } from '../core/post.js';
import { postKey } from '../core/text/urls.js';

/** A post's address as it is compared. */
const keyOf = ({ post }: Related) => postKey(post.url);

/** Tells a block to choose again, because blocks before it have taken some of what it shows. */
export type GiveWay = (isTaken: (related: Related) => boolean) => void;

/** One block among the page's others. */
interface Place {
  /** What it shows: no other block does. */
  related: readonly Related[];
  giveWay: GiveWay;
  /** Resolves when it has chosen; nothing where it isn't about to. */
  choosing: Promise<void> | undefined;
  chosen(): void;
}

/** The blocks of the page and of its frames. */
const places = new Map<Element, Place>();

/** A block before that takes longer is not waited for: if it needs be, what comes after gives way; in milliseconds. */
const PATIENCE = 1000;

/** The block is about to choose: those further down wait for it, until it claims what it has chosen or is passed over. */
export function queueUp(host: Element, giveWay: GiveWay): void {
  const place = places.get(host) ?? { related: [], giveWay, choosing: undefined, chosen: () => undefined };
  if (!host.isConnected || place.choosing) return;
  place.choosing = new Promise((resolve) => {
    place.chosen = resolve;
  });
  places.set(host, place);
}

/** It is not about to choose any more: far away, or without a feed. */
export function pass(host: Element): void {
  const place = places.get(host);
  place?.chosen();
  if (place) place.choosing = undefined;
}

/** The block has left the page, and what it showed is free. */
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
  const taken = new Set(related.map(keyOf));
  const isTaken = (one: Related) => taken.has(keyOf(one));
  for (const [other, { related, choosing, giveWay }] of places) {
    if (!choosing && related.some(isTaken) && isBefore(host, other)) giveWay(isTaken);
  }
}

/** Addresses of the posts that the blocks before it show. */
export function claimedBefore(host: Element): string[] {
  return [...places].flatMap(([block, { related }]) =>
    related.length && isBefore(block, host) ? related.map(({ post }) => post.url) : [],
  );
}

/** Tells which posts the blocks before it show. */
export function takenBefore(host: Element): (related: Related) => boolean {
  const taken = new Set(claimedBefore(host).map(postKey));
  return (related) => taken.has(keyOf(related));
}

/** Resolves when the blocks before it have chosen. */
export async function turnOf(host: Element): Promise<void> {
  const waited = new Set<unknown>();
  for (;;) {
    const ahead = [...places].find(
      ([block, { choosing }]) => choosing && !waited.has(choosing) && isBefore(block, host),
    )?.[1].choosing;
    if (!ahead) return;
    waited.add(ahead);
    await Promise.race([ahead, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
}

/** In the order of the document, also in shadow trees; a frame is a page of its own. */
function isBefore(block: Node, host: Node): boolean {
  if (block === host || block.ownerDocument !== host.ownerDocument) return false;
  const [way, other] = [wayTo(block), wayTo(host)];
  const i = way.findIndex((node, i) => node !== other[i]);
  const position = other[i] && way[i]?.compareDocumentPosition(other[i]);
  return Boolean((position ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The hosts of the shadow trees that a node is in, and itself. */
function wayTo(node: Node): Node[] {
  const root = node.getRootNode();
  return 'host' in root ? [...wayTo(root.host as Element), node] : [node];
}
