import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Links, and an inline feed or template, which may come late. */
const WITHIN: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['slot', 'type'],
};

/** Tells when the page changes the language of the block, on itself or on anything around it, or what stands within it. */
export class MarkupObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #tell: () => void;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, tell: () => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver((changes) => {
      const concerns = ({ target }: MutationRecord) =>
        contains(target, this.#host) || this.#host.contains(target);
      if (changes.some(concerns)) this.#tell();
    });
    this.#observer.observe(this.#host, WITHIN);
    for (const root of roots(this.#host)) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

/** The document, and the shadow trees on the way to it. */
function roots(element: Node): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...roots(root.host)] : [root];
}

/** As `Node.contains`, out of shadow trees, too. */
function contains(node: Node, element: Node): boolean {
  if (node.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && contains(node, root.host);
}
