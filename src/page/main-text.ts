/** Selectors of elements that contain only the text of an article, most specific first. */
export const TEXT_CONTAINERS = ['[itemprop~="articleBody"]', '.e-content', '.entry-content', '.post-content'];

const ARTICLE_CONTAINERS = [...TEXT_CONTAINERS, 'article', 'main'];

/** Content inside an article that isn't part of its text. */
const NON_ARTICLE_CONTENT =
  'script, style, template, noscript, svg, nav, aside, footer, form, button, iframe, related-posts';

/** Maximum length of the text, in characters. The beginning is enough to find the topic of a long text. */
const MAX_LENGTH = 20_000;

/** The text of the `<article>` that contains the block, or else the main text of the page. */
export function mainText(host: Element): string {
  const page = host.ownerDocument;
  const containingArticle = host.closest('article');
  const container =
    containingArticle ?? ARTICLE_CONTAINERS.map((selector) => page.querySelector(selector)).find(Boolean);
  return container ? textOf(container).slice(0, MAX_LENGTH) : '';
}

/** Elements that separate their text from the text around them. */
const BLOCK_ELEMENTS =
  'p, li, h1, h2, h3, h4, h5, h6, div, section, article, td, th, dd, dt, blockquote, figcaption, pre, main';

/** Constants of `NodeFilter`. */
const SHOW_ELEMENTS_AND_TEXT = 5;
const ACCEPT = 1;
const REJECT = 2;
const SKIP = 3;

function textOf(container: Element): string {
  const walker = container.ownerDocument.createTreeWalker(
    container,
    // Visit elements, too, because rejecting one skips its subtree.
    SHOW_ELEMENTS_AND_TEXT,
    (node) => {
      if (!isElement(node) || node.localName === 'br') return ACCEPT;
      return node.matches(NON_ARTICLE_CONTENT) ? REJECT : SKIP;
    },
  );
  let collected = '';
  let previousBlock: Element | null | undefined;
  while (collected.length < MAX_LENGTH && walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement?.closest(BLOCK_ELEMENTS);
    if (block !== previousBlock || isElement(node)) collected += ' ';
    collected += node.nodeValue ?? '';
    previousBlock = block;
  }
  return collected.replace(/\s+/g, ' ').trim();
}

/** `instanceof` doesn't work for nodes of another window. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
