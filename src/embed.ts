import './index.js';

/** Found while the script runs: `currentScript` is gone as soon as it has. */
const tag = document.currentScript;

if (tag instanceof HTMLScriptElement) {
  if (document.readyState === 'loading' && !place(tag)) {
    document.addEventListener('DOMContentLoaded', () => embed(tag), { once: true });
  } else {
    embed(tag);
  }
}

/** Puts the tag's own block on the page: every `data-*` becomes the attribute of that name. */
function embed(script: HTMLScriptElement): void {
  const block = document.createElement('related-posts');
  for (const { name, value } of script.attributes) {
    if (name.startsWith('data-') && name !== 'data-into')
      block.setAttribute(name.slice('data-'.length), value);
  }
  const into = place(script);
  if (into) into(block);
}

/** How the block gets to where it belongs; nothing as long as that isn't there. */
function place(script: HTMLScriptElement): ((block: Element) => void) | undefined {
  const selector = script.dataset['into'];
  if (selector) {
    const parent = query(selector);
    return parent ? (block) => parent.append(block) : undefined;
  }
  if (script.isConnected && !document.head?.contains(script)) return (block) => script.after(block);
  const article = document.querySelector('article');
  if (article) return (block) => article.after(block);
  const parent = document.querySelector('main') ?? document.body;
  return parent && document.readyState !== 'loading' ? (block) => parent.append(block) : undefined;
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    console.warn(`<related-posts>: data-into="${selector}" is no CSS selector.`);
    return null;
  }
}
