import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when the language changes where the block stands: on itself or on anything around it. */
export class LanguageObserver implements ReactiveController {
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
      const isAround = changes.some(({ target }) => contains(target, this.#host));
      if (isAround) this.#tell();
    });
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
