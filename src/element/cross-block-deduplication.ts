import type { Related } from '../core/post.js';
import { postKey } from '../core/text/urls.js';

export type IsTaken = (related: Related) => boolean;

/** Called when blocks before this one take some of its posts, so that it selects others. */
type Reselect = (isTaken: IsTaken) => void;

/** The state of one block. */
interface BlockEntry {
  /** The posts that the block shows; no other block shows them. */
  related: readonly Related[];
  reselect: Reselect;
  /** Pending while the block selects its posts. */
  selection?: Promise<void> | undefined;
  finishSelection?(): void;
}

/** The blocks of the page and its frames, except those with `repeat`. */
const blocks = new Map<Element, BlockEntry>();

/** For each block, the blocks before it when it selected its posts. */
const earlierBlocks = new WeakMap<Element, Element[]>();

/**
 * Time to wait for another block to select its posts, in milliseconds. After that, later blocks go ahead and may have
 * to select again.
 */
const SELECTION_TIMEOUT = 1000;

/** Announces that the block is about to select posts. Later blocks wait until it calls `claimPosts` or `endSelection`. */
export function beginSelection(host: Element, reselect: Reselect): void {
  const entry: BlockEntry = blocks.get(host) ?? { related: [], reselect };
  if (!host.isConnected || entry.selection) return;
  entry.selection = new Promise((resolve) => {
    entry.finishSelection = resolve;
  });
  blocks.set(host, entry);
}

/** The block doesn't select posts for now: it is far from the viewport, or has selected already. */
export function endSelection(host: Element): void {
  const entry = blocks.get(host);
  entry?.finishSelection?.();
  delete entry?.selection;
}

/** Releases the posts of the block. */
export function removeBlock(host: Element): void {
  endSelection(host);
  blocks.delete(host);
}

/**
 * Reserves these posts for the block until it claims others or is removed. Later blocks that show one of them select again.
 */
export function claimPosts(host: Element, related: readonly Related[]): void {
  const entry = blocks.get(host);
  if (!entry) return;
  entry.related = related;
  earlierBlocks.set(
    host,
    [...blocks.keys()].filter((block) => isBefore(block, host)),
  );
  endSelection(host);
  const isTaken = hasUrlIn(related.map(({ post }) => post.url));
  for (const [other, { related, selection, reselect }] of blocks) {
    if (!selection && related.some(isTaken) && isBefore(host, other)) reselect(isTaken);
  }
}

/** After a block was moved, blocks that are no longer after all of their earlier blocks select again. */
export function reselectInDocumentOrder(): void {
  for (const [block, { reselect }] of blocks) {
    if (earlierBlocks.get(block)?.some((other) => isBefore(block, other))) reselect(() => false);
  }
}

/** URLs of the posts that earlier blocks show. */
export function urlsClaimedBefore(host: Element): string[] {
  return urlsClaimedIf((block) => isBefore(block, host));
}

/** URLs of the posts that all other blocks show. */
export function urlsClaimedByOthers(host: Element): string[] {
  return urlsClaimedIf((block) => isBefore(block, host) || isBefore(host, block));
}

function urlsClaimedIf(isRelevant: (block: Element) => boolean): string[] {
  return [...blocks].flatMap(([block, { related }]) =>
    isRelevant(block) ? related.map(({ post }) => post.url) : [],
  );
}

/** Creates a function that tests whether a post has one of these URLs. */
export function hasUrlIn(urls: readonly string[]): IsTaken {
  const keys = new Set(urls.map(postKey));
  return ({ post }) => keys.has(postKey(post.url));
}

/** Resolves when all earlier blocks have selected their posts. */
export async function waitForEarlierBlocks(host: Element): Promise<void> {
  for (const [block, { selection }] of blocks) {
    if (selection && isBefore(block, host))
      await Promise.race([selection, new Promise((resolve) => setTimeout(resolve, SELECTION_TIMEOUT))]);
  }
}

/** Compares document order, across shadow trees. Blocks in different documents don't affect each other. */
function isBefore(block: Node, host: Element): boolean {
  const other = hostChain(host);
  // `Node.DOCUMENT_POSITION_FOLLOWING` is 4; `DOCUMENT_POSITION_DISCONNECTED` is 1.
  const position = hostChain(block)
    .map((node, i) => node.compareDocumentPosition(other[i] ?? node))
    .find(Boolean);
  return blocks.has(host) && (Number(position) & 5) === 4;
}

/** The node, and the hosts of the shadow trees that contain it. */
function hostChain(node: Node): Node[] {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...hostChain(host), node] : [node];
}
