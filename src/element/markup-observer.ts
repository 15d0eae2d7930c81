import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Changes to fallback links, to an inline feed, and to a card template, which may be added late. */
const WITHIN: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['slot', 'type'],
};

/** Observes the `lang` attributes of the block and its ancestors, and the content of the block. */
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

/** The document, and the shadow roots that contain the element. */
function roots(element: Node): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...roots(root.host)] : [root];
}

/** Like `Node.contains`, across shadow roots. */
function contains(node: Node, element: Node): boolean {
  if (node.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && contains(node, root.host);
}
