import { keepBaseUrl } from '../page/base-url.js';

/** The name of the element. */
const TAG_NAME = 'related-posts';

/** Distance from the viewport at which a block loads, similar to lazy images in browsers. */
const MARGIN = '1000px 0px';

type Block = Element & { loading?: unknown };

/**
 * Calls `start` with the first block that comes near the viewport or has `loading="eager"`, then stops observing: once
 * the element is defined, each block observes itself. Finds blocks that are inserted later, and blocks in open shadow
 * roots.
 */
export function observeBlocks(start: (block: Element) => void): void {
  let hasStarted = false;
  const observedBlocks = new Set<Block>();
  const begin = (block: Element) => {
    hasStarted = true;
    mutations.disconnect();
    intersections?.disconnect();
    removeEventListener('beforeprint', onPrint);
    start(block);
  };
  /** Printing needs all blocks. */
  const onPrint = () => {
    const [first] = observedBlocks;
    for (const block of observedBlocks) block.loading = 'eager';
    if (first) begin(first);
  };
  addEventListener('beforeprint', onPrint);
  const intersections =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver(
          (entries) => {
            const entry = entries.find(({ isIntersecting }) => isIntersecting);
            if (entry) begin(entry.target);
          },
          // Inside a scroll container, only `scrollMargin` extends the observed area.
          { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
        )
      : undefined;

  const visit = (element: Block) => {
    if (hasStarted) return;
    if (element.localName === TAG_NAME) {
      keepBaseUrl(element);
      if (!intersections || element.getAttribute('loading') === 'eager' || element.loading === 'eager')
        begin(element);
      else {
        observedBlocks.add(element);
        intersections.observe(element);
      }
    } else if (element.shadowRoot) {
      observe(element.shadowRoot);
    } else if (element.matches(':not(:defined)')) {
      void customElements.whenDefined(element.localName).then(() => {
        if (element.shadowRoot && !hasStarted) observe(element.shadowRoot);
      });
    }
  };
  const visitAll = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) visit(element);
  };
  const mutations = new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === 'attributes') visit(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        visitAll(node);
      }
    }
  });
  const observe = (root: Document | ShadowRoot) => {
    mutations.observe(root, { childList: true, subtree: true, attributeFilter: ['loading'] });
    visitAll(root);
  };
  observe(document);
}
