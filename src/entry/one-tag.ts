import { isOption } from './options.js';
import { type Place, placeFor } from './place.js';
import { claimTag, observeTags } from './tags.js';

/** `currentScript` is null after the script has run. */
const script = document.currentScript;

/** The tag of this script; undefined if it is not a classic script in the page itself. */
export const tag = script instanceof HTMLScriptElement ? script : undefined;

/** Property of a block: the tag that created it. Shared by all copies of this script. */
const OWNER_TAG = Symbol.for('related-posts-owner');

type OwnedBlock = Element & { [OWNER_TAG]?: HTMLScriptElement };

/** Names of `data-*` attributes that aren't attributes of the block. */
const PLACEMENT_OPTIONS = ['into', 'after-paragraph'];

/** Time to wait for a place for the block, in milliseconds. */
const PLACE_TIMEOUT = 1000;

/** Adds a block for each tag of this script, including tags that are added later. */
export function placeBlocks(): void {
  if (!tag) {
    console.warn(
      '<related-posts>: embed.js must be a classic script in the page itself. Remove type="module".',
    );
    return;
  }
  const { into, afterParagraph } = tag.dataset;
  if ((tag.isConnected || ((into ?? afterParagraph) && !tag.parentNode)) && claimTag(tag)) manageTag(tag);
  observeTags(tag.src, manageTag);
}

/** Adds the block of a tag, and adds another one if a router replaces the content around it. */
function manageTag(script: HTMLScriptElement): void {
  const findPlace = placeFor(script);
  let block: OwnedBlock | undefined;
  let removedFrom: Node | undefined;
  let isTagManaged = !script.isConnected;
  let hasWarned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (isPageComplete = false): void => {
    clearTimeout(timer);
    if (!script.isConnected && !isTagManaged) stop();
    else if (!block?.isConnected && !removedFrom?.isConnected) tryPlacing(isPageComplete);
  };
  const tryPlacing = (isPageComplete: boolean): void => {
    const place = findPlace(isPageComplete);
    if (place) block = placeBlock(script, place);
    else if (isPageComplete) warnOnce();
    else if (document.readyState !== 'loading') timer = setTimeout(update, PLACE_TIMEOUT, true);
  };
  const stop = (): void => {
    observer.disconnect();
    if (block?.[OWNER_TAG] === script) block.remove();
  };
  const warnOnce = (): void => {
    const { into } = script.dataset;
    if (into && !hasWarned)
      console.warn(
        `<related-posts>: data-into="${into}" matches no element on this page. Check the selector.`,
      );
    hasWarned = true;
  };
  const observer = new MutationObserver((changes) => {
    // Tag managers remove their tags after running them. Routers replace a tag with a copy, which runs again.
    isTagManaged ||= Boolean(individuallyRemovedFrom(script, changes)) && !isReplaced(script, changes);
    // Don't restore a block that the page itself removed.
    if (block) removedFrom = individuallyRemovedFrom(block, changes) ?? removedFrom;
    update();
  });

  observer.observe(document, { childList: true, subtree: true });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => update(hasText()), { once: true });
  update(document.readyState !== 'loading' && hasText());
}

/**
 * The former parent of a node that was removed individually, and not together with its surroundings, as by a router.
 */
function individuallyRemovedFrom(node: Node, changes: readonly MutationRecord[]): Node | undefined {
  if (node.isConnected) return undefined;
  const removed = changes.flatMap(({ target, removedNodes }) =>
    [...removedNodes].map((removedNode) => ({ target, removedNode })),
  );
  const parent = removed.find(({ removedNode }) => removedNode === node)?.target;
  const isOnlyRemoval = removed.every(({ target, removedNode }) => target !== parent || removedNode === node);
  return isOnlyRemoval ? parent : undefined;
}

function isReplaced(node: Node, changes: readonly MutationRecord[]): boolean {
  return changes.some(
    ({ addedNodes, removedNodes }) => addedNodes.length > 0 && [...removedNodes].includes(node),
  );
}

/** Whether the page has content yet. A page rendered by scripts starts without. */
function hasText(): boolean {
  return /\S/.test(document.body?.innerText ?? '');
}

function placeBlock(script: HTMLScriptElement, { blocks, insert }: Place): OwnedBlock {
  const newBlock = createBlock(script);
  const existing = [...blocks].find((block) => isOrphaned(block) && hasSameOptions(block, newBlock));
  const block: OwnedBlock = existing ?? newBlock;
  block[OWNER_TAG] = script;
  // Turbo's morphing would remove the block, which isn't in the server's HTML, and wouldn't run the tag again.
  block.addEventListener('turbo:before-morph-element', preventMorph);
  if (!existing) insert(block);
  return block;
}

function preventMorph(event: Event): void {
  event.preventDefault();
}

/**
 * Whether the block has no tag: it is in a page restored from a router's cache, or its tag was removed together with
 * its page.
 */
function isOrphaned(block: OwnedBlock): boolean {
  const owner = block[OWNER_TAG];
  return !owner || (!owner.isConnected && owner.parentNode !== null);
}

/** Whether a block has the same options. Other attributes, such as classes and styles, may be added by the page. */
function hasSameOptions(block: Element, newBlock: Element): boolean {
  const differs = (name: string) => block.getAttribute(name) !== newBlock.getAttribute(name);
  return (
    block.localName === newBlock.localName &&
    !newBlock.getAttributeNames().some(differs) &&
    !block.getAttributeNames().some((name) => isOption(name) && differs(name))
  );
}

/** Creates the block of a tag. Each `data-*` attribute becomes the attribute of that name. */
function createBlock(script: HTMLScriptElement): Element {
  const block = document.createElement('related-posts');
  for (const { name, value } of script.attributes) {
    const attribute = /^data-([\w-]+)$/.exec(name)?.[1];
    if (attribute && !PLACEMENT_OPTIONS.includes(attribute)) block.setAttribute(attribute, value);
  }
  return block;
}
