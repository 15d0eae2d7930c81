import { isOption } from './options.js';
import { type Place, placeFor } from './place.js';
import { take, watchForTags } from './tags.js';

/** Read while the script runs: `currentScript` is null afterwards. */
const script = document.currentScript;

/** The script's own tag; undefined where it is no classic script in the page itself. */
export const tag = script instanceof HTMLScriptElement ? script : undefined;

/** On a block: the tag that it belongs to, known to every copy of this script. */
const OWNER = Symbol.for('related-posts-owner');

type Owned = Element & { [OWNER]?: HTMLScriptElement };

/** A page without a place for the block may be on its way still, in milliseconds. */
const PATIENCE = 1000;

/** Gives each tag of this script on the page a block, and each that comes later. */
export function placeBlocks(): void {
  if (!tag) {
    console.warn(
      '<related-posts>: embed.js must be a classic script in the page itself. Remove type="module".',
    );
    return;
  }
  if ((tag.isConnected || (tag.dataset['into'] && !tag.parentNode)) && take(tag)) follow(tag);
  watchForTags(tag.src, follow);
}

/** Gives the tag its block, and another one where a router takes the page around the block away and brings the next. */
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
    // Tag managers take their tags away when they have run. Routers put a copy there, which runs again.
    isTagManaged ||= Boolean(takenOutOf(script, changes)) && !isReplaced(script, changes);
    // What the page itself takes away stays away.
    if (block) dismissedFrom = takenOutOf(block, changes) ?? dismissedFrom;
    look();
  });

  observer.observe(document, { childList: true, subtree: true });
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => look(hasText()), { once: true });
  look(document.readyState !== 'loading' && hasText());
}

/** What a node was taken out of, alone: not with what was around it, as by a router. */
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

/** A page that scripts have yet to fill has none. */
function hasText(): boolean {
  return /\S/.test(document.body?.innerText ?? '');
}

function settle(script: HTMLScriptElement, { blocks, put }: Place): Owned {
  const made = blockOf(script);
  const copy = [...blocks].find((block) => isFree(block) && isCopy(block, made));
  const block: Owned = copy ?? made;
  block[OWNER] = script;
  // Turbo's morphing takes away what isn't in the server's page, and wouldn't run the tag again.
  block.addEventListener('turbo:before-morph-element', keep);
  if (!copy) put(block);
  return block;
}

function keep(event: Event): void {
  event.preventDefault();
}

/** A router's copy of a page, shown when its reader comes back, belongs to none; nor does a block whose tag has left with its page. */
function isFree(block: Owned): boolean {
  const owner = block[OWNER];
  return !owner || (!owner.isConnected && owner.parentNode !== null);
}

/** Themes add classes, styles and the like to what they find. */
function isCopy(block: Element, made: Element): boolean {
  const differs = (name: string) => block.getAttribute(name) !== made.getAttribute(name);
  return (
    block.localName === made.localName &&
    !made.getAttributeNames().some(differs) &&
    !block.getAttributeNames().some((name) => isOption(name) && differs(name))
  );
}

/** The tag's own block: every `data-*` becomes the attribute of that name. */
function blockOf(script: HTMLScriptElement): Element {
  const block = document.createElement('related-posts');
  for (const { name, value } of script.attributes) {
    const attribute = /^data-([\w-]+)$/.exec(name)?.[1];
    if (attribute && attribute !== 'into') block.setAttribute(attribute, value);
  }
  return block;
}
