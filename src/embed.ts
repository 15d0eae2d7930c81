import './index.js';

/** Found while the script runs: `currentScript` is gone as soon as it has. */
const tag = document.currentScript;

if (tag instanceof HTMLScriptElement) {
  const place = placeOf(tag);
  if (place) place(blockOf(tag));
  // What it belongs beside may come further down the page.
  else if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => late(tag), { once: true });
  else late(tag);
}

/** All of the page is there: what is missing now will not come. */
function late(script: HTMLScriptElement): void {
  const { into } = script.dataset;
  const place = placeOf(script);
  if (place) place(blockOf(script));
  else if (into)
    console.warn(`<related-posts>: data-into="${into}" is no CSS selector of anything on this page.`);
  else (document.querySelector('main') ?? document.body).append(blockOf(script));
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

/** How the block gets to where it belongs; nothing as long as that isn't there. */
function placeOf(script: HTMLScriptElement): ((block: Element) => void) | undefined {
  const selector = script.dataset['into'];
  if (selector) {
    const parent = query(selector);
    return parent ? (block) => parent.append(block) : undefined;
  }
  if (script.isConnected && !document.head?.contains(script)) return (block) => script.after(block);
  const article = document.querySelector('article');
  return article ? (block) => lastBlockAfter(article).after(block) : undefined;
}

/** Tags in the head keep their order. */
function lastBlockAfter(article: Element): Element {
  let last = article;
  while (last.nextElementSibling?.localName === 'related-posts') last = last.nextElementSibling;
  return last;
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
