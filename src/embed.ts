import './index.js';

/** Found while the script runs: `currentScript` is gone as soon as it has. */
const tag = document.currentScript;

/**
 * On a block: the tag that it belongs to, known to every copy of this script. A block whose tag is gone, and what a page's
 * router copied of one to show it again later, belong to none.
 */
const OWNER = Symbol.for('related-posts-owner');

type Owned = Element & { [OWNER]?: HTMLScriptElement };

/** Where a block goes: among which elements, and how it gets there. */
interface Place {
  blocks: Iterable<Element>;
  put(block: Element): void;
}

// A router may have taken the tag away again before it was run: its page is gone.
if (tag instanceof HTMLScriptElement && (tag.isConnected || tag.dataset['into'])) {
  const isPlaced = place(tag);
  // What it belongs beside may come further down the page.
  if (!isPlaced && document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => late(tag), { once: true });
  else if (!isPlaced) late(tag);
}

/** Puts the tag's block on the page, if there is a place for it by now. */
function place(script: HTMLScriptElement, isWhole = false): boolean {
  const found = placeOf(script) ?? (isWhole && !script.dataset['into'] && endOfPage());
  if (found) settle(script, found);
  return Boolean(found);
}

/** All of the page is there: what is missing now will not come. */
function late(script: HTMLScriptElement): void {
  if (place(script, true)) return;
  const { into } = script.dataset;
  console.warn(`<related-posts>: data-into="${into}" is no CSS selector of anything on this page.`);
}

function settle(script: HTMLScriptElement, { blocks, put }: Place): void {
  const made = blockOf(script);
  const copy = [...blocks].find((block: Owned) => !block[OWNER]?.isConnected && block.isEqualNode(made));
  const block: Owned = copy ?? made;
  block[OWNER] = script;
  if (!copy) put(block);
  if (!isInPlace(script)) followBody(script, block);
}

/** A tag elsewhere than its block isn't run again when a router (Turbo, Astro, htmx) gives the page another body. */
function followBody(script: HTMLScriptElement, block: Element): void {
  const observer = new MutationObserver(() => {
    observe();
    if (!block.isConnected && place(script, true)) observer.disconnect();
  });
  const observe = () => {
    for (const parent of [document.documentElement, document.body])
      observer.observe(parent, { childList: true });
  };
  observe();
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

/** Whether the block belongs right after its tag. */
function isInPlace(script: HTMLScriptElement): boolean {
  return !script.dataset['into'] && !document.head?.contains(script);
}

/** How the block gets to where it belongs; nothing as long as that isn't there. */
function placeOf(script: HTMLScriptElement): Place | undefined {
  const { into } = script.dataset;
  if (into) {
    const parent = query(into);
    return parent ? { blocks: parent.children, put: (block) => parent.append(block) } : undefined;
  }
  const before = isInPlace(script) ? script : document.querySelector('article');
  if (!before) return undefined;
  const blocks = blocksAfter(before);
  // Tags in the head keep their order.
  const last = before === script ? before : (blocks.at(-1) ?? before);
  return { blocks, put: (block) => last.after(block) };
}

function endOfPage(): Place {
  const parent = document.querySelector('main') ?? document.body;
  return { blocks: parent.children, put: (block) => parent.append(block) };
}

function blocksAfter(element: Element): Element[] {
  const next = element.nextElementSibling;
  return next?.localName === 'related-posts' ? [next, ...blocksAfter(next)] : [];
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
