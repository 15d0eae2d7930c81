import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Changes to fallback links, to an inline feed, and to a card template, which may be added late. */
const CONTENT_CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['slot', 'type'],
};

/** Observes the `lang` attributes of the block and its ancestors, and the content of the block. */
export class LightDomObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver((changes) => {
      const isRelevant = ({ target }: MutationRecord) =>
        composedContains(target, this.#host) || this.#host.contains(target);
      if (changes.some(isRelevant)) this.#onChange();
    });
    this.#observer.observe(this.#host, CONTENT_CHANGES);
    for (const root of enclosingRoots(this.#host)) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

/** The document, and the shadow roots that contain the element. */
function enclosingRoots(element: Node): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...enclosingRoots(root.host)] : [root];
}

/** Like `Node.contains`, across shadow roots. */
function composedContains(node: Node, element: Node): boolean {
  if (node.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && composedContains(node, root.host);
}

/** Whether the element has visible fallback content. */
export function hasFallbackContent(host: Element): boolean {
  return [...host.childNodes].some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const { slot, localName } = node as Element;
    return !slot && !/^(?:(?:no)?script|style|template|link|meta)$/.test(localName);
  });
}
