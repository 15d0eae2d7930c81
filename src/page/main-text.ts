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

function text(container: Element): string {
  // Show elements too: rejecting one leaves out all that is in it.
  const walker = container.ownerDocument.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Element)
        return node.matches(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      return NodeFilter.FILTER_ACCEPT;
    },
  );
  const parts: string[] = [];
  for (
    let length = 0;
    length < MOST_CHARACTERS && walker.nextNode();
    length += walker.currentNode.nodeValue?.length ?? 0
  ) {
    parts.push(walker.currentNode.nodeValue ?? '');
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
