/** Where articles keep their text, most particular first. */
const CONTAINERS = [
  '[itemprop~="articleBody"]',
  '.e-content',
  '.entry-content',
  '.post-content',
  'article',
  'main',
];

/** What stands within an article and is no part of its text. */
const APART =
  'script, style, template, noscript, svg, nav, aside, footer, form, button, iframe, related-posts';

/** Of a long read, the beginning says what it is about. */
const MOST_CHARACTERS = 20_000;

/** The article's own text: of the `<article>` around the block, or else the page's main text. */
export function mainText(host: Element): string {
  const page = host.ownerDocument;
  const around = host.closest('article');
  const container = around ?? CONTAINERS.map((selector) => page.querySelector(selector)).find(Boolean);
  return container ? text(container).slice(0, MOST_CHARACTERS) : '';
}

/** Text within one of these is set apart from the text around it. */
const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, div, section, article, td, th, dd, dt, blockquote, figcaption, pre, main';

function text(container: Element): string {
  const walker = container.ownerDocument.createTreeWalker(
    container,
    // Elements, too: rejecting one leaves out all that is in it.
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
      if (node.matches(APART)) return NodeFilter.FILTER_REJECT;
      return node.localName === 'br' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  );
  let found = '';
  let before: Element | null | undefined;
  while (found.length < MOST_CHARACTERS && walker.nextNode()) {
    const node = walker.currentNode;
    const block = node.parentElement?.closest(BLOCK);
    if (block !== before || isElement(node)) found += ' ';
    found += node.nodeValue ?? '';
    before = block;
  }
  return found.replace(/\s+/g, ' ').trim();
}

/** Those of a frame are of none of this window's classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
