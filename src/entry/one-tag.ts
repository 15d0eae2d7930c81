import { isOption } from './options.js';
import { type Place, placeFor } from './place.js';
import { take, watchForTags } from './tags.js';

/** `currentScript` is null after the script has run. */
const script = document.currentScript;

/** The tag of this script; undefined if it is not a classic script in the page itself. */
export const tag = script instanceof HTMLScriptElement ? script : undefined;

/** Property of a block: the tag that created it. Shared by all copies of this script. */
const OWNER = Symbol.for('related-posts-owner');

type Owned = Element & { [OWNER]?: HTMLScriptElement };

/** Names of `data-*` attributes that aren't attributes of the block. */
const PLACES = ['into', 'after-paragraph'];

/** Time to wait for a place for the block, in milliseconds. */
const PATIENCE = 1000;

/** Adds a block for each tag of this script, including tags that are added later. */
export function placeBlocks(): void {
  if (!tag) {
    console.warn(
      '<related-posts>: embed.js must be a classic script in the page itself. Remove type="module".',
    );
    return;
  }
  const { into, afterParagraph } = tag.dataset;
  if ((tag.isConnected || ((into ?? afterParagraph) && !tag.parentNode)) && take(tag)) follow(tag);
  watchForTags(tag.src, follow);
}

/** Adds the block of a tag, and adds another one if a router replaces the content around it. */
function follow(script: HTMLScriptElement): void {
  const placeOf = placeFor(script);
  let block: Owned | undefined;
  let dismissedFrom: Node | undefined;
  let isTagManaged = !script.isConnected;
  let hasWarned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (isAllThere = false): void => {
    clearTimeout(timer);
    if (!script.isConnected && !isTagManaged) leave();
    else if (!block?.isConnected && !dismissedFrom?.isConnected) seek(isAllThere);
  };
  const seek = (isAllThere: boolean): void => {
    const place = placeOf(isAllThere);
    if (place) block = settle(script, place);
    else if (isAllThere) warn();
    else if (document.readyState !== 'loading') timer = setTimeout(look, PATIENCE, true);
  };
  const leave = (): void => {
    observer.disconnect();
    if (block?.[OWNER] === script) block.remove();
  };
  const warn = (): void => {
    const { into } = script.dataset;
    if (into && !hasWarned)
      console.warn(
        `<related-posts>: data-into="${into}" matches no element on this page. Check the selector.`,
      );
    hasWarned = true;
  };
  const observer = new MutationObserver((changes) => {
    // Tag managers remove their tags after running them. Routers replace a tag with a copy, which runs again.
    isTagManaged ||= Boolean(takenOutOf(script, changes)) && !isReplaced(script, changes);
    // Don't restore a block that the page itself removed.
    if (block) dismissedFrom = takenOutOf(block, changes) ?? dismissedFrom;
    look();
  });

  observer.observe(document, { childList: true, subtree: true });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => look(hasText()), { once: true });
  look(document.readyState !== 'loading' && hasText());
}

/**
 * The former parent of a node that was removed individually, and not together with its surroundings, as by a router.
 */
function takenOutOf(node: Node, changes: readonly MutationRecord[]): Node | undefined {
  if (node.isConnected) return undefined;
  const removed = changes.flatMap(({ target, removedNodes }) =>
    [...removedNodes].map((gone) => ({ target, gone })),
  );
  const parent = removed.find(({ gone }) => gone === node)?.target;
  const isAlone = removed.every(({ target, gone }) => target !== parent || gone === node);
  return isAlone ? parent : undefined;
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

function settle(script: HTMLScriptElement, { blocks, put }: Place): Owned {
  const made = blockOf(script);
  const copy = [...blocks].find((block) => isFree(block) && isCopy(block, made));
  const block: Owned = copy ?? made;
  block[OWNER] = script;
  // Turbo's morphing would remove the block, which isn't in the server's HTML, and wouldn't run the tag again.
  block.addEventListener('turbo:before-morph-element', keep);
  if (!copy) put(block);
  return block;
}

function keep(event: Event): void {
  event.preventDefault();
}

/**
 * Whether the block has no tag: it is in a page restored from a router's cache, or its tag was removed together with
 * its page.
 */
function isFree(block: Owned): boolean {
  const owner = block[OWNER];
  return !owner || (!owner.isConnected && owner.parentNode !== null);
}

/** Whether a block has the same options. Other attributes, such as classes and styles, may be added by the page. */
function isCopy(block: Element, made: Element): boolean {
  const differs = (name: string) => block.getAttribute(name) !== made.getAttribute(name);
  return (
    block.localName === made.localName &&
    !made.getAttributeNames().some(differs) &&
    !block.getAttributeNames().some((name) => isOption(name) && differs(name))
  );
}

/** Creates the block of a tag. Each `data-*` attribute becomes the attribute of that name. */
function blockOf(script: HTMLScriptElement): Element {
  const block = document.createElement('related-posts');
  for (const { name, value } of script.attributes) {
    const attribute = /^data-([\w-]+)$/.exec(name)?.[1];
    if (attribute && !PLACES.includes(attribute)) block.setAttribute(attribute, value);
  }
  return block;
}
