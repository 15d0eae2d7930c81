/**
 * Server-rendered content in the shadow root (declarative shadow DOM). It stays until the block has posts to show, or
 * knows that there are none.
 */
export class Hydration {
  readonly #root: ShadowRoot;
  #nodes: ChildNode[];

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#nodes = [...root.childNodes];
  }

  get hasContent(): boolean {
    return this.#nodes.length > 0;
  }

  /** Removes the server-rendered content after its replacement was rendered. Focus moves to the same link there. */
  removeContent(): void {
    const links = () => [...this.#root.querySelectorAll('a')];
    const focused = links().indexOf(this.#root.activeElement as HTMLAnchorElement);
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    links()[focused]?.focus({ preventScroll: true });
  }
}
